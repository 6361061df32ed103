// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/service_states.h"

#include "render/simple_presentation.h"
#include "render/state_bar_painter.h"
#include "render/states_gaps.h"
#include "render/states_painter.h"
#include "render/states_words.h"
#include "support/incident_from_text.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

QStringList labels(const StateGroup& group)
{
    QStringList all;
    for (const StateLine& line : group.lines)
        all << line.label;
    return all;
}

QStringList titles(const ServiceStates& states)
{
    QStringList all;
    for (const StateGroup& group : states.groups)
        all << group.title;
    return all;
}

double axisOf(const Presentation& presentation, std::string_view clock)
{
    return presentation.axis.position(utc(clock));
}

/// Two groups, one quiet service, and a coarse time.
constexpr std::string_view twoGroups =
    "web > api > db | mail | frame cloud db api | window 09:30 12:00"
    " | 10:00 db major | 10:10 api partial | 10:05 web degraded ~ | 10:50 db ok | 11:10 api ok | 11:20 web ok";

} // namespace

TEST(ServiceStates, StandInOrderOfFirstFailure)
{
    const auto shown = presentationFrom("c | b | a | window 09:00 13:00 | 10:20 a major | 10:00 b major | 10:10 c major");
    const ServiceStates states = serviceStates(*shown);
    ASSERT_EQ(states.groups.size(), 1u);
    EXPECT_EQ(labels(states.groups[0]), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    double before = -1;
    for (const StateLine& line : states.groups[0].lines) { // a staircase
        EXPECT_GT(line.bars[1].start, before);
        before = line.bars[1].start;
    }
}

TEST(ServiceStates, OfSeveralAtOneInstantTheFirstReportComesFirst)
{
    const auto shown = presentationFrom("a | b | c | window 09:00 13:00 | 10:00 c major | 10:00 a major | 10:00 b major");
    EXPECT_EQ(labels(serviceStates(*shown).groups[0]), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

TEST(ServiceStates, AStateSaidAgainIsOneBar)
{
    const auto shown = presentationFrom("a | window 09:00 13:00 | 10:00 a major | 10:20 a major ~ | 10:50 a partial | 11:10 a ok");
    const std::vector<StateBar> bars = serviceStates(*shown).groups[0].lines[0].bars;
    ASSERT_EQ(bars.size(), 4u);
    EXPECT_EQ(bars[1].start, axisOf(*shown, "10:00"));
    EXPECT_EQ(bars[1].end, axisOf(*shown, "10:50"));
    EXPECT_EQ(bars[1].goes.from, bars[1].end);
}

TEST(ServiceStates, AreGroupedByFrameAndWhatNobodyReportedComesLast)
{
    const auto shown = presentationFrom(twoGroups);
    const ServiceStates states = serviceStates(*shown);
    EXPECT_EQ(titles(states), (QStringList{u"cloud"_s, u"Other services"_s, u"No impact reported"_s}));
    EXPECT_EQ(labels(states.groups[0]), (QStringList{u"db"_s, u"api"_s})); // the frame has no line
    EXPECT_EQ(labels(states.groups[1]), QStringList{u"web"_s});
    EXPECT_TRUE(states.groups[2].quiet);
    EXPECT_EQ(labels(states.groups[2]), QStringList{u"mail"_s});
}

TEST(ServiceStates, ASingleGroupNeedsNoHeading)
{
    const auto shown = presentationFrom("a | b | window 09:00 13:00 | 10:00 a major | 10:05 b major");
    const ServiceStates states = serviceStates(*shown);
    ASSERT_EQ(states.groups.size(), 1u);
    EXPECT_TRUE(states.groups[0].title.isEmpty());
    const std::vector<StateRow> rows = stateRows(states, {});
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_FALSE(rows[0].isHeading());
}

TEST(ServiceStates, SomeTimeUnknownComesAfterKnownFailuresAndBeforeTheWell)
{
    const auto shown = presentationFrom("a | b | c | affected b | window 09:00 13:00 | 10:00 c ok | 10:30 a major");
    const ServiceStates states = serviceStates(*shown);
    ASSERT_EQ(states.groups.size(), 1u);
    EXPECT_EQ(labels(states.groups[0]), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    const StateBar& unknown = states.groups[0].lines[1].bars.front();
    EXPECT_EQ(unknown.status.evidence, Evidence::TimeUnknown);
    EXPECT_EQ(unknown.start, 0);
    EXPECT_EQ(unknown.end, states.length);
}

TEST(ServiceStates, ACoarseTimeFadesAcrossItsInterval)
{
    const auto shown = presentationFrom(twoGroups);
    const StateLine web = serviceStates(*shown).groups[1].lines[0];
    ASSERT_EQ(web.bars.size(), 3u);
    const StateBar& degraded = web.bars[1];
    EXPECT_EQ(degraded.start, axisOf(*shown, "10:05"));
    EXPECT_EQ(degraded.comes.from, axisOf(*shown, "09:50"));
    EXPECT_EQ(degraded.comes.until, axisOf(*shown, "10:20"));
    EXPECT_EQ(degraded.goes.from, degraded.end); // known to the minute
    EXPECT_EQ(degraded.goes.until, degraded.end);
    EXPECT_EQ(degraded.strength(degraded.comes.from), 0);
    EXPECT_NEAR(degraded.strength(degraded.start), 0.5, 1e-9);
    EXPECT_EQ(degraded.strength(degraded.comes.until), 1);
    EXPECT_EQ(degraded.strength(degraded.end), 1);
    EXPECT_EQ(degraded.strength(degraded.end + 1), 0);
    EXPECT_EQ(web.bars[0].goes, degraded.comes); // what was before goes as it comes
}

TEST(ServiceStates, APreciseTimeIsSharp)
{
    const auto shown = presentationFrom(twoGroups);
    const StateBar major = serviceStates(*shown).groups[0].lines[0].bars[1];
    EXPECT_EQ(major.comes.from, major.start);
    EXPECT_EQ(major.comes.until, major.start);
    EXPECT_EQ(major.strength(major.start), 1);
}

TEST(ServiceStates, AnOpenEndIsAssumed)
{
    const auto shown =
        presentationFrom("db | window 09:00 15:00 | 10:00 db major | open 11:00 recovering 13:00");
    const std::vector<StateBar> bars = serviceStates(*shown).groups[0].lines[0].bars;
    ASSERT_EQ(bars.size(), 4u);
    EXPECT_EQ(bars[2].status.state, ServiceState::Recovering);
    EXPECT_EQ(bars[2].status.evidence, Evidence::Assumed);
    EXPECT_EQ(bars[2].end, axisOf(*shown, "13:00"));
    EXPECT_EQ(bars[3].status.state, ServiceState::Operational);
    EXPECT_TRUE(bars[1].endsAssumed) << "the outage was reported, its end is assumed";
    EXPECT_FALSE(bars[2].endsAssumed) << "all of it is assumed, and looks so";
    const auto reported = presentationFrom("db | window 09:00 15:00 | 10:00 db major | 11:00 db ok");
    EXPECT_FALSE(serviceStates(*reported).groups[0].lines[0].bars[1].endsAssumed);
}

TEST(ServiceStates, QuietTimeIsCutOutAsOnTheAxis)
{
    const auto shown = presentationFrom("db | window 09:00 21:00 | 09:30 db major | 20:30 db ok");
    ASSERT_EQ(shown->axis.gaps().size(), 1u);
    const StateBar major = serviceStates(*shown).groups[0].lines[0].bars[1];
    EXPECT_EQ(major.start, axisOf(*shown, "09:30"));
    EXPECT_EQ(major.end, axisOf(*shown, "20:30"));
    EXPECT_LT(major.end - major.start, 11 * 3600 / 2.0); // eleven hours take far less room
    EXPECT_EQ(serviceStates(*shown).length, shown->axis.length());
}

TEST(StatesGaps, TheWordsStandWhereNoSignDoes)
{
    // Signs of both services stand where the quiet time begins.
    const auto shown = presentationFrom("db | web | a | b | c | d | e | f | g | h | window 09:00 21:00 | 09:30 db major | 09:31 web major"
                                        " | 20:30 db ok | 20:31 web ok");
    const ServiceStates states = serviceStates(*shown);
    bool whole = false, brief = false;
    for (const double height : {60.0, 90.0, 130.0, 220.0, 320.0}) {
        const StatesPlan plan = statesPlan(states, stateRows(states, {}), *shown, {420, height}, 12);
        for (double scroll = 0; scroll < 60; scroll += 7) {
            for (const StatesGapLabel& label : statesGapLabels(states, plan, *shown, scroll)) {
                whole = whole || label.words.endsWith(u" min quiet"_s);
                brief = brief || label.words == u"quiet"_s;
                EXPECT_GE(label.plate.top(), plan.ruler);
                EXPECT_LE(label.plate.bottom(), height);
                for (std::size_t i = 0; i < plan.rows.size(); ++i) {
                    if (plan.rows[i].isHeading())
                        continue;
                    for (const StateBar& bar : states.groups[std::size_t(plan.rows[i].group)].lines[std::size_t(plan.rows[i].line)].bars) {
                        const auto sign = stateSignRect(bar, plan, plan.rect(i).translated(0, -scroll));
                        EXPECT_FALSE(sign && sign->intersects(label.plate)) << height << ' ' << scroll;
                    }
                }
            }
        }
    }
    EXPECT_TRUE(whole);
    EXPECT_TRUE(brief);
}

TEST(ServiceStates, TheMixCountsTheStatesOfTheMembers)
{
    const auto shown = presentationFrom(twoGroups);
    const std::vector<StateMix> mix = serviceStates(*shown).groups[0].mix;
    ASSERT_EQ(mix.size(), 5u); // calm, db, both, api, calm
    EXPECT_EQ(mix[0].count.withoutEvidence, 2);
    EXPECT_EQ(mix[1].start, axisOf(*shown, "10:00"));
    EXPECT_EQ(mix[1].count.affected, 1);
    EXPECT_EQ(mix[2].count.byState[indexOf(ServiceState::MajorOutage)], 1);
    EXPECT_EQ(mix[2].count.byState[indexOf(ServiceState::PartialOutage)], 1);
    EXPECT_EQ(mix[4].count.affected, 0);
    EXPECT_EQ(mix[4].count.byState[indexOf(ServiceState::Operational)], 2);
    for (std::size_t i = 0; i + 1 < mix.size(); ++i)
        EXPECT_EQ(mix[i].end, mix[i + 1].start);
    EXPECT_EQ(mix.back().end, shown->axis.length());
}

TEST(ServiceStates, ACollapsedGroupKeepsItsHeadingOnly)
{
    const auto shown = presentationFrom(twoGroups);
    const ServiceStates states = serviceStates(*shown);
    const std::vector<StateRow> open = stateRows(states, {});
    EXPECT_EQ(open.size(), 7u);
    const std::vector<StateRow> rows = stateRows(states, {u"cloud"_s});
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_TRUE(rows[0].isHeading());
    EXPECT_TRUE(rows[0].collapsed);
    EXPECT_TRUE(rows[1].isHeading());
    const StatesPlan plan = statesPlan(states, rows, *shown, {800, 300}, 12);
    EXPECT_EQ(plan.rowOf(states, serviceIn(*shown->incident, "api")), 0u); // its group stands for it
    EXPECT_EQ(plan.rowOf(states, serviceIn(*shown->incident, "web")), 2u);
    EXPECT_FALSE(plan.rowOf(states, serviceIn(*shown->incident, "cloud")).has_value());
}

TEST(StatesPlan, PlacesRowsAndTimes)
{
    const auto shown = presentationFrom(twoGroups);
    const ServiceStates states = serviceStates(*shown);
    const StatesPlan plan = statesPlan(states, stateRows(states, {}), *shown, {900, 300}, 9);
    EXPECT_GE(plan.fontPx, 11); // what a person can read
    EXPECT_FALSE(plan.rowAt(plan.ruler - 1).has_value());
    for (std::size_t i = 0; i < plan.rows.size(); ++i)
        EXPECT_EQ(plan.rowAt(plan.rect(i).center().y()), i);
    EXPECT_FALSE(plan.rowAt(plan.contentHeight() + 1).has_value());
    for (const double position : {0.0, 1234.0, plan.length})
        EXPECT_NEAR(plan.position(plan.x(position)), position, 1e-6);
    EXPECT_EQ(plan.position(-50), 0);
    EXPECT_EQ(plan.position(9000), plan.length);
    EXPECT_LE(plan.barsLeft, 225);
    EXPECT_FALSE(plan.ticks.empty());
}

TEST(StatesPainter, PaintsOnlyWhatIsExposed)
{
    const auto shown = presentationFrom(twoGroups);
    const ServiceStates states = serviceStates(*shown);
    const StatesPlan plan = statesPlan(states, stateRows(states, {}), *shown, {600, 200}, 12);
    const auto paint = [&](const QRectF& exposed) {
        QImage image(600, 200, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        paintServiceStates(painter, states, plan, *shown, {}, utc("10:30"), exposed);
        return image;
    };
    const QImage whole = paint({0, 0, 600, 200});
    const QImage strip = paint({300, 0, 20, 200});
    EXPECT_EQ(strip.pixel(299, 100), QColor(Qt::magenta).rgb());
    EXPECT_EQ(strip.copy(300, 0, 20, 200), whole.copy(300, 0, 20, 200));
}

TEST(StatesPainter, ACoarseBarGetsStrongerAcrossItsInterval)
{
    const auto shown = presentationFrom(twoGroups);
    const ServiceStates states = serviceStates(*shown);
    const StatesPlan plan = statesPlan(states, stateRows(states, {}), *shown, {1000, 200}, 12);
    QImage image(1000, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    paintServiceStates(painter, states, plan, *shown, {}, utc("11:55"), {0, 0, 1000, 200});
    painter.end();
    const std::size_t row = *plan.rowOf(states, serviceIn(*shown->incident, "web"));
    const int y = int(plan.rect(row).center().y()) + 4;
    const auto yellow = [&](std::string_view clock) {
        const QColor colour(image.pixel(int(plan.x(axisOf(*shown, clock))), y));
        return colour.red() + colour.green() - colour.blue();
    };
    EXPECT_LT(yellow("09:55"), yellow("10:05"));
    EXPECT_LT(yellow("10:05"), yellow("10:15"));
}

TEST(StatesWords, SayStateSinceEvidenceAndConfidence)
{
    const auto shown = presentationFrom("db | api | window 09:00 13:00 | 10:00 db major high | 10:01 api major | open 11:00 recovering 12:00");
    const ServiceStates states = serviceStates(*shown);
    const QString words = rowWords(*shown, states, {0, 0, false}, utc("10:30"));
    EXPECT_TRUE(words.startsWith(u"db · 10:30 UTC\nMajor outage since 10:00"_s)) << qPrintable(words);
    EXPECT_TRUE(words.contains(u"high confidence"_s));
    EXPECT_TRUE(words.contains(u"Reported."_s));
    EXPECT_TRUE(rowWords(*shown, states, {0, 0, false}, utc("11:30")).contains(u"Assumed"_s));
    EXPECT_TRUE(rowWords(*shown, states, {0, -1, true}, utc("10:30")).contains(u"2 of 2 affected"_s));
}
