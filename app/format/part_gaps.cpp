// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/part_gaps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct PartSpan
{
    std::size_t part = 0;
    TimeSpan span;
};

std::optional<TimeSpan> spanOf(const ImportedOutage& outage)
{
    const auto& events = outage.timeline.events;
    if (!outage.hasTimes || events.empty())
        return std::nullopt;
    const auto [first, last] =
        std::minmax_element(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.time.at < b.time.at; });
    return TimeSpan{first->time.at, last->time.at};
}

} // namespace

std::vector<PartGap> gapsOf(const std::vector<ImportedOutage>& parts)
{
    std::vector<PartSpan> spans;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (const auto span = spanOf(parts[i]))
            spans.push_back({i, *span});
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const PartSpan& a, const PartSpan& b) { return a.span.earliest < b.span.earliest; });
    std::vector<PartGap> gaps;
    for (std::size_t i = 1, last = 0; i < spans.size(); ++i) {
        if (spans[i].span.earliest - spans[last].span.latest > longestPartGap)
            gaps.push_back({spans[last].part, spans[i].part, spans[last].span.latest, spans[i].span.earliest});
        if (spans[i].span.latest > spans[last].span.latest)
            last = i;
    }
    return gaps;
}

QString sentenceOf(const PartGap& gap, const QStringList& names, const Zone& zone)
{
    const auto name = [&](std::size_t part) { return names.value(qsizetype(part), u"file %1"_s.arg(part + 1)); };
    const auto days = std::chrono::round<std::chrono::days>(gap.begin - gap.end).count();
    return u"%1 ends on %2, and %3 begins on %4, %5 days later: one of the dates may be wrong."_s.arg(
        name(gap.earlier), formatDate(gap.end, zone), name(gap.later), formatDate(gap.begin, zone), QString::number(days));
}

} // namespace aftermap
