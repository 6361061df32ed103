// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/story_check.h"

#include "incident/incident.h"

#include <algorithm>
#include <array>

namespace aftermap {

namespace {

constexpr std::array askedMilestones{MilestoneKind::Detected, MilestoneKind::Mitigated, MilestoneKind::DeclaredResolved,
                                     MilestoneKind::Recovered};
constexpr Milliseconds shortestSilence = std::chrono::hours(1);
constexpr int silenceShare = 10; ///< one in ten of the window
constexpr Milliseconds slack = std::chrono::minutes(1);

bool isReportedAffected(const ServiceStatus& status)
{
    return status.evidence == Evidence::Reported && isAffected(status.state);
}

class Checker
{
public:
    Checker(const Incident& incident, const Replay& replay) : m_incident(incident), m_replay(replay) {}

    std::vector<StoryQuestion> check()
    {
        if (m_incident.events().empty())
            return {};
        askMilestones();
        askSilences();
        askEvents();
        std::stable_sort(m_questions.begin(), m_questions.end(), [](const StoryQuestion& a, const StoryQuestion& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.at < b.at;
        });
        return std::move(m_questions);
    }

private:
    void askMilestones()
    {
        for (const MilestoneKind kind : askedMilestones) {
            if (m_incident.milestoneAt(kind))
                continue;
            StoryQuestion question{StoryQuestionKind::MilestoneMissing, {}, {}, {}, kind, m_incident.onset(), {}};
            m_questions.push_back(question);
        }
    }

    bool anyAffected(Instant t) const
    {
        const Moment moment = m_replay.at(t);
        for (std::size_t i = 0; i < moment.services.size(); ++i) {
            const ServiceId id(i);
            if (!m_incident.service(id).isFrame() && isReportedAffected(moment.services[id]))
                return true;
        }
        return false;
    }

    void askSilences()
    {
        const TimeSpan window = m_incident.timeline().window;
        const Milliseconds least = std::max<Milliseconds>(shortestSilence, window.length() / silenceShare);
        EventId last;
        for (std::size_t i = 0; i < m_incident.events().size(); ++i) {
            const EventId id(i);
            const Instant at = m_incident.event(id).time.at;
            if (!window.contains(at))
                continue;
            if (last) {
                const Instant before = m_incident.event(last).time.at;
                if (at - before >= least && anyAffected(before))
                    m_questions.push_back(
                        {StoryQuestionKind::Silence, last, m_incident.serviceOf(last), {}, {}, before, at - before});
            }
            last = id;
        }
    }

    void askEvents()
    {
        const bool isAllRound = std::all_of(m_incident.events().values().begin(), m_incident.events().values().end(), isRound);
        IdVector<ServiceId, EventId> lastReports(m_incident.serviceCount());
        for (std::size_t i = 0; i < m_incident.events().size(); ++i) {
            const EventId id(i);
            const Event& event = m_incident.event(id);
            if (const ServiceId service = m_incident.serviceOf(id); service && event.state) {
                lastReports[service] = id;
                askUpstream(id, service, event);
            }
            if (!m_incident.timeline().window.contains(event.time.at))
                ask(StoryQuestionKind::OutsideWindow, id);
            const Instant earliest = intervalOf(event.time).earliest;
            if (event.knownAt.value_or(earliest) < earliest || event.reportedAt.value_or(earliest) < earliest)
                ask(StoryQuestionKind::KnownBefore, id);
            if (isRound(event) && !isAllRound)
                ask(StoryQuestionKind::RoundTime, id);
        }
        for (std::size_t i = 0; i < lastReports.size(); ++i) {
            const EventId last = lastReports[ServiceId(i)];
            if (last && isAffected(*m_incident.event(last).state))
                ask(StoryQuestionKind::NoEnd, last);
        }
    }

    /// To the minute or the second, and on the hour: people round, machines do not.
    static bool isRound(const Event& event)
    {
        return !event.time.approximate && !event.time.derived &&
               (event.time.precision == Precision::Minute || event.time.precision == Precision::Second) &&
               event.time.at.time_since_epoch() % std::chrono::hours(1) == Milliseconds(0);
    }

    void askUpstream(EventId id, ServiceId service, const Event& event)
    {
        if (*event.state != ServiceState::Operational)
            return;
        for (const DependencyId edge : m_incident.needs(service)) {
            const Dependency& dependency = m_incident.dependency(edge);
            const ServiceId upstream = m_incident.dependencyOf(edge);
            if (dependency.strength != Strength::Hard || dependency.basis == Basis::Inferred ||
                m_incident.service(upstream).isFrame() || !dependency.redundancyGroup.isEmpty())
                continue;
            const Instant later = intervalOf(event.time).latest + slack;
            if (isReportedAffected(m_replay.statusAt(upstream, event.time.at)) &&
                isReportedAffected(m_replay.statusAt(upstream, later)))
                m_questions.push_back({StoryQuestionKind::BeforeUpstream, id, service, upstream, {}, event.time.at, {}});
        }
    }

    void ask(StoryQuestionKind kind, EventId id)
    {
        m_questions.push_back({kind, id, m_incident.serviceOf(id), {}, {}, m_incident.event(id).time.at, {}});
    }

    const Incident& m_incident;
    const Replay& m_replay;
    std::vector<StoryQuestion> m_questions;
};

} // namespace

std::vector<StoryQuestion> storyQuestionsOf(const Incident& incident, const Replay& replay)
{
    return Checker(incident, replay).check();
}

} // namespace aftermap
