// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char good[] = R"({"format": "aftermap-timeline/1", "title": "%1",
    "window": {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T12:00:00Z"},
    "events": [{"at": "2026-01-05T10:00:00Z", "service": "db", "state": "major_outage", "text": "down"}]})";

class DocumentTest : public testing::Test
{
protected:
    QString file(const QString& name, const QString& content = QString::fromUtf8(good)) const
    {
        const QString path = folder.filePath(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(QString(content).replace(u"%1"_s, name).toUtf8());
        return path;
    }
    /// Opens and waits until it is loaded or has failed.
    void load(const QString& path)
    {
        document.open(path, {});
        ASSERT_TRUE(finished.wait(30000));
    }
    QString title() const { return document.presentation()->incident->timeline().title.raw(); }

    QTemporaryDir folder;
    Document document;
    QSignalSpy finished{&document, &Document::loadingFinished};
    QSignalSpy changed{&document, &Document::presentationChanged};
    QSignalSpy failed{&document, &Document::failed};
};

} // namespace

TEST_F(DocumentTest, LoadsAPresentation)
{
    load(file(u"a.json"_s));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(title(), u"a.json"_s);
    EXPECT_EQ(document.path(), folder.filePath(u"a.json"_s));
    EXPECT_EQ(document.presentation()->layout.services.size(), 1U);
    EXPECT_FALSE(document.isLoading());
    EXPECT_EQ(finished.count(), 1);
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(DocumentTest, AMissingFileIsOneSentenceAndLeavesWhatWasOpen)
{
    load(file(u"a.json"_s));
    load(folder.filePath(u"none.json"_s));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed[0][0].toString().startsWith(u"There is no file"_s));
    EXPECT_EQ(failed[0][1].toStringList(), QStringList());
    EXPECT_EQ(title(), u"a.json"_s);
    EXPECT_EQ(document.path(), folder.filePath(u"a.json"_s));
}

TEST_F(DocumentTest, ErrorsInTheFileComeAsLinesOfCheck)
{
    const QString path =
        file(u"bad.json"_s, u"{\"format\": \"aftermap-timeline/1\",\n \"title\": 7}"_s);
    load(path);
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed[0][0].toString().startsWith(u"bad.json cannot be shown"_s));
    const QStringList lines = failed[0][1].toStringList();
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.filter(path + u":2:"_s).join(u'\n').contains(u"error: /title: "_s));
    EXPECT_EQ(document.presentation(), nullptr);
    EXPECT_EQ(document.path(), QString());
}

TEST_F(DocumentTest, ASupersededLoadIsNeverReported)
{
    document.open(folder.filePath(u"none.json"_s), {});
    document.open(file(u"a.json"_s), {});
    document.open(file(u"b.json"_s), {});
    ASSERT_TRUE(finished.wait(30000));
    EXPECT_EQ(title(), u"b.json"_s);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(failed.count(), 0);
    EXPECT_FALSE(finished.wait(200)) << "nothing comes later";
    EXPECT_EQ(finished.count(), 1);
}

