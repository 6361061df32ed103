// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/flagship.h"

#include <algorithm>
#include <tuple>

namespace aftermap {
namespace {

TEST_F(Flagship, JoinsNoCountsOfDifferentScopes)
{
    std::multiset<std::pair<std::string, double>> points;
    std::set<std::tuple<QString, QString, SeriesKind>> scopes;
    for (const Series& series : timeline().series) {
        EXPECT_TRUE(scopes.insert({series.scope.raw(), series.service, series.kind}).second)
            << qPrintable(series.id);
        EXPECT_FALSE(series.primary) << qPrintable(series.id);
        for (const SeriesPoint& point : series.points)
            points.insert({formatRfc3339(point.time.at).toStdString(), point.value});
    }
    std::multiset<std::pair<std::string, double>> wanted;
    for (const QJsonValue& row : s_expected["series_points"_L1].toArray())
        wanted.insert({row.toArray()[0].toString().toStdString(), row.toArray()[1].toDouble()});
    EXPECT_EQ(points, wanted);
}

TEST_F(Flagship, KeepsEveryConflictAndEverySource)
{
    int claims = 0;
    for (const Conflict& conflict : timeline().conflicts) {
        claims += int(conflict.claims.size());
        EXPECT_FALSE(conflict.handling.isEmpty()) << qPrintable(conflict.topic.raw());
    }
    EXPECT_EQ(int(timeline().conflicts.size()), expected("conflicts"_L1)["count"_L1].toInt());
    EXPECT_EQ(claims, expected("conflicts"_L1)["claims"_L1].toInt());

    std::set<QString> sources;
    for (const Source& source : timeline().sources)
        sources.insert(source.id);
    for (const Source& source : incident().map().sources)
        sources.insert(source.id);
    EXPECT_EQ(int(sources.size()), s_expected["sources"_L1].toInt());

    std::set<std::string> classes;
    for (const EvidenceClass& evidence : timeline().evidenceClasses)
        classes.insert(evidence.id.toStdString());
    EXPECT_EQ(classes, wordsIn(s_expected["evidence_classes"_L1]));
}

TEST_F(Flagship, HasTheMilestonesOfTheFacts)
{
    std::map<std::string, std::string> found;
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        if (const auto& milestone = timeline().milestone(word.value)) {
            found[word.text] = formatRfc3339(milestone->time.at).toStdString();
            EXPECT_FALSE(milestone->sources.isEmpty()) << word.text;
        }
    }
    std::map<std::string, std::string> wanted;
    const QJsonObject table = expected("milestones"_L1);
    for (auto row = table.begin(); row != table.end(); ++row)
        wanted[row.key().toStdString()] = row.value().toString().toStdString();
    EXPECT_EQ(found, wanted);
}

TEST_F(Flagship, TellsEachPhaseInAChapterOfItsOwn)
{
    const std::vector<Chapter>& chapters = timeline().chapters;
    for (const QJsonValue& value : s_expected["phases"_L1].toArray()) {
        const QJsonObject phase = value.toObject();
        EXPECT_TRUE(std::any_of(chapters.begin(), chapters.end(), [&](const Chapter& chapter) {
            return formatRfc3339(chapter.start) == phase["start"_L1].toString() &&
                   formatRfc3339(chapter.end) == phase["end"_L1].toString() &&
                   chapter.cast.contains(phase["driver"_L1].toString());
        })) << qPrintable(phase["start"_L1].toString());
    }
    ASSERT_GE(chapters.size(), 6u);
    ASSERT_LE(chapters.size(), 8u);
    EXPECT_EQ(chapters.front().start, timeline().window.earliest);
    EXPECT_EQ(chapters.back().end, timeline().window.latest);
    for (std::size_t i = 1; i < chapters.size(); ++i)
        EXPECT_EQ(chapters[i].start, chapters[i - 1].end) << qPrintable(chapters[i].title.raw());
}

} // namespace
} // namespace aftermap
