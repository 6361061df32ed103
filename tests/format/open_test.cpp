// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"
#include "format/document_writer.h"
#include "format/map_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr auto smallMap = R"({"format": "aftermap-map/1", "title": "Shop", "services": [
{"id": "eu", "name": "EU", "kind": "region"},
{"id": "web", "name": "Web"},
{"id": "db", "name": "Database"}]})";

QByteArray timelineNaming(const QByteArray& map)
{
    return R"({"format": "aftermap-timeline/1", "title": "T",
"window": {"start": "2025-10-20T06:00:00Z", "end": "2025-10-20T12:00:00Z"},
"map": ")" + map + R"(",
"events": [{"at": "2025-10-20T07:00:00Z", "service": "db", "text": "x"},
{"at": "2025-10-20T05:00:00Z", "text": "too early"}]})";
}

class OpenDocument : public testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    /// Severity, pointer and message of each diagnostic, a line each; the folder is left out.
    std::string said(const Diagnostics& diagnostics) const
    {
        QStringList lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted())
            lines.append(format(diagnostic).remove(m_folder.path() + u'/'));
        return lines.join(u'\n').toStdString();
    }

    std::string saidOf(const QString& path) const
    {
        const Result<OpenedDocument> document = openDocument(path, JobControl());
        return document ? said(document->diagnostics) : document.error().message.toStdString();
    }

    QTemporaryDir m_folder;
};

TEST_F(OpenDocument, ReadsATimelineWithItsMapAndNotesWhatIsOdd)
{
    write(u"maps/a.json"_s, smallMap);
    const QString path = write(u"t.json"_s, timelineNaming("maps/a.json"));
    const Result<OpenedDocument> document = openDocument(path, JobControl());
    ASSERT_TRUE(document);
    EXPECT_EQ(document->kind, DocumentKind::Timeline);
    EXPECT_EQ(document->mapPath, m_folder.filePath(u"maps/a.json"_s));
    ASSERT_NE(document->incident, nullptr);
    EXPECT_EQ(document->incident->serviceCount(), 3U);
    EXPECT_EQ(said(document->diagnostics),
              "maps/a.json:3:1: note: /services/1: No event touches the service \"web\".\n"
              "t.json:5:1: note: /events/1: This event (2025-10-20T05:00:00Z) lies outside the window "
              "(2025-10-20T06:00:00Z to 2025-10-20T12:00:00Z).");
}

TEST_F(OpenDocument, GivesAMapAloneOneHour)
{
    const Result<OpenedDocument> document = openDocument(write(u"m.json"_s, smallMap), JobControl());
    ASSERT_TRUE(document);
    EXPECT_EQ(document->kind, DocumentKind::Map);
    ASSERT_NE(document->incident, nullptr);
    EXPECT_EQ(document->incident->timeline().title, SafeText(u"Shop"_s));
    EXPECT_EQ(document->incident->timeline().window, (TimeSpan{Instant(), Instant() + std::chrono::hours(1)}));
    EXPECT_EQ(said(document->diagnostics), "");
}

TEST_F(OpenDocument, TakesTheServicesOfEventsWhenThereIsNoMap)
{
    QByteArray bytes = timelineNaming("x");
    bytes.replace("\"map\": \"x\",", "");
    const Result<OpenedDocument> document = openDocument(write(u"t.json"_s, bytes), JobControl());
    ASSERT_TRUE(document);
    ASSERT_NE(document->incident, nullptr);
    EXPECT_EQ(document->incident->serviceCount(), 1U);
    EXPECT_TRUE(document->incident->serviceNamed(u"db"_s));
}

TEST_F(OpenDocument, FollowsALinkInsideTheFolderButNotOneThatLeadsOut)
{
    const QTemporaryDir outside;
    QFile secret(outside.filePath(u"m.json"_s));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write(smallMap);
    secret.close();
    write(u"real.json"_s, smallMap);
    ASSERT_TRUE(QFile::link(m_folder.filePath(u"real.json"_s), m_folder.filePath(u"inside.json"_s)));
    ASSERT_TRUE(QFile::link(secret.fileName(), m_folder.filePath(u"outside.json"_s)));
    ASSERT_TRUE(QFile::link(outside.path(), m_folder.filePath(u"door"_s)));

    EXPECT_EQ(saidOf(write(u"t.json"_s, timelineNaming("inside.json"))).find("error"), std::string::npos);
    const auto firstLine = [](const std::string& text) { return text.substr(0, text.find('\n')); };
    EXPECT_EQ(firstLine(saidOf(write(u"t.json"_s, timelineNaming("outside.json")))),
              "t.json:3:8: error: /map: \"map\" must be a path inside the timeline's own folder, and "
              "\"outside.json\" is a link that leads out of it.");
    EXPECT_EQ(firstLine(saidOf(write(u"t.json"_s, timelineNaming("door/m.json")))),
              "t.json:3:8: error: /map: \"map\" must be a path inside the timeline's own folder, and "
              "\"door/m.json\" is a link that leads out of it.");
}

