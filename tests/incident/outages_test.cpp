// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/flagship.h"

#include "replay/impact_curve.h"
#include "replay/open_end.h"
#include "replay/replay.h"

#include <algorithm>

namespace aftermap {
namespace {

/// The table of all outages but the flagship, counted from the collected facts: what it has and
/// the files have not was lost between the two.
const QJsonObject& expectedOutages()
{
    static const QJsonObject outages = [] {
        QFile table(sourcePath(u"tests/data/outages/expected.json"_s));
        if (!table.open(QIODevice::ReadOnly))
            return QJsonObject();
        return QJsonDocument::fromJson(table.readAll()).object()["outages"_L1].toObject();
    }();
    return outages;
}

std::vector<std::string> outageNames()
{
    std::vector<std::string> names;
    for (const QString& name : expectedOutages().keys())
        names.push_back(name.toStdString());
    return names;
}

class Outage : public testing::TestWithParam<std::string>
{
protected:
    void SetUp() override
    {
        const QString name = QString::fromStdString(GetParam());
        m_expected = expectedOutages()[name].toObject();
        ASSERT_FALSE(m_expected.isEmpty());
        const Result<OpenedDocument> opened =
            openDocument(sourcePath(u"timelines/"_s + name + u".timeline.json"_s), JobControl());
        ASSERT_TRUE(opened) << qPrintable(opened.error().message);
        for (const Diagnostic& diagnostic : opened->diagnostics.sorted()) {
            EXPECT_EQ(diagnostic.severity, Diagnostic::Severity::Note)
                << qPrintable(format(diagnostic));
        }
        m_incident = opened->incident;
        ASSERT_NE(m_incident, nullptr);
    }

    QJsonObject expected(QLatin1StringView key) const { return m_expected[key].toObject(); }
    int count(QLatin1StringView key) const { return m_expected[key].toInt(); }
    const Timeline& timeline() const { return m_incident->timeline(); }

    /// The events that the facts have, without those that follow from several of them.
    std::vector<Event> givenEvents() const
    {
        std::vector<Event> given = m_incident->events().values();
        std::erase_if(given, [](const Event& event) { return event.evidence == u"added"_s; });
        return given;
    }

