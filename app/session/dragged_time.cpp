// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/dragged_time.h"

#include "render/narration.h"

namespace aftermap {

Instant snappedTo(Instant t, Milliseconds step)
{
    const Milliseconds since = t.time_since_epoch();
    Milliseconds over = since % step;
    if (over < Milliseconds::zero())
        over += step;
    return Instant(since - over + (2 * over >= step ? step : Milliseconds::zero()));
}

Instant snappedInto(Instant t, Milliseconds step, const TimeSpan& room)
{
    Instant at = snappedTo(t, step);
    if (at > room.latest)
        at = snappedTo(room.latest, step);
    if (at > room.latest)
        at -= step;
    if (at < room.earliest)
        at = snappedTo(room.earliest, step);
    if (at < room.earliest)
        at += step;
    return room.contains(at) ? at : room.earliest;
}

QString draggedClock(const Incident& incident, Instant t, bool withSeconds)
{
    const QString day = dayWords(incident, t);
    const QString clock = formatClock(t, incident.zone(), withSeconds || snappedTo(t, minuteSteps) != t);
    return day.isEmpty() ? clock : day + u' ' + clock;
}

StatedTime movedTo(const StatedTime& before, Instant at)
{
    StatedTime time = before;
    time.at = at;
    if (time.precision == Precision::Second || time.precision == Precision::Minute)
        time.precision = snappedTo(at, minuteSteps) == at ? Precision::Minute : Precision::Second;
    return time;
}

} // namespace aftermap
