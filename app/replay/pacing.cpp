// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/pacing.h"

#include "incident/incident.h"
#include "replay/open_end.h"

#include <algorithm>

namespace aftermap {

namespace {

__extension__ using Wide = __int128; // products of two times do not fit into 64 bits

std::int64_t scaledDown(std::int64_t value, std::int64_t by, std::int64_t over)
{
    return static_cast<std::int64_t>(Wide(value) * by / over);
}

std::int64_t scaledUp(std::int64_t value, std::int64_t by, std::int64_t over)
{
    return static_cast<std::int64_t>((Wide(value) * by + over - 1) / over);
}

/// A stretch of story and how long it counts: its own length, or less where it is quiet.
struct Stretch
{
    TimeSpan story;
    Milliseconds counts{0};
    bool quiet = false;
};

std::vector<Stretch> stretchesOf(TimeSpan window, const std::vector<Instant>& stops,
                                 Milliseconds quietAfter, Milliseconds quietAs)
{
    std::vector<Stretch> stretches;
    Instant from = window.earliest;
    const auto add = [&](Instant until, Milliseconds counts, bool quiet) {
        if (from < until)
            stretches.push_back({{from, until}, counts, quiet});
        from = until;
    };
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const Instant start = stops[i - 1] + Pacing::quietMargin;
        const Instant end = stops[i] - Pacing::quietMargin;
        if (stops[i] - stops[i - 1] <= quietAfter || end - start <= quietAs)
            continue;
        add(start, start - from, false);
        add(end, quietAs, true);
    }
    add(window.latest, window.latest - from, false);
    return stretches;
}

TimeSpan withLength(TimeSpan window)
{
    return {window.earliest, std::max(window.latest, window.earliest + Milliseconds(1))};
}

std::vector<Instant> busyInstants(const Incident& incident)
{
    std::vector<Instant> busy;
    for (const Event& event : incident.events().values())
        busy.push_back(event.time.at);
    for (const auto& milestone : incident.timeline().milestones) {
        if (milestone)
            busy.push_back(milestone->time.at);
    }
    for (const EventId id : openEnds(incident)) {
        if (const auto assumed = openEndCourse(incident, id).assumed) {
            busy.push_back(assumed->from);
            busy.push_back(assumed->operationalFrom);
        }
    }
    return busy;
}

} // namespace

Pacing::Pacing(std::vector<Knot> knots, std::vector<QuietSpan> quiet)
    : m_knots(std::move(knots)), m_quiet(std::move(quiet))
{
}

Pacing Pacing::of(const Incident& incident, const Pace& pace)
{
    if (pace.length)
        return pace.skipQuiet ? fitted(incident, *pace.length) : uniform(incident, *pace.length);
    if (!pace.skipQuiet)
        return realTime(incident);
    return made(incident.timeline().window, busyInstants(incident), std::nullopt, defaultQuietAfter,
                quietInRealTime);
}

Pacing Pacing::fitted(const Incident& incident, PlaySpan length)
{
    return fitted(incident.timeline().window, busyInstants(incident), length);
}

Pacing Pacing::uniform(const Incident& incident, PlaySpan length)
{
    return fitted(incident.timeline().window, {}, length, Milliseconds::max(), defaultQuietAs);
}

Pacing Pacing::realTime(const Incident& incident)
{
    return uniform(incident, withLength(incident.timeline().window).length());
}

Pacing Pacing::fitted(TimeSpan window, std::vector<Instant> busy, PlaySpan length,
                      Milliseconds quietAfter, Milliseconds quietAs)
{
    return made(window, std::move(busy), std::max<PlaySpan>(length, Milliseconds(1)), quietAfter,
                quietAs);
}

Pacing Pacing::made(TimeSpan window, std::vector<Instant> busy, std::optional<PlaySpan> length,
                    Milliseconds quietAfter, Milliseconds quietAs)
{
    window = withLength(window);
    quietAs = std::max(quietAs, Milliseconds(1));
    std::erase_if(busy, [&](Instant t) { return !window.contains(t); });
    busy.push_back(window.earliest);
    busy.push_back(window.latest);
    std::sort(busy.begin(), busy.end());

    const auto stretches = stretchesOf(window, busy, quietAfter, quietAs);
    Milliseconds total{0};
    for (const Stretch& stretch : stretches)
        total += stretch.counts;
    const PlaySpan all = length.value_or(total);

    std::vector<Knot> knots{{window.earliest, PlayTime()}};
    std::vector<QuietSpan> quiet;
    Milliseconds counted{0};
    for (const Stretch& stretch : stretches) {
        counted += stretch.counts;
        const PlayTime end(PlaySpan(scaledUp(counted.count(), all.count(), total.count())));
        if (stretch.quiet)
            quiet.push_back({stretch.story, knots.back().play, end});
        // Knots stay strictly increasing however many stretches share a microsecond.
        if (end == knots.back().play)
            knots.back().at = stretch.story.latest;
        else
            knots.push_back({stretch.story.latest, end});
    }
    knots.front().at = window.earliest;
    knots.back().at = window.latest;
    return Pacing(std::move(knots), std::move(quiet));
}

PlayTime Pacing::playTime(Instant t) const
{
    t = std::clamp(t, m_knots.front().at, m_knots.back().at);
    const auto next = std::lower_bound(m_knots.begin() + 1, m_knots.end(), t,
                                       [](const Knot& knot, Instant at) { return knot.at < at; });
    const Knot& from = *std::prev(next);
    return from.play + PlaySpan(scaledUp((t - from.at).count(), (next->play - from.play).count(),
                                         (next->at - from.at).count()));
}

Instant Pacing::instant(PlayTime t) const
{
    t = std::clamp(t, m_knots.front().play, m_knots.back().play);
    const auto next =
        std::lower_bound(m_knots.begin() + 1, m_knots.end(), t,
                         [](const Knot& knot, PlayTime play) { return knot.play < play; });
    const Knot& from = *std::prev(next);
    return from.at + Milliseconds(scaledDown((t - from.play).count(), (next->at - from.at).count(),
                                             (next->play - from.play).count()));
}

} // namespace aftermap
