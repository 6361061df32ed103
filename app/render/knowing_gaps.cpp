// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/knowing_gaps.h"

#include "base/tr.h"

#include <algorithm>

namespace aftermap {

namespace {

KnowingDelay delayOf(std::vector<Milliseconds> delays)
{
    KnowingDelay delay;
    delay.events = int(delays.size());
    if (delays.empty())
        return delay;
    const auto middle = delays.begin() + std::ptrdiff_t((delays.size() - 1) / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    delay.median = *middle;
    return delay;
}

/// "after 23 min at the median of 7 events that say so"
QString delayWords(const KnowingDelay& delay)
{
    const QString when = delay.median > Milliseconds(0) ? tr("after %1").arg(formatSpan(delay.median)) : tr("at once");
    return delay.events == 1 ? tr("%1, by the one event that says so").arg(when)
                             : tr("%1 at the median of %2 events that say so").arg(when).arg(delay.events);
}

} // namespace

Instant KnowingGap::last() const
{
    return std::max(responders.value_or(happened), everybody.value_or(happened));
}

KnowingGaps knowingGapsOf(const Incident& incident)
{
    KnowingGaps result;
    std::vector<Milliseconds> responders, everybody;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const Event& event = incident.event(EventId(i));
        KnowingGap gap;
        gap.event = EventId(i);
        gap.happened = event.time.at;
        if (event.knownAt)
            responders.push_back(*event.knownAt - event.time.at);
        if (event.reportedAt)
            everybody.push_back(*event.reportedAt - event.time.at);
        if (event.knownAt && *event.knownAt > event.time.at)
            gap.responders = event.knownAt;
        if (event.reportedAt && *event.reportedAt > event.time.at)
            gap.everybody = event.reportedAt;
        if (gap.last() > gap.happened)
            result.gaps.push_back(gap);
    }
    result.responders = delayOf(std::move(responders));
    result.everybody = delayOf(std::move(everybody));
    return result;
}

QString KnowingWords::text() const
{
    return everybody.isEmpty() || responders.isEmpty() ? everybody + responders
                                                       : everybody + u' ' + responders;
}

KnowingWords knowingWords(const KnowingGaps& gaps)
{
    KnowingWords words;
    if (gaps.everybody.events > 0)
        words.everybody = tr("The public knew %1.").arg(delayWords(gaps.everybody));
    if (gaps.responders.events > 0)
        words.responders = tr("Responders knew %1.").arg(delayWords(gaps.responders));
    return words;
}

} // namespace aftermap