    QJsonObject m_expected;
    std::shared_ptr<const Incident> m_incident;
};

TEST_P(Outage, HasEveryEvent)
{
    const QJsonObject table = expected("events"_L1);
    const std::vector<Event> given = givenEvents();
    EXPECT_EQ(int(given.size()), table["count"_L1].toInt());
    EXPECT_EQ(
        tallyOf(given, [](const Event& e) { return toWord(e.kind) + u' ' + toWord(e.confidence); }),
        tallyOf(table["by_kind_and_confidence"_L1]));
    EXPECT_EQ(tallyOf(given, stateWord), tallyOf(table["by_state"_L1]));
    EXPECT_EQ(tallyOf(given, [](const Event& e) { return toWord(e.time.precision); }),
              tallyOf(table["by_precision"_L1]));
    EXPECT_EQ(std::count_if(given.begin(), given.end(),
                            [](const Event& e) { return e.time.approximate; }),
              table["approximate"_L1].toInt());
    EXPECT_EQ(
        std::count_if(given.begin(), given.end(), [](const Event& e) { return e.time.derived; }),
        table["derived"_L1].toInt());
    EXPECT_EQ(std::count_if(given.begin(), given.end(),
                            [](const Event& e) { return e.service.isEmpty(); }),
              table["without_service"_L1].toInt());
}

TEST_P(Outage, HasTheMilestonesOfTheFacts)
{
    std::map<std::string, std::string> times, wanted;
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        if (const auto& milestone = timeline().milestone(word.value)) {
            times[word.text] = formatRfc3339(milestone->time.at).toStdString();
            EXPECT_FALSE(milestone->sources.isEmpty()) << word.text;
        }
    }
    const QJsonObject table = expected("milestones"_L1);
    for (auto row = table.begin(); row != table.end(); ++row)
        wanted[row.key().toStdString()] = row.value().toString().toStdString();
    EXPECT_EQ(times, wanted);
}

TEST_P(Outage, HasEveryServiceAndDependency)
{
    const std::vector<Service>& services = m_incident->map().services.values();
    EXPECT_EQ(std::count_if(services.begin(), services.end(),
                            [](const Service& service) { return !service.isFrame(); }),
              count("services"_L1));
    const QJsonObject table = expected("dependencies"_L1);
    const std::vector<Dependency>& dependencies = m_incident->map().dependencies.values();
    EXPECT_EQ(int(dependencies.size()), table["count"_L1].toInt());
    EXPECT_EQ(tallyOf(dependencies, [](const Dependency& d) { return toWord(d.basis); }),
              tallyOf(table["by_basis"_L1]));
    EXPECT_EQ(tallyOf(dependencies, [](const Dependency& d) { return toWord(d.strength); }),
              tallyOf(table["by_strength"_L1]));
}

TEST_P(Outage, KeepsEverySourceFigureAndConflict)
{
    std::set<QString> sources;
    for (const Source& source : timeline().sources)
        sources.insert(source.id);
    for (const Source& source : m_incident->map().sources)
        sources.insert(source.id);
    EXPECT_EQ(int(sources.size()), count("sources"_L1));
    EXPECT_EQ(std::count_if(timeline().figures.begin(), timeline().figures.end(),
                            [](const Figure& figure) { return !figure.sources.isEmpty(); }),
              count("figures"_L1));
    EXPECT_EQ(int(timeline().conflicts.size()), count("conflicts"_L1));
    for (const Conflict& conflict : timeline().conflicts)
        EXPECT_FALSE(conflict.handling.isEmpty()) << qPrintable(conflict.topic.raw());
}

TEST_P(Outage, NamesTheClassOfItsCauseWithASource)
{
    ASSERT_TRUE(timeline().cause);
    const OutageCause& cause = *timeline().cause;
    EXPECT_EQ(toWord(cause.kind), expected("cause"_L1)["class"_L1].toString());
    QStringList factors;
    for (const SafeText& factor : cause.factors)
        factors.append(factor.raw());
    EXPECT_EQ(factors, expected("cause"_L1)["factors"_L1].toVariant().toStringList());
    EXPECT_FALSE(cause.sources.isEmpty());
}

TEST_P(Outage, MarksStartsThatAreOnlyPinned)
{
    std::set<QString> pinned;
    for (const Event& event : m_incident->events().values()) {
        if (event.evidence != u"pinned"_s)
            continue;
        pinned.insert(event.service);
        EXPECT_EQ(event.confidence, Confidence::Low) << qPrintable(event.text.raw());
        EXPECT_TRUE(isCoarse(event.time)) << qPrintable(event.text.raw());
    }
    EXPECT_EQ(int(pinned.size()), count("pinned_services"_L1));
}

TEST_P(Outage, AssumesAnEndWhereNobodyReportedOne)
{
    int open = 0;
    for (const EventId end : openEnds(*m_incident)) {
        const ServiceId service = m_incident->serviceOf(end);
        if (m_incident->service(service).isFrame())
            continue;
        ++open;
        EXPECT_TRUE(openEndCourse(*m_incident, end, {}).assumed.has_value())
            << qPrintable(m_incident->service(service).id);
    }
    EXPECT_EQ(open, count("without_recovery"_L1));
}

TEST_P(Outage, ComesDownWhereItsSourcesEnd)
{
    const Replay replay(*m_incident);
    const ImpactCurve curve(*m_incident, replay);
    const TimeSpan window = timeline().window;
    const auto& recovered = timeline().milestone(MilestoneKind::Recovered);
    ASSERT_TRUE(recovered);
    // Where single services are reported well only later, the curve waits for them.
    Instant end = recovered->time.at;
    for (const Event& event : m_incident->events().values()) {
        if (event.state == ServiceState::Operational && window.contains(event.time.at))
            end = std::max(end, event.time.at);
    }
    EXPECT_LT(curve.at(end).percent(), curve.peak(window).impact.percent() / 4);
    EXPECT_EQ(curve.at(window.latest).affected, 0);
    EXPECT_EQ(curve.at(window.latest).percent(), 0);
}

TEST_P(Outage, IsToldInChaptersThatLeaveNoGap)
{
    const std::vector<Chapter>& chapters = timeline().chapters;
    ASSERT_GE(chapters.size(), 4U);
    ASSERT_LE(chapters.size(), 8U);
    EXPECT_EQ(chapters.front().start, timeline().window.earliest);
    EXPECT_EQ(chapters.back().end, timeline().window.latest);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        if (i > 0) {
            EXPECT_EQ(chapters[i].start, chapters[i - 1].end)
                << qPrintable(chapters[i].title.raw());
        }
        for (const QString& id : chapters[i].cast)
            EXPECT_TRUE(m_incident->serviceNamed(id).isValid()) << qPrintable(id);
    }
}

std::string testName(const testing::TestParamInfo<std::string>& outage)
{
    std::string name = outage.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Bundled, Outage, testing::ValuesIn(outageNames()), testName);

TEST(Outages, AreFifteenBesideTheFlagship)
{
    EXPECT_EQ(expectedOutages().size(), 15);
}

} // namespace
} // namespace aftermap
