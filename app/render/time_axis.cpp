// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time_axis.h"

#include <algorithm>

namespace aftermap {

namespace {

double seconds(Milliseconds span)
{
    return std::chrono::duration<double>(span).count();
}

} // namespace

TimeAxis::TimeAxis(const Pacing& pacing) : m_window(pacing.window())
{
    Instant from = m_window.earliest;
    double at = 0;
    for (const QuietSpan& span : pacing.quietSpans()) {
        at += seconds(span.story.earliest - from);
        m_gaps.push_back({span.story, at, at + gapWidth});
        at += gapWidth;
        from = span.story.latest;
    }
    m_length = std::max(1.0, at + seconds(m_window.latest - from));
}

double TimeAxis::position(Instant t) const
{
    t = std::clamp(t, m_window.earliest, m_window.latest);
    Instant from = m_window.earliest;
    double at = 0;
    for (const Gap& gap : m_gaps) {
        if (t <= gap.story.earliest)
            break;
        if (t < gap.story.latest) {
            const double share = seconds(t - gap.story.earliest) / seconds(gap.story.length());
            return gap.start + share * (gap.end - gap.start);
        }
        from = gap.story.latest;
        at = gap.end;
    }
    return at + seconds(t - from);
}

Instant TimeAxis::instant(double position) const
{
    position = std::clamp(position, 0.0, m_length);
    Instant from = m_window.earliest;
    double at = 0;
    for (const Gap& gap : m_gaps) {
        if (position <= gap.start)
            break;
        if (position < gap.end) {
            const double share = (position - gap.start) / (gap.end - gap.start);
            return gap.story.earliest +
                   Milliseconds(static_cast<qint64>(share * static_cast<double>(gap.story.length().count())));
        }
        from = gap.story.latest;
        at = gap.end;
    }
    return std::min(m_window.latest, from + Milliseconds(static_cast<qint64>((position - at) * 1000.0)));
}

} // namespace aftermap
