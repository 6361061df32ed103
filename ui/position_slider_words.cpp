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
    const TimeAxis& axis = m_presentation->axis;
    const Instant t = instantAt(x);
    QString words = spokenClock(*m_presentation, t);
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

QString PositionSlider::spokenDescription() const
{
    return m_presentation ? spokenClock(*m_presentation, m_presentation->pacing.instant(m_position)) : QString();
}

bool PositionSlider::event(QEvent* event)
{
    // Steps count from where the playhead stands now.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::Wheel)
        takeValue();
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTooltip(wordsAt(help->pos().x())), this);
    return true;
}

} // namespace aftermap
