// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_shelf.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15000;

class OutageShelfTest : public testing::Test
{
protected:
    OutageShelfTest() : m_shelf({data.path(), {}, {}}, nullptr, std::chrono::milliseconds(20))
    {
        QDir(data.path()).mkpath(u"timelines"_s);
        m_shelf.setOwnFolder(own.path());
        QObject::connect(&m_shelf, &OutageShelf::found, &m_shelf, [this](const ShelvedOutage& outage) {
            outages[QFileInfo(outage.path).fileName()] = outage;
            ++told;
        });
        QObject::connect(&m_shelf, &OutageShelf::gone, &m_shelf,
                         [this](const QString& path) { outages.erase(QFileInfo(path).fileName()); });
    }

    static void write(const QString& path, const QByteArray& title)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(R"({"format": "aftermap-timeline/1", "title": "%1",
            "window": {"start": "2024-07-19T09:00:00Z", "end": "2024-07-19T12:00:00Z"},
            "events": [{"at": "2024-07-19T10:00:00Z", "service": "db", "state": "major_outage", "text": "down"}]})")
                       .replace("%1", title));
    }
    void look()
    {
        QSignalSpy looked(&m_shelf, &OutageShelf::looked);
        m_shelf.look();
        ASSERT_TRUE(looked.wait(patience));
    }
    void waitForChange()
    {
        QSignalSpy looked(&m_shelf, &OutageShelf::looked);
        ASSERT_TRUE(looked.wait(patience));
    }

    QTemporaryDir data, own;
    std::map<QString, ShelvedOutage> outages;
    int told = 0;
    OutageShelf m_shelf;
};

} // namespace

TEST_F(OutageShelfTest, TellsOursAndTheUsersOwn)
{
    write(data.filePath(u"timelines/a.timeline.json"_s), "Ours");
    write(own.filePath(u"mine.json"_s), "Mine");
    look();
    ASSERT_EQ(outages.size(), 2u);
    EXPECT_FALSE(outages[u"a.timeline.json"_s].own);
    EXPECT_TRUE(outages[u"mine.json"_s].own);
    EXPECT_EQ(outages[u"mine.json"_s].facts.title, u"Mine"_s);
    EXPECT_EQ(outages[u"mine.json"_s].facts.services, 1u);
    look();
    EXPECT_EQ(told, 2) << "what has not changed is not read again";
}

TEST_F(OutageShelfTest, SaysWhyAFileCannotBeRead)
{
    write(own.filePath(u"good.json"_s), "Good");
    QFile broken(own.filePath(u"broken.json"_s));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{\n\"format\": \"aftermap-timeline/1\",\n\"title\": yesterday}");
    broken.close();
    look();
    ASSERT_EQ(outages.size(), 2u);
    const ShelvedOutage& outage = outages[u"broken.json"_s];
    EXPECT_EQ(outage.presentation, nullptr);
    EXPECT_EQ(outage.facts.title, u"broken.json"_s);
    EXPECT_TRUE(outage.problem.startsWith(u"Line 3:"_s)) << qPrintable(outage.problem);
    EXPECT_TRUE(finds(outage.facts, u"BROKEN"_s));
}

TEST_F(OutageShelfTest, MapsAreNoOutages)
{
    QFile map(own.filePath(u"services.json"_s));
    ASSERT_TRUE(map.open(QIODevice::WriteOnly));
    map.write(R"({"format": "aftermap-map/1", "services": [{"id": "db", "name": "Database"}], "dependencies": []})");
    map.close();
    look();
    EXPECT_TRUE(outages.empty());
}

TEST_F(OutageShelfTest, SeesWhatChangesComesAndGoes)
{
    look();
    write(own.filePath(u"mine.json"_s), "First");
    waitForChange();
    ASSERT_EQ(outages.size(), 1u);
    write(own.filePath(u"mine.json"_s), "Second title");
    waitForChange();
    EXPECT_EQ(outages[u"mine.json"_s].facts.title, u"Second title"_s);
    QFile::remove(own.filePath(u"mine.json"_s));
    waitForChange();
    EXPECT_TRUE(outages.empty());
}

TEST_F(OutageShelfTest, AFolderThatIsMadeLaterIsSeen)
{
    m_shelf.setOwnFolder(own.filePath(u"later"_s));
    look();
    QDir(own.path()).mkdir(u"later"_s);
    waitForChange();
    write(own.filePath(u"later/mine.json"_s), "Mine");
    waitForChange();
    EXPECT_EQ(outages.size(), 1u);
}

TEST_F(OutageShelfTest, AnotherFolderTakesThePlaceOfTheOneBefore)
{
    write(own.filePath(u"mine.json"_s), "Mine");
    look();
    ASSERT_EQ(outages.size(), 1u);
    const QTemporaryDir other;
    QSignalSpy looked(&m_shelf, &OutageShelf::looked);
    m_shelf.setOwnFolder(other.path());
    ASSERT_TRUE(looked.wait(patience));
    EXPECT_TRUE(outages.empty());
    EXPECT_EQ(m_shelf.chosenFolder(), other.path());
}
