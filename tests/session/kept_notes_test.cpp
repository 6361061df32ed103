// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kept_notes.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

TEST(KeptNotes, ComeBackAsTheyWere)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state/new-outage.json"_s);
    const KeptNotes notes{u"14:02 ☎ api down\n"_s, u"2026-01-05"_s, u"Europe/Berlin"_s, {u"/tmp/a \xdce9.json"_s}};
    ASSERT_TRUE(saveKeptNotes(path, notes));
    EXPECT_EQ(loadKeptNotes(path), notes);
    ASSERT_TRUE(saveKeptNotes(path, {}));
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(saveKeptNotes(path, {}));
    EXPECT_TRUE(loadKeptNotes(path).isEmpty());
}

TEST(KeptNotes, WhatIsOlderNeverOverwritesWhatIsNewer)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"n.json"_s);
    NotesKeeper keeper(path);
    const quint64 first = keeper.next();
    const quint64 second = keeper.next();
    ASSERT_TRUE(keeper.keep(second, {u"new"_s, {}, {}, {}}));
    ASSERT_TRUE(keeper.keep(first, {u"old"_s, {}, {}, {}}));
    EXPECT_EQ(loadKeptNotes(path).text, u"new"_s);
    ASSERT_TRUE(keeper.keep(keeper.next(), {}));
    EXPECT_TRUE(loadKeptNotes(path).isEmpty());
}

TEST(KeptNotes, NonsenseIsNothing)
{
    const QTemporaryDir folder;
    for (const char* bytes : {"", "[", "[1]", "{\"text\": 3, \"files\": [1, \"relative\"]}"}) {
        QFile file(folder.filePath(u"n.json"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        EXPECT_TRUE(loadKeptNotes(file.fileName()).isEmpty()) << bytes;
    }
}

} // namespace aftermap
