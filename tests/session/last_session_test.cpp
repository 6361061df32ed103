// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/last_session.h"

#include "base/file_name.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class LastSessionTest : public testing::Test
{
protected:
    LastSession loaded() const { return loadLastSession(QSettings(path, QSettings::IniFormat)); }
    void save(const LastSession& session) const
    {
        QSettings file(path, QSettings::IniFormat);
        saveLastSession(file, session);
    }
    LastSession from(const QByteArray& text) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return loaded();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"state.ini"_s);
};

} // namespace

TEST_F(LastSessionTest, WhatWasSavedIsLoaded)
{
    const LastSession session{
        fileNameFromBytes("/x/caf\xe9.timeline.json"),
        {u"2025-10-20T09:04:00.250Z"_s, {u"db"_s, u"e1"_s}, Camera{2.5, {812.25, -3.5}}}};
    save(session);
    EXPECT_EQ(loaded(), session);
}

TEST_F(LastSessionTest, NothingOpenForgetsTheOneBefore)
{
    save({u"/a.json"_s, {u"2025-10-20T09:04:00Z"_s, {u"db"_s}, Camera{}}});
    save({});
    EXPECT_EQ(loaded(), LastSession());
    EXPECT_TRUE(QSettings(path, QSettings::IniFormat).allKeys().isEmpty());
}

TEST_F(LastSessionTest, WhatMakesNoSenseIsLeftOut)
{
    EXPECT_EQ(from("[session]\nfile=relative.json\nat=2025-10-20T09:04:00Z\n"), LastSession());
    const LastSession session = from("[session]\nfile=/a\nat=teatime\nselect=\nzoom=nan\ncenter_x=1\ncenter_y=1\n");
    EXPECT_EQ(session.file, u"/a"_s);
    EXPECT_EQ(session.place, StartingPlace());
}

TEST_F(LastSessionTest, TheZoomIsHeldToItsLimits)
{
    EXPECT_EQ(from("[session]\nfile=/a\nzoom=1e9\ncenter_x=1\ncenter_y=2\n").place.camera, (Camera{16, {1, 2}}));
    EXPECT_EQ(from("[session]\nfile=/a\nzoom=2\ncenter_x=1\n").place.camera, std::nullopt);
}
