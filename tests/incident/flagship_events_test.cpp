// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/flagship.h"

#include <algorithm>
#include <array>

namespace aftermap {
namespace {

/// at, service, state, kind, confidence, evidence
using Change = std::array<std::string, 6>;

TEST_F(Flagship, HasEveryEvent)
{
    const QJsonObject table = expected("events"_L1);
    const std::vector<Event> given = givenEvents();
    EXPECT_EQ(int(given.size()), table["count"_L1].toInt());
    EXPECT_EQ(tallyOf(given, [](const Event& e) { return toWord(e.kind); }),
              tallyOf(table["by_kind"_L1]));
    EXPECT_EQ(tallyOf(given, [](const Event& e) { return toWord(e.confidence); }),
              tallyOf(table["by_confidence"_L1]));
    EXPECT_EQ(tallyOf(given, [](const Event& e) { return e.evidence; }),
              tallyOf(table["by_evidence"_L1]));
    EXPECT_EQ(tallyOf(given, [](const Event& e) { return toWord(e.time.precision); }),
              tallyOf(table["by_precision"_L1]));
    EXPECT_EQ(tallyOf(given, stateWord), tallyOf(table["by_state"_L1]));
    EXPECT_EQ(std::count_if(given.begin(), given.end(),
                            [](const Event& e) { return e.time.approximate; }),
              table["approximate"_L1].toInt());
    EXPECT_EQ(std::count_if(given.begin(), given.end(),
                            [](const Event& e) { return e.service.isEmpty(); }),
              table["without_service"_L1].toInt());
}

TEST_F(Flagship, AddsAnEventOnlyWhereAnImpactWindowHasNone)
{
    std::multiset<Change> added;
    for (const Event& event : incident().events().values()) {
        if (!event.time.derived)
            continue;
        added.insert({formatRfc3339(event.time.at).toStdString(), event.service.toStdString(),
                      stateWord(event).toStdString(), toWord(event.kind).toStdString(),
                      toWord(event.confidence).toStdString(), event.evidence.toStdString()});
        EXPECT_TRUE(event.note.raw().startsWith(u"From the impact window"_s))
            << qPrintable(event.text.raw());
    }
    std::multiset<Change> wanted;
    for (const QJsonValue& value : s_expected["derived_events"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        wanted.insert(
            {row["at"_L1].toString().toStdString(), row["service"_L1].toString().toStdString(),
             row["state"_L1].toString().toStdString(), row["kind"_L1].toString().toStdString(),
             row["confidence"_L1].toString().toStdString(),
             row["evidence"_L1].toString().toStdString()});
    }
    EXPECT_EQ(added, wanted);
}

TEST_F(Flagship, SetsTheStatesThatTheFactsSet)
{
    const QJsonObject moments = expected("states"_L1);
    ASSERT_FALSE(moments.isEmpty());
    for (auto moment = moments.begin(); moment != moments.end(); ++moment) {
        std::map<std::string, std::string> wanted;
        const QJsonObject states = moment.value().toObject();
        for (auto state = states.begin(); state != states.end(); ++state)
            wanted[state.key().toStdString()] = state.value().toString().toStdString();
        const Result<Instant> at = parseRfc3339(moment.key());
        ASSERT_TRUE(at);
        EXPECT_EQ(statesAt(*at), wanted) << qPrintable(moment.key());
    }
}

TEST_F(Flagship, CountsTheStatesThatTheFactsCount)
{
    const QJsonObject moments = expected("state_counts"_L1);
    ASSERT_FALSE(moments.isEmpty());
    for (auto moment = moments.begin(); moment != moments.end(); ++moment) {
        const Result<Instant> at = parseRfc3339(moment.key());
        ASSERT_TRUE(at);
        Tally counts;
        for (const auto& [service, state] : statesAt(*at))
            ++counts[state];
        EXPECT_EQ(counts, tallyOf(moment.value())) << qPrintable(moment.key());
    }
}

TEST_F(Flagship, LetsNoEffectComeBeforeItsCause)
{
    int causes = 0;
    for (std::size_t i = 0; i < incident().events().size(); ++i) {
        const Event& effect = incident().event(EventId(i));
        if (effect.cause.isEmpty())
            continue;
        ++causes;
        const Cause cause = incident().causeOf(EventId(i));
        if (cause.event.isValid())
            EXPECT_LE(incident().event(cause.event).time.at, effect.time.at)
                << qPrintable(effect.text.raw());
        else
            EXPECT_TRUE(statesAt(effect.time.at).contains(effect.cause.toStdString()))
                << qPrintable(effect.text.raw());
    }
    EXPECT_GT(causes, 20);
}

TEST_F(Flagship, LeavesOpenWhatNobodyReportedRecovered)
{
    std::set<std::string> open;
    for (const auto& [id, state] : statesAt(Instant::max())) {
        const ServiceId service = incident().serviceNamed(QString::fromStdString(id));
        ASSERT_TRUE(service.isValid()) << id;
        if (state != "operational" && !incident().service(service).isFrame())
            open.insert(id);
    }
    EXPECT_EQ(open, wordsIn(s_expected["left_open"_L1]));
    for (const auto& [id, exception] : timeline().openEnds.services)
        EXPECT_TRUE(open.contains(id.toStdString())) << qPrintable(id);
    ASSERT_TRUE(timeline().openEnds.rule);
    EXPECT_EQ(formatRfc3339(timeline().openEnds.rule->earliest), u"2025-10-20T09:27:00Z"_s);
    EXPECT_EQ(formatRfc3339(timeline().openEnds.rule->latest), u"2025-10-20T22:01:00Z"_s);
}

} // namespace
} // namespace aftermap