TEST_F(DocumentTest, ACancelledLoadIsNeverReported)
{
    document.open(file(u"a.json"_s), {});
    EXPECT_TRUE(document.isLoading());
    document.cancel();
    EXPECT_FALSE(document.isLoading());
    EXPECT_EQ(finished.count(), 1);
    document.cancel();
    EXPECT_EQ(finished.count(), 1);
    load(file(u"b.json"_s)); // whatever the first one posted is through by now
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(title(), u"b.json"_s);
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(DocumentTest, LaysOutAgainForAnotherCanvas)
{
    document.layOutAgain({}); // nothing is open
    EXPECT_FALSE(document.isLoading());
    load(file(u"a.json"_s));
    const PresentationPtr before = document.presentation();
    LayoutOptions wide;
    wide.canvas = {3000, 400};
    document.layOutAgain(wide);
    ASSERT_TRUE(finished.wait(30000));
    EXPECT_EQ(changed.count(), 2);
    EXPECT_NE(document.presentation(), before);
    EXPECT_EQ(document.presentation()->incident, before->incident);
    EXPECT_EQ(document.path(), folder.filePath(u"a.json"_s));
}

TEST_F(DocumentTest, InterpretsTheSameIncidentAndPlacesAnew)
{
    load(file(u"a.json"_s));
    const PresentationPtr before = document.presentation();
    document.interpret({Pace::lasting(30s, false)});
    EXPECT_FALSE(document.isLoading());
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(changed.last()[1].value<Change>(), Change::Reinterpreted);
    EXPECT_EQ(document.presentation()->incident, before->incident);
    EXPECT_EQ(document.presentation()->layout.services[0].rect,
              before->layout.services[0].rect);
    EXPECT_EQ(document.presentation()->pacing.length(), 30s);
    EXPECT_EQ(before->pacing.length(), 90s);
    EXPECT_EQ(finished.count(), 1) << "nothing was loaded";
    document.interpret({Pace::lasting(30s, false)});
    EXPECT_FALSE(changed.wait(200)) << "nothing was asked for";
}

TEST_F(DocumentTest, KeepsTheInterpretationForWhatIsOpenedAndLaidOut)
{
    document.interpret({Pace::lasting(20s, true)});
    load(file(u"a.json"_s));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(document.presentation()->pacing.length(), 20s);
    document.layOutAgain({});
    ASSERT_TRUE(finished.wait(30000));
    EXPECT_EQ(changed.last()[1].value<Change>(), Change::LaidOut);
    EXPECT_EQ(document.presentation()->pacing.length(), 20s);
}

TEST_F(DocumentTest, WhatWasAskedForWhileLoadingIsCaughtUpWith)
{
    document.open(file(u"a.json"_s), {});
    document.interpret({Pace::lasting(20s, true)});
    document.interpret({Pace::inRealTime(false)});
    while (document.presentation() == nullptr || document.presentation()->pacing.length() != 3h)
        ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(title(), u"a.json"_s);
    EXPECT_EQ(changed.first()[1].value<Change>(), Change::Opened);
    EXPECT_EQ(document.interpretation().pace, Pace::inRealTime(false));
}

TEST_F(DocumentTest, AnotherFileSupersedesAnInterpretation)
{
    load(file(u"a.json"_s));
    document.interpret({Pace::lasting(20s, true)});
    load(file(u"b.json"_s));
    EXPECT_EQ(title(), u"b.json"_s);
    EXPECT_EQ(document.presentation()->pacing.length(), 20s);
    EXPECT_FALSE(changed.wait(200));
    EXPECT_EQ(title(), u"b.json"_s);
}

TEST_F(DocumentTest, ReloadingReadsTheSameFileAgain)
{
    document.reload({}); // nothing is open
    EXPECT_FALSE(document.isLoading());
    const QString path = file(u"a.json"_s);
    load(path);
    EXPECT_EQ(document.files(), QStringList{path});
    EXPECT_EQ(document.stamps(), std::vector<FileStamp>{stampOf(path)});
    QFile out(path);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QString::fromUtf8(good).replace(u"%1"_s, u"anew"_s).toUtf8());
    out.close();
    document.reload({});
    ASSERT_TRUE(finished.wait(30000));
    ASSERT_EQ(changed.count(), 2);
    EXPECT_EQ(changed[1][1].value<Change>(), Change::Reloaded);
    EXPECT_EQ(title(), u"anew"_s);
    EXPECT_EQ(document.stamps(), std::vector<FileStamp>{stampOf(path)});
}

TEST_F(DocumentTest, AReloadThatFailsSaysWhereAndKeepsWhatWasOpen)
{
    const QString path = file(u"a.json"_s);
    load(path);
    file(u"a.json"_s, u"{\"format\": \"aftermap-timeline/1\",\n \"title\": 7}"_s);
    document.reload({});
    ASSERT_TRUE(finished.wait(30000));
    ASSERT_EQ(failed.count(), 1);
    const QString message = failed[0][0].toString();
    EXPECT_TRUE(message.startsWith(u"a.json now has "_s)) << qPrintable(message);
    EXPECT_TRUE(message.contains(path + u":"_s)) << qPrintable(message);
    EXPECT_FALSE(failed[0][1].toStringList().isEmpty());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(title(), u"a.json"_s);
}

TEST_F(DocumentTest, ClosingLeavesNothingOpen)
{
    QSignalSpy closed(&document, &Document::closed);
    document.close();
    EXPECT_EQ(closed.count(), 0);
    load(file(u"a.json"_s));
    document.close();
    EXPECT_EQ(closed.count(), 1);
    EXPECT_EQ(document.presentation(), nullptr);
    EXPECT_EQ(document.path(), QString());
    EXPECT_EQ(document.files(), QStringList());
}

TEST_F(DocumentTest, ReadingALargeFileReportsHowFarItIs)
{
    QString text = QString::fromUtf8(good);
    const QString event = u"{\"at\": \"2026-01-05T10:00:00Z\", \"service\": \"db\", \"text\": \"down\"},"_s;
    text.replace(u"\"events\": ["_s, u"\"events\": ["_s + event.repeated(20000));
    const QString path = file(u"long.json"_s, text);
    const JobControl control;
    std::vector<double> seen;
    std::thread worker([&] { EXPECT_TRUE(openDocument(path, control)); });
    while (control.progress() < 0.6 && seen.size() < 100000) {
        if (seen.empty() || control.progress() > seen.back())
            seen.push_back(control.progress());
        std::this_thread::yield();
    }
    worker.join();
    EXPECT_GT(seen.size(), 3U) << "in steps";
    EXPECT_LE(control.progress(), 1.0);
}

TEST_F(DocumentTest, MayGoAwayWhileItLoads)
{
    const QString path = file(u"a.json"_s);
    for (int i = 0; i < 20; ++i) {
        Document shortLived;
        shortLived.open(path, {});
    }
}

TEST_F(DocumentTest, WarningsAreNoticed)
{
    QSignalSpy noticed(&document, &Document::noticed);
    QString text = QString::fromUtf8(good);
    text.insert(1, u"\"no_such_field\": 1, "_s);
    load(file(u"odd.json"_s, text));
    ASSERT_EQ(changed.count(), 1);
    QStringList sentences;
    for (const QList<QVariant>& notice : noticed)
        sentences += notice[0].toString();
    EXPECT_EQ(sentences.filter(u"odd.json has 1 warning"_s).size(), 1)
        << sentences.join(u'\n').toStdString();
}
