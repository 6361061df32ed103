// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/arrangement_store.h"

#include "support/incident_from_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {
namespace {

Arrangement someArrangement()
{
    Arrangement arrangement;
    arrangement.folded = {{u"cloud/Games"_s, true}, {u"/Banks \"and\" payments"_s, false}};
    arrangement.moves = {{u"db"_s, {0.1, 1.0 / 3}}, {u"web"_s, {-0.25, 1.5}}};
    return arrangement;
}

class ArrangementStoreTest : public testing::Test
{
protected:
    QTemporaryDir m_root;
    const QString m_folder = m_root.filePath(u"deep/arrangements"_s);
    const ArrangementStore m_store{m_folder};
};

TEST_F(ArrangementStoreTest, GivesBackWhatItWasGiven)
{
    ASSERT_TRUE(m_store.save(u"abc"_s, someArrangement()).has_value());
    const Result<Arrangement> loaded = m_store.load(u"abc"_s);
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(*loaded, someArrangement());
    EXPECT_TRUE(m_store.load(u"other"_s)->isEmpty());
}

TEST_F(ArrangementStoreTest, AnEmptyOneLeavesNoFile)
{
    ASSERT_TRUE(m_store.save(u"abc"_s, someArrangement()).has_value());
    ASSERT_TRUE(m_store.save(u"abc"_s, {}).has_value());
    EXPECT_TRUE(QDir(m_folder).entryList(QDir::Files).isEmpty());
}

TEST_F(ArrangementStoreTest, RefusesWhatIsDamaged)
{
    ASSERT_TRUE(m_store.save(u"abc"_s, someArrangement()).has_value());
    const char* damages[] = {"", "{", "[]", "{\"format\": \"aftermap-arrangement/2\"}",
                             R"({"format": "aftermap-arrangement/1", "folded": {"a": 1}, "moves": []})",
                             R"({"format": "aftermap-arrangement/1", "folded": {}, "moves": [{"service": "a"}]})",
                             R"({"format": "aftermap-arrangement/1", "folded": {},
                                 "moves": [{"service": "a", "x": 1e300, "y": 0}]})"};
    for (const char* damage : damages) {
        QFile file(m_folder + u"/abc.json"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damage);
        file.close();
        const Result<Arrangement> loaded = m_store.load(u"abc"_s);
        ASSERT_FALSE(loaded.has_value()) << damage;
        EXPECT_TRUE(loaded.error().message.endsWith(u'.'));
    }
}

TEST_F(ArrangementStoreTest, TheOldestMakeRoom)
{
    for (int i = 0; i < ArrangementStore::mostArrangements; ++i) {
        ASSERT_TRUE(m_store.save(u"map%1"_s.arg(i), someArrangement()).has_value());
        QFile file(m_folder + u"/map%1.json"_s.arg(i));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000 + i), QFile::FileModificationTime));
    }
    ASSERT_TRUE(m_store.save(u"new"_s, someArrangement()).has_value());
    EXPECT_EQ(QDir(m_folder).entryList({u"*.json"_s}, QDir::Files).size(), ArrangementStore::mostArrangements);
    EXPECT_TRUE(m_store.load(u"map0"_s)->isEmpty());
    EXPECT_FALSE(m_store.load(u"map1"_s)->isEmpty());
    EXPECT_FALSE(m_store.load(u"new"_s)->isEmpty());
}

TEST(MapHash, IsOfTheMapAndNotOfWhatHappened)
{
    const QString hash = mapHash(incidentFrom("web > api > db | frame cloud api db"));
    EXPECT_EQ(hash, mapHash(incidentFrom("web > api > db | frame cloud api db | 10:00 db major")));
    EXPECT_NE(hash, mapHash(incidentFrom("web > api > db | frame cloud db")));
    EXPECT_NE(hash, mapHash(incidentFrom("web > api | web > db | frame cloud api db")));
    EXPECT_EQ(hash.size(), 64);
}

} // namespace
} // namespace aftermap
