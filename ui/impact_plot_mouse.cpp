// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on the impact plot.
#include "render/curve_words.h"
#include "ui/impact_plot.h"
#include "ui/impact_plot_curve.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

bool ImpactPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (m_presentation == nullptr || watched != m_plot->widget)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: return mouseEvent(*static_cast<QMouseEvent*>(event));
    case QEvent::Leave:
        m_overlay.crosshair.reset();
        showOverlay();
        return false;
    case QEvent::ToolTip: showTip(*static_cast<QHelpEvent*>(event)); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

std::optional<PlotGesture::Span> ImpactPlot::spanPixels() const
{
    if (!m_overlay.span)
        return std::nullopt;
    const PlacedCurve& placed = m_plot->placed();
    return PlotGesture::Span{placed.parts.x(placed.geometry, m_overlay.span->start),
                             placed.parts.x(placed.geometry, m_overlay.span->end)};
}

Instant ImpactPlot::instantAt(double x) const
{
    const PlacedCurve& placed = m_plot->placed();
    return m_presentation->axis.instant(placed.parts.position(placed.geometry, x));
}

bool ImpactPlot::mouseEvent(const QMouseEvent& event)
{
    const QPointF at = event.position();
    const PlacedCurve& placed = m_plot->placed();
    if (event.type() == QEvent::MouseButtonPress) {
        if (event.button() != Qt::LeftButton)
            return false;
        PlotGesture::Press press;
        press.x = at.x();
        press.abovePlot = at.y() < placed.parts.plot.top();
        press.extend = event.modifiers().testFlag(Qt::ShiftModifier);
        press.span = spanPixels();
        press.playhead = placed.parts.x(placed.geometry, m_overlay.playhead);
        fulfil(m_gesture.press(press));
        return false; // a press goes on: it gives the focus
    }
    if (event.type() == QEvent::MouseButtonRelease) {
        if (event.button() == Qt::LeftButton)
            fulfil(m_gesture.release(at.x()));
        return false;
    }
    if (m_gesture.isUnderWay() && event.buttons().testFlag(Qt::LeftButton))
        fulfil(m_gesture.move(at.x()));
    else
        m_gesture.cancel();
    hover(at);
    return true;
}

void ImpactPlot::fulfil(const PlotGesture::Wish& wish)
{
    if (wish.seek)
        emit sought(m_presentation->pacing.playTime(instantAt(*wish.seek)));
    if (wish.span)
        m_selection.selectSpan(TimeSpan{instantAt(wish.span->first), instantAt(wish.span->second)});
}

void ImpactPlot::hover(QPointF at)
{
    const PlacedCurve& placed = m_plot->placed();
    const QRectF plot = placed.parts.plot.adjusted(0, 0, 0.5, 0.5);
    const bool inside = plot.contains(at) || (m_gesture.isSelecting() && at.x() >= plot.left() && at.x() <= plot.right());
    const bool onEnd = plot.contains(at) && PlotGesture::isOnEnd(at.x(), spanPixels());
    m_plot->widget->setCursor(onEnd || m_gesture.isSelecting() ? Qt::SizeHorCursor : Qt::ArrowCursor);
    m_overlay.crosshair.reset();
    if (inside)
        m_overlay.crosshair = CurveOverlay::Crosshair{placed.parts.position(placed.geometry, at.x()), wordsAt(at)};
    showOverlay();
}

/// The time, the value and the layer under the mouse; a point of the series near it.
QString ImpactPlot::wordsAt(QPointF at) const
{
    const PlacedCurve& placed = m_plot->placed();
    if (m_measure.kind == MeasureKind::Series) {
        constexpr double near = 8;
        for (const SeriesPoint& point : m_presentation->incident->timeline().series.at(m_measure.series).points) {
            const double x = placed.parts.x(placed.geometry, m_presentation->axis.position(point.time.at));
            if (std::abs(x - at.x()) <= near)
                return pointWords(*m_presentation, m_measure, point);
        }
    }
    QString words = readingWords(*m_reading, *m_presentation, instantAt(at.x()));
    const double value = (placed.parts.plot.bottom() - at.y()) / placed.parts.plot.height() * placed.geometry.top;
    const QString layer = layerWordsAt(placed.geometry, *m_presentation->incident,
                                       placed.parts.position(placed.geometry, at.x()), value);
    return layer.isEmpty() ? words : tr("%1 · %2").arg(words, layer);
}

void ImpactPlot::showTip(const QHelpEvent& event) const
{
    const PlacedCurve& placed = m_plot->placed();
    QString tip = tr("Click to go to another moment; drag to select a span and read its figures.");
    if (placed.parts.phases.contains(event.pos())) {
        tip = tr("From one milestone of the outage to the next.");
        for (const CurveGeometry::Phase& phase : placed.geometry.phases) {
            const double x = placed.parts.position(placed.geometry, event.pos().x());
            if (phase.start <= x && x <= phase.end)
                tip = phase.words;
        }
    } else if (placed.parts.plot.contains(event.pos())) {
        tip.clear(); // the crosshair tells
        const double x = placed.parts.position(placed.geometry, event.pos().x());
        for (const CurveGeometry::Gap& gap : placed.geometry.gaps) {
            if (gap.start <= x && x <= gap.end)
                tip = tr("%1: drawn shorter, for nothing is reported here.").arg(gap.label);
        }
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), plainTooltip(tip), m_plot->widget);
}

} // namespace aftermap
