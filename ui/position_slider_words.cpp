// SPDX-License-Identifier: GPL-3.0-or-later
// What the strip says under the mouse.
#include "render/quiet_words.h"
#include "ui/plain_text.h"
#include "ui/position_slider.h"

#include <QHelpEvent>
#include <QToolTip>

namespace aftermap {

namespace {

constexpr double reach = 3; ///< either side of the mouse

} // namespace

QString PositionSlider::wordsAt(double x) const
{
    if (m_presentation == nullptr)
        return toolTip();
    const Zone& zone = m_presentation->incident->zone();
    const TimeAxis& axis = m_presentation->axis;
    const Instant t = instantAt(x);
    QString words = tr("%1 %2, %3").arg(formatClock(t, zone), zone.city(), formatDate(t, zone));
    for (const TimeAxis::Gap& gap : axis.gaps()) {
        if (gap.story.contains(t))
            words += u'\n' + tr("%1: drawn shorter, and played faster.").arg(quietLabel(gap.story.length()));
    }
    const EventDensity::Bin events = m_density.between(m_geometry.seconds(x - reach) / axis.length(),
                                                       m_geometry.seconds(x + reach) / axis.length());
    if (events.total() > 0)
        words += u'\n' + tr("Events here: %1 for the worse, %2 for the better, %3 others.")
                             .arg(events.worse)
                             .arg(events.better)
                             .arg(events.other);
    return words + u'\n' + toolTip();
}

bool PositionSlider::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTooltip(wordsAt(help->pos().x())), this);
    return true;
}

} // namespace aftermap
