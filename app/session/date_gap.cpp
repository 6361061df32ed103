// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/date_gap.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

Instant firstOf(const ImportedOutage& outage)
{
    const auto& events = outage.timeline.events;
    return std::min_element(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.time.at < b.time.at; })->time.at;
}

bool isNotes(const JoiningPart& part)
{
    return part.key.isEmpty();
}

} // namespace

std::optional<DateGap> dateGapOf(const JoinedParts& joined, bool notesSayDate)
{
    const auto touchesNotes = [&](const PartGap& gap) { return isNotes(joined.parts[gap.earlier]) || isNotes(joined.parts[gap.later]); };
    const auto& gaps = joined.gaps;
    auto gap = std::find_if(gaps.begin(), gaps.end(), touchesNotes);
    if (gap == gaps.end())
        gap = gaps.begin();
    if (gap == gaps.end())
        return std::nullopt;
    const Zone zone = Zone::named(joined.whole.timeline.zone).value_or(Zone());
    const JoiningPart& earlier = joined.parts[gap->earlier];
    const JoiningPart& later = joined.parts[gap->later];
    const auto days = std::chrono::round<std::chrono::days>(gap->begin - gap->end).count();
    DateGap told;
    told.words = tr("%1 days lie between %2 (%3) and %4 (%5): one of the dates is probably wrong.")
                     .arg(QString::number(days), isNotes(earlier) ? tr("your notes") : earlier.name, formatDate(gap->end, zone),
                          isNotes(later) ? tr("your notes") : later.name, formatDate(gap->begin, zone));
    if (!isNotes(earlier) && !isNotes(later))
        return told;
    if (notesSayDate) {
        told.words += u' ' + tr("The date that your notes say themselves counts; correct it there.");
        return told;
    }
    const Instant first = firstOf(isNotes(earlier) ? *later.outage : *earlier.outage);
    told.date = zone.local(first);
    told.dateWords = formatDate(first, zone);
    return told;
}

} // namespace aftermap
