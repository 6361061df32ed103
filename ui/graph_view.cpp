// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph_view.h"

#include "render/narration.h"
#include "session/map_alone.h"
#include "session/selection.h"
#include "ui/camera_moves.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

GraphView::GraphView(SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection)
{
    setObjectName(u"graphView"_s);
    setAccessibleName(tr("Map of services"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&selection, &SelectionState::serviceChanged, this, [this] { update(); });
    connect(&selection, &SelectionState::hoveredChanged, this, [this] { update(); });
    connect(&m_motion, &LayoutMotion::changed, this, qOverload<>(&QWidget::update));
    describe();
}

View GraphView::view() const
{
    View view;
    view.size = size();
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    view.camera = m_camera;
    view.selected = m_selection.service();
    view.hovered = m_selection.hovered();
    view.reducedMotion = m_reducedMotion;
    return view;
}

void GraphView::setPresentation(const PresentationPtr& presentation, Change change)
{
    const bool sameSize = m_presentation && m_presentation->layout.size == presentation->layout.size;
    m_presentation = presentation;
    if (change == Change::LaidOut && !m_reducedMotion && isVisible())
        m_motion.travelTo(presentation);
    else
        m_motion.settle(presentation);
    m_teller.setPresentation(presentation);
    if (change == Change::Opened || (change == Change::LaidOut && !sameSize))
        m_camera = Camera{};
    describe();
    update();
}

void GraphView::setPosition(PlayTime position)
{
    m_position = position;
    describe();
    update();
}

void GraphView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

void GraphView::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    update();
}

void GraphView::zoomBy(double factor)
{
    if (m_presentation != nullptr)
        setCamera(zoomedAbout(m_presentation->layout, view(), QRectF(rect()).center(), factor));
}

void GraphView::fit()
{
    setCamera(Camera{});
}

void GraphView::setCamera(const Camera& camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    setCursor(m_camera.zoom > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

ServiceId GraphView::serviceUnder(QPointF point) const
{
    return m_presentation == nullptr ? ServiceId() : serviceAt(*m_presentation, view(), point);
}

QString GraphView::explanationOf(ServiceId service) const
{
    const Instant t = m_presentation->pacing.instant(m_position);
    QStringList lines{m_presentation->incident->service(service).name.shown()};
    for (const QString& line : {statusLine(*m_presentation, service, t), whyLine(*m_presentation, service, t)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

void GraphView::describe()
{
    if (m_presentation == nullptr) {
        setAccessibleDescription(tr("Nothing is open."));
        return;
    }
    if (isMapAlone(*m_presentation->incident)) {
        setAccessibleDescription(tr("A map without a timeline: nothing happens."));
        return;
    }
    setAccessibleDescription(m_teller.at(m_presentation->pacing.instant(m_position)).text());
}

bool GraphView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const ServiceId service = serviceUnder(help->pos()))
        QToolTip::showText(help->globalPos(), plainTooltip(explanationOf(service)), this);
    else
        QToolTip::hideText();
    return true;
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme(m_theme);
    if (m_presentation == nullptr) {
        painter.fillRect(rect(), colours.canvas);
        painter.setPen(colours.mutedText);
        painter.setFont(textFont(1.2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Drop a timeline here, or press Ctrl+O to open one."));
        return;
    }
    m_renderer.paint(painter, m_motion.shown(), view(), m_position);
    if (m_showFocus) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    emit framePainted();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = m_dragged = event->position();
    m_dragging = false;
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        m_selection.hover(serviceUnder(point));
        return;
    }
    m_dragging = m_dragging || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging && m_presentation != nullptr && m_camera.zoom > 1) {
        setCamera(panned(m_presentation->layout, view(), point - m_dragged));
        setCursor(Qt::ClosedHandCursor);
    }
    m_dragged = point;
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    setCursor(m_camera.zoom > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (event->button() == Qt::LeftButton && !m_dragging)
        m_selection.selectService(serviceUnder(event->position()));
    m_dragging = false;
}

void GraphView::leaveEvent(QEvent*)
{
    m_selection.hover(ServiceId());
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (m_presentation == nullptr)
        return;
    // A notch of a wheel (120) is a quarter; touch pads send many small steps.
    const double factor = std::pow(1.25, event->angleDelta().y() / 120.0);
    setCamera(zoomedAbout(m_presentation->layout, view(), event->position(), factor));
    event->accept();
}

void GraphView::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void GraphView::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

} // namespace aftermap
