// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/state_reports.h"

#include "format/notes_words.h"

#include <QHash>

#include <algorithm>

namespace aftermap {

namespace {

/// Unknown is worse than operational: something is there that we cannot name.
double weightOf(ServiceState state)
{
    constexpr double ofUnknown = 0.1;
    return state == ServiceState::Unknown ? ofUnknown : SeverityTable()[state];
}

/// What the threads say of one service.
class Voices
{
public:
    /// The worst of all, once this thread has spoken.
    ServiceState hear(int thread, ServiceState state)
    {
        if (const auto said = m_states.constFind(thread); said != m_states.constEnd())
            --m_threads[indexOf(*said)];
        m_states.insert(thread, state);
        ++m_threads[indexOf(state)];
        ServiceState worst = ServiceState::Operational;
        for (std::size_t i = 0; i < serviceStateCount; ++i) {
            if (m_threads[i] > 0 && weightOf(ServiceState(i)) > weightOf(worst))
                worst = ServiceState(i);
        }
        return worst;
    }

    ServiceState last = ServiceState::Operational;

private:
    QHash<int, ServiceState> m_states;
    std::array<int, serviceStateCount> m_threads{}; ///< how many say each
};

Event eventOf(const StateReport& report, ServiceState before, ServiceState now)
{
    Event event;
    event.time = report.time;
    event.reportedAt = report.reportedAt;
    event.service = report.service;
    event.state = now;
    event.kind = kindOf(now);
    if (weightOf(now) < weightOf(before))
        event.kind = EventKind::Recovery;
    event.text = SafeText(report.text);
    event.sources = report.sources;
    event.confidence = report.confidence;
    event.evidence = report.evidence;
    return event;
}

} // namespace

QString plainWords(ServiceState state)
{
    return toWord(state).replace(u'_', u' ');
}

std::vector<StateChange> changesOf(std::vector<StateReport> reports)
{
    std::stable_sort(reports.begin(), reports.end(),
                     [](const StateReport& a, const StateReport& b) { return a.time.at < b.time.at; });
    QHash<QString, Voices> services;
    std::vector<StateChange> changes;
    for (const StateReport& report : reports) {
        Voices& voices = services[report.service];
        const ServiceState now = voices.hear(report.thread, report.state);
        if (now == voices.last)
            continue;
        changes.push_back({eventOf(report, voices.last, now), report.thread, report.statement});
        voices.last = now;
    }
    return changes;
}

} // namespace aftermap
