// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/details.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* story =
    "window 06:00 23:00 | web >hard db | app >soft web | mail > db | 06:48 db major high id=x"
    " | 07:00 web partial hour cause=x | 07:45 app degraded low | 09:00 db ok | 10:00 web ok"
    " | open 10:30 recovering 12:00 | milestone onset 06:48 | milestone mitigated 09:00"
    " | milestone declared_resolved 10:00 | milestone recovered 12:10 | affected mail";

QString textOf(const DetailLine& line)
{
    QString text = line.label.isEmpty() ? QString() : line.label + u": "_s;
    for (const DetailPiece& piece : line.pieces)
        text += piece.text;
    return text;
}

QStringList linesOf(const Details& details, const QString& section)
{
    QStringList lines;
    for (const DetailSection& one : details.sections) {
        if (one.id != section)
            continue;
        for (const DetailLine& line : one.lines)
            lines << textOf(line);
    }
    return lines;
}

class DetailsTest : public testing::Test
{
protected:
    Details of(const char* service, const char* clock)
    {
        return serviceDetails(*p, serviceIn(*p->incident, service), utc(clock));
    }
    PresentationPtr p = presentationFrom(story);
};

} // namespace

TEST_F(DetailsTest, TellsWhyStepByStepAndHowThatIsKnown)
{
    EXPECT_EQ(linesOf(of("app", "08:00"), u"why"_s),
              (QStringList{u"web failed about 07:00 · inferred from map and times"_s, u"db failed 06:48 · stated"_s,
                           u"Nothing is given beyond that."_s}));
    EXPECT_EQ(linesOf(of("db", "08:00"), u"why"_s), QStringList{u"No cause is given."_s});
    EXPECT_EQ(linesOf(of("db", "09:30"), u"why"_s), QStringList());
}

TEST_F(DetailsTest, ListsTheStatesWithTheirEvidence)
{
    const Details details = of("app", "11:00");
    EXPECT_EQ(linesOf(details, u"history"_s),
              (QStringList{QString(), u"07:45  Degraded · 2 h 45 min · low confidence"_s,
                           u"10:30  Recovering (assumed) · 1 h 30 min"_s, u"12:00  Operational (assumed)"_s}));
    const auto history = std::find_if(details.sections.begin(), details.sections.end(),
                                      [](const DetailSection& section) { return section.id == u"history"_s; });
    EXPECT_EQ(history->lines[0].bar, serviceIn(*p->incident, "app"));
    EXPECT_EQ(history->lines[2].pieces[2].tone, DetailPiece::Tone::Strong); // now
    EXPECT_EQ(history->lines[1].pieces[0].link, DetailLink(utc("07:45")));
}

TEST_F(DetailsTest, NeighboursComeWithTheirStatesTheWorstFirst)
{
    const Details details = of("db", "08:00");
    EXPECT_EQ(linesOf(details, u"needed-by"_s),
              (QStringList{u"web · hard · inferred"_s, u"mail · unknown strength · inferred"_s}));
    EXPECT_EQ(linesOf(details, u"needs"_s), QStringList());
    for (const DetailSection& section : details.sections) {
        if (section.id != "needed-by"_L1)
            continue;
        EXPECT_EQ(section.lines[0].pieces[0].link, DetailLink(serviceIn(*p->incident, "web")));
        EXPECT_EQ(section.lines[0].pieces[0].glyph->state, ServiceState::PartialOutage);
        EXPECT_EQ(section.lines[1].pieces[0].glyph->evidence, Evidence::TimeUnknown);
    }
}

TEST_F(DetailsTest, TellsHowLongSoFarAndInAll)
{
    const auto words = [&](const char* service, const char* clock) {
        return affectedTimeWords(*p, serviceIn(*p->incident, service), utc(clock));
    };
    EXPECT_EQ(words("db", "07:00"), u"12 min so far, 2 h 12 min in all"_s);
    EXPECT_EQ(words("db", "22:00"), u"2 h 12 min so far, 2 h 12 min in all"_s);
    EXPECT_EQ(words("app", "08:00"), u"15 min so far, 4 h 15 min in all, 1 h 30 min of them assumed"_s);
    EXPECT_EQ(words("db", "06:00"), u"0 s so far, 2 h 12 min in all"_s);
    EXPECT_EQ(words("mail", "08:00"), QString());
}

TEST_F(DetailsTest, AnEventTellsEverythingThatTheFileSaysOfIt)
{
    const Details details = serviceDetails(*p, serviceIn(*p->incident, "web"), utc("08:00"), EventId(1));
    const QStringList lines = linesOf(details, u"event"_s);
    EXPECT_TRUE(lines.contains(u"When: about 07:00 UTC · known to the hour"_s)) << lines.join(u'\n').toStdString();
    EXPECT_TRUE(lines.contains(u"State: Partial outage"_s));
    EXPECT_TRUE(lines.contains(u"Kind: Impact"_s));
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const QString& line) { return line.startsWith(u"Because of: 06:48"_s); }));
    EXPECT_EQ(linesOf(serviceDetails(*p, serviceIn(*p->incident, "web"), utc("08:00")), u"event"_s), QStringList());
}

TEST_F(DetailsTest, KeyFiguresArePlainWords)
{
    const QStringList lines = linesOf(outageDetails(*p), u"key-figures"_s);
    ASSERT_GE(lines.size(), 6);
    EXPECT_TRUE(lines[0].startsWith(u"Detected: after at most 2 h 12 min (mitigated 09:00 UTC"_s)) << lines[0].toStdString();
    EXPECT_EQ(lines[2], u"Mitigated after 2 h 12 min (06:48 → 09:00)"_s);
    EXPECT_EQ(lines[3], u"Recovered after 5 h 22 min (06:48 → 12:10)"_s);
    EXPECT_EQ(lines[4], u"Recovered 2 h 10 min after declared resolved (10:00 → 12:10)"_s);
    EXPECT_TRUE(lines[5].contains(u"of the 4 services in this file"_s)) << lines[5].toStdString();
}

TEST_F(DetailsTest, AllThatIsShownInLiveWordsIsToldApart)
{
    int live = 0;
    for (const Details& details : {outageDetails(*p), of("app", "08:00"), of("mail", "08:00")}) {
        for (const DetailSection& section : details.sections) {
            EXPECT_FALSE(section.lines.empty()) << section.id.toStdString();
            for (const DetailLine& line : section.lines) {
                for (const DetailPiece& piece : line.pieces)
                    live += piece.live;
            }
        }
    }
    EXPECT_EQ(live, 2); // the outage's words, the time of "app"; "mail" has none
    // What is not live changes with the facts only.
    EXPECT_EQ(of("app", "08:10"), of("app", "08:50"));
    EXPECT_NE(of("app", "08:10"), of("app", "10:10"));
}

TEST(OutageDetails, NameTheClassOfTheCauseAndItsFactors)
{
    const PresentationPtr p = presentationFrom("db | 06:48 db major | cause software_defect race condition, dns");
    const Details details = outageDetails(*p);
    EXPECT_EQ(linesOf(details, u"cause"_s),
              (QStringList{u"Class of cause: Software defect · medium confidence · no source given"_s,
                           u"Contributing factors: race condition, dns"_s}));
    EXPECT_EQ(linesOf(outageDetails(*presentationFrom("db | 06:48 db major")), u"cause"_s), QStringList());
}
