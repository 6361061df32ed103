// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot.h"

#include "render/narration.h"
#include "ui/impact_plot_curve.h"
#include "ui/look.h"

#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

ImpactPlot::ImpactPlot(QWidget* parent) : QWidget(parent), m_plot(std::make_unique<CurvePlot>(this))
{
    setObjectName(u"impactPlot"_s);
    setAccessibleName(tr("Impact over time"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->widget->setToolTip(tr("Click or drag to go to another moment."));
    m_plot->widget->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    describe();
}

ImpactPlot::~ImpactPlot() = default;

QFont ImpactPlot::labelFont()
{
    return CurvePlot::labelFont();
}

QSize ImpactPlot::sizeHint() const
{
    return {1200, int(textPixels(15))};
}

QSize ImpactPlot::minimumSizeHint() const
{
    return {320, int(textPixels(9))};
}

CurveGeometry ImpactPlot::heldGeometry() const
{
    return m_plot->held();
}

double ImpactPlot::playhead() const
{
    return m_plot->playhead->x;
}

double ImpactPlot::pixelOf(double axisPosition) const
{
    return m_plot->widget->xAxis->coordToPixel(axisPosition) + m_plot->widget->x();
}

QRect ImpactPlot::plotArea() const
{
    return m_plot->widget->axisRect()->rect().translated(m_plot->widget->pos());
}

void ImpactPlot::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    m_teller.setPresentation(presentation);
    rebuild();
    describe();
}

void ImpactPlot::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    m_plot->movePlayhead(m_presentation->axis.position(m_presentation->pacing.instant(position)));
    describe();
}

void ImpactPlot::setTheme(ThemeKind kind)
{
    m_theme = kind;
    rebuild();
}

void ImpactPlot::rebuild()
{
    const int inset = int(CurvePlot::frame);
    m_plot->widget->setGeometry(rect().adjusted(inset, 0, -inset, -inset));
    const Theme& colours = theme(m_theme);
    if (m_presentation == nullptr) {
        m_plot->show({}, colours);
        return;
    }
    const QFontMetricsF metrics(CurvePlot::labelFont());
    const auto width = [&metrics](const QString& words) { return metrics.horizontalAdvance(words); };
    const bool series = !m_presentation->incident->timeline().series.empty();
    m_plot->setMargins(1, true, series);
    const CurveGeometry geometry =
        curveGeometry(*m_presentation, m_plot->widget->axisRect()->width(), width);
    m_plot->setMargins(geometry.markerRows, !geometry.strips.empty(), !geometry.series.empty());
    m_plot->show(geometry, colours);
    m_plot->playhead->x = m_presentation->axis.position(m_presentation->pacing.instant(m_position));
}

void ImpactPlot::describe()
{
    if (m_presentation == nullptr)
        return;
    setAccessibleDescription(m_teller.at(m_presentation->pacing.instant(m_position)).line());
}

void ImpactPlot::seekTo(double x)
{
    if (m_presentation == nullptr)
        return;
    const TimeAxis& axis = m_presentation->axis;
    const double position = std::clamp(m_plot->widget->xAxis->pixelToCoord(x), 0.0, axis.length());
    emit sought(m_presentation->pacing.playTime(axis.instant(position)));
}

bool ImpactPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() & Qt::LeftButton) {
            seekTo(mouse->position().x());
            return event->type() == QEvent::MouseMove; // a press goes on: it gives the focus
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ImpactPlot::resizeEvent(QResizeEvent*)
{
    rebuild();
}

void ImpactPlot::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void ImpactPlot::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

void ImpactPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme(m_theme);
    painter.fillRect(rect(), colours.canvas);
    if (m_showFocus) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace aftermap
