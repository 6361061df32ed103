// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/state_ends.h"

#include "session/dragged_time.h"

#include <algorithm>

namespace aftermap {

namespace {

using History = std::vector<StatusInterval>;

bool isReport(const StatusInterval& interval)
{
    return interval.status.evidence == Evidence::Reported;
}

/// Between the reports before and after it, a minute from each where there is one.
TimeSpan roomOf(const History& history, std::size_t index, const TimeSpan& window)
{
    TimeSpan room = window;
    if (isReport(history[index - 1]) && index > 1)
        room.earliest = std::max(room.earliest, history[index - 1].start + minuteSteps);
    if (index + 1 < history.size() && isReport(history[index + 1]))
        room.latest = std::min(room.latest, history[index + 1].start - minuteSteps);
    const Instant at = history[index].start;
    return {std::min(room.earliest, at), std::max(room.latest, at)};
}

/// Between the reports around it: what is assumed gives way.
TimeSpan roomOfAssumed(const History& history, std::size_t index, const TimeSpan& window)
{
    std::size_t before = index - 1;
    while (before > 0 && !isReport(history[before]))
        --before;
    const auto next = std::find_if(history.begin() + std::ptrdiff_t(index), history.end(), isReport);
    const Instant at = std::min(history[index].start, window.latest);
    TimeSpan room{std::max(window.earliest, history[before].start + minuteSteps), window.latest};
    if (next != history.end())
        room.latest = std::min(room.latest, next->start - minuteSteps);
    return {std::min(room.earliest, at), std::max(room.latest, at)};
}

StateEnd::Rest restOf(const Incident& incident, const StatusInterval& interval)
{
    if (!isReport(interval))
        return StateEnd::Rest::Assumed;
    const bool stands = interval.status.since && incident.event(interval.status.since).time.at == interval.start;
    return stands ? StateEnd::Rest::Reported : StateEnd::Rest::KnownLater;
}

} // namespace

std::vector<StateEnd> stateEnds(const Presentation& presentation, ServiceId service)
{
    const TimeSpan window = presentation.axis.window();
    const History& history = presentation.replay.history(service);
    std::vector<StateEnd> ends;
    for (std::size_t i = 1; i < history.size(); ++i) {
        const ServiceStatus& before = history[i - 1].status;
        const ServiceStatus& after = history[i].status;
        // What is held to the end of the window ends there, and nobody says how.
        const bool runsOut = after.evidence == Evidence::Expired && isAffected(before.state);
        const Instant at = runsOut ? std::min(history[i].start, window.latest) : history[i].start;
        const bool isSaidAgain = before.state == after.state && before.evidence == after.evidence;
        if (isSaidAgain || !window.contains(at) || after.evidence == Evidence::None || after.evidence == Evidence::TimeUnknown)
            continue;
        StateEnd end{restOf(*presentation.incident, history[i]), service, at, before, after, {}, {at, at}};
        if (end.rest != StateEnd::Rest::Assumed)
            end.event = after.since;
        end.room = end.rest == StateEnd::Rest::Assumed ? roomOfAssumed(history, i, window) : roomOf(history, i, window);
        ends.push_back(end);
    }
    return ends;
}

} // namespace aftermap