TEST_F(OpenDocument, RefusesAMapThatIsAFolder)
{
    QDir().mkpath(m_folder.filePath(u"sub"_s));
    EXPECT_EQ(saidOf(write(u"t.json"_s, timelineNaming("sub"))).find("t.json:3:8: error: /map: "), 0U);
}

TEST_F(OpenDocument, TellsAMissingFileFromABadOne)
{
    const Result<OpenedDocument> document = openDocument(m_folder.filePath(u"none.json"_s), JobControl());
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().kind, Error::Kind::FileMissing);
}

TEST_F(OpenDocument, StopsWhenCancelled)
{
    JobControl control;
    control.cancel();
    const Result<OpenedDocument> document = openDocument(write(u"m.json"_s, smallMap), control);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().kind, Error::Kind::Cancelled);
}

TEST_F(OpenDocument, WarnsOfCyclesSelfLoopsAndRepetitions)
{
    const QByteArray map = R"({"format": "aftermap-map/1", "services": [
{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}], "dependencies": [
{"dependent": "a", "dependency": "b"},
{"dependent": "b", "dependency": "c"},
{"dependent": "c", "dependency": "a"},
{"dependent": "b", "dependency": "b"},
{"dependent": "a", "dependency": "b"},
{"dependent": "c", "dependency": "b", "feedback_loop": true}]})";
    EXPECT_EQ(saidOf(write(u"m.json"_s, map)),
              "m.json:5:1: warning: /dependencies/2: These services depend on each other in a cycle: "
              "a \u2192 b \u2192 c \u2192 a.\n"
              "m.json:6:1: warning: /dependencies/3: \"b\" depends on itself.\n"
              "m.json:7:1: warning: /dependencies/4: That \"a\" depends on \"b\" stands here a second time; "
              "the first is at 3:1.");
}

TEST_F(OpenDocument, FindsACycleOfThirtyThousandWithoutRecursion)
{
    QByteArray services;
    QByteArray edges;
    constexpr int count = 30'000;
    for (int i = 0; i < count; ++i) {
        const QByteArray comma = i > 0 ? "," : "";
        const QByteArray id = QByteArray::number(i);
        services += comma + R"({"id": ")" + id + R"(", "name": "N"})";
        edges += comma + R"({"dependent": ")" + id + R"(", "dependency": ")" + QByteArray::number((i + 1) % count) + "\"}";
    }
    Diagnostics diagnostics;
    const auto map = readMap(R"({"format": "aftermap-map/1", "services": [)" + services + R"(], "dependencies": [)" + edges + "]}",
                             u"m"_s, diagnostics);
    ASSERT_TRUE(map);
    ASSERT_EQ(diagnostics.warnings(), 1U);
    EXPECT_TRUE(diagnostics.sorted()[0].message.endsWith(
        u"0 \u2192 1 \u2192 2 \u2192 3 \u2192 4 \u2192 5 \u2192 6 \u2192 7 \u2192 (29992 more) \u2192 0."_s))
        << diagnostics.sorted()[0].message.toStdString();
}

TEST_F(OpenDocument, ReportsAHundredProblemsAndCountsTheRest)
{
    QByteArray services;
    for (int i = 0; i < 300; ++i)
        services += QByteArray(i > 0 ? "," : "") + R"({"id": 1, "name": "N", "x-odd": 1})";
    Diagnostics diagnostics;
    EXPECT_FALSE(readMap(R"({"format": "aftermap-map/1", "services": [)" + services + "]}", u"m"_s, diagnostics));
    EXPECT_EQ(diagnostics.errors(), 300U);
    EXPECT_EQ(diagnostics.warnings(), 300U);
    EXPECT_EQ(diagnostics.dropped(), 500U);
    const std::vector<Diagnostic> kept = diagnostics.sorted();
    ASSERT_EQ(kept.size(), 100U);
    for (const Diagnostic& diagnostic : kept)
        EXPECT_EQ(diagnostic.severity, Diagnostic::Severity::Error);
}

TEST_F(OpenDocument, RewritesAFileOnlyWhenItHasNoErrors)
{
    const QString path = write(u"m.json"_s, smallMap);
    const QString target = m_folder.filePath(u"out.json"_s);
    Diagnostics diagnostics;
    ASSERT_TRUE(rewriteDocument(path, target, diagnostics));
    QFile file(target);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), writeMap(*readMap(smallMap, u"m"_s, diagnostics)));

    const QString broken = write(u"broken.json"_s, R"({"format": "aftermap-map/1"})");
    const QString untouched = m_folder.filePath(u"untouched.json"_s);
    const Result<void> result = rewriteDocument(broken, untouched, diagnostics);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Format);
    EXPECT_TRUE(diagnostics.hasErrors());
    EXPECT_FALSE(QFile::exists(untouched));
}

} // namespace
