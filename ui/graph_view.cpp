// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph_view.h"

#include "render/graph_presence.h"
#include "render/kind_icon.h"
#include "render/narration.h"
#include "session/selection.h"
#include "ui/accessibility.h"
#include "ui/camera_moves.h"
#include "ui/graph_chip.h"
#include "ui/look.h"

#include <QFocusEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

GraphView::GraphView(SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_chip(new GraphChip(this))
{
    setObjectName(u"graphView"_s);
    setAccessibleName(tr("Map of services"));
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // as the map is laid out
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grabGesture(Qt::PinchGesture);
    connect(&selection, &SelectionState::serviceChanged, this, [this](ServiceId service) {
        bringIntoView(service);
        tellFilter();
        update();
        tellChosenService(this);
    });
    connect(&selection, &SelectionState::hoveredChanged, this, [this] { update(); });
    connect(&selection, &SelectionState::pinnedChanged, this, qOverload<>(&QWidget::update));
    connect(m_chip, &GraphChip::clicked, this, [this] { setFilter({}); });
    connect(&m_travel, &CameraTravel::advanced, this, [this](double share) {
        placeCamera(travelled(m_presentation->layout, view(), m_travel.from(), m_travel.to(), share));
    });
    connect(&m_motion, &LayoutMotion::changed, this, qOverload<>(&QWidget::update));
}

View GraphView::view() const
{
    View view;
    view.size = QSizeF(width(), std::max(1, height() - m_chip->room())); // the chip covers nothing
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    view.camera = m_camera;
    view.filter = m_filter;
    view.selected = m_selection.service();
    view.hovered = m_selection.hovered();
    view.since = m_selection.pinned();
    view.reducedMotion = m_reducedMotion;
    return view;
}

void GraphView::setPresentation(const PresentationPtr& presentation, Change change)
{
    const bool sameSize = m_presentation && m_presentation->layout.size == presentation->layout.size;
    m_presentation = presentation;
    m_grasp.reset();
    if (change == Change::LaidOut && !m_reducedMotion && isVisible())
        m_motion.travelTo(presentation);
    else
        m_motion.settle(presentation);
    if (change == Change::Opened || (change == Change::LaidOut && !sameSize))
        setCamera(Camera{});
    if (change == Change::Opened)
        setFilter({});
    tellFilter();
    update();
    emit presented();
}

void GraphView::setGrasp(const std::optional<GraphGrasp>& grasp)
{
    if (grasp == m_grasp)
        return;
    m_grasp = grasp;
    update();
}

void GraphView::setPosition(PlayTime position)
{
    m_position = position;
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
    if (reduced && m_travel.isUnderWay())
        setCamera(m_travel.to());
    if (reduced && m_presentation != nullptr)
        m_motion.settle(m_presentation);
    update();
}

void GraphView::zoomBy(double factor)
{
    if (m_presentation != nullptr)
        setCamera(zoomedAbout(m_presentation->layout, view(), QRectF(QPointF(), view().size).center(), factor));
}

void GraphView::fit()
{
    travelTo(Camera{});
}

void GraphView::look(Direction direction)
{
    if (m_presentation == nullptr)
        return;
    constexpr double step = 1.0 / 8; // of the canvas
    const QPointF way(direction == Direction::Left ? 1 : direction == Direction::Right ? -1 : 0,
                      direction == Direction::Up ? 1 : direction == Direction::Down ? -1 : 0);
    setCamera(panned(m_presentation->layout, view(), {way.x() * width() * step, way.y() * height() * step}));
}

void GraphView::go(Direction direction)
{
    if (m_presentation == nullptr)
        return;
    if (const ServiceId next = serviceBeside(
            m_presentation->layout, m_selection.service(), direction,
            [this, now = view()](ServiceId id) { return isThere(*m_presentation, now, id); }))
        m_selection.selectService(next);
}

void GraphView::setFilter(const GraphFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    tellFilter();
    update();
    emit filterChanged(m_filter);
}

void GraphView::tellFilter()
{
    m_filterWords.clear();
    if (m_presentation != nullptr && m_filter != GraphFilter{}) {
        const View now = view();
        m_filterWords = filterWords(*m_presentation, now, presenceOf(*m_presentation, now));
    }
    m_chip->say(m_filterWords);
}

void GraphView::centreOnSelection()
{
    centreOn(m_selection.service());
}

void GraphView::centreOn(ServiceId service)
{
    if (service && m_presentation != nullptr)
        travelTo(centredOn(m_presentation->layout, arrivedView(), placeOf(m_presentation->layout, service)));
}

void GraphView::bringIntoView(ServiceId service)
{
    if (!service || m_presentation == nullptr)
        return;
    const Rect place = placeOf(m_presentation->layout, service);
    if (!isInView(m_presentation->layout, arrivedView(), place))
        travelTo(movedTo(m_presentation->layout, arrivedView(), place));
}

/// As it is once a travel that is under way has arrived: on its way it backs off.
View GraphView::arrivedView() const
{
    View later = view();
    if (m_travel.isUnderWay())
        later.camera = m_travel.to();
    return later;
}

void GraphView::setCamera(const Camera& camera)
{
    m_travel.stop();
    placeCamera(camera);
}

void GraphView::travelTo(const Camera& camera)
{
    if (m_reducedMotion || m_presentation == nullptr || !isVisible()) {
        setCamera(camera);
    } else if (camera != (m_travel.isUnderWay() ? m_travel.to() : m_camera)) {
        m_travel.start(m_camera, camera);
    }
}

void GraphView::placeCamera(const Camera& camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    showHand();
    update();
}

ServiceId GraphView::serviceUnder(QPointF point) const
{
    const View now = view();
    const bool onPicture = m_presentation != nullptr && point.y() < now.size.height();
    return onPicture ? serviceAt(*m_presentation, now, point) : ServiceId();
}

QString GraphView::explanationOf(ServiceId service) const
{
    const Instant t = m_presentation->pacing.instant(m_position);
    const Service& shown = m_presentation->incident->service(service);
    const ServiceKind kind = kindOf(shown.kind);
    QStringList lines{shown.name.shown()};
    if (kind != ServiceKind::Generic)
        lines.append(kindWords(kind));
    for (const QString& line : {statusLine(*m_presentation, service, t), whyLine(*m_presentation, service, t)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

void GraphView::resizeEvent(QResizeEvent*)
{
    m_chip->place(size());
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& colours = theme(m_theme);
    if (m_presentation == nullptr) {
        painter.fillRect(rect(), colours.canvas);
        painter.setPen(colours.mutedText);
        painter.setFont(textFont(1.2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Drop a timeline here, or press Ctrl+O to open one."));
        return;
    }
    const View now = view();
    const QRectF picture(QPointF(), now.size);
    painter.fillRect(QRectF(rect()).adjusted(0, picture.height(), 0, 0), colours.canvas);
    painter.save();
    painter.setClipRect(picture);
    m_renderer.paint(painter, m_motion.shown(), now, m_position);
    if (m_grasp)
        paintGraphGrasp(painter, m_motion.shown()->layout, now, *m_grasp);
    painter.restore();
    if (m_showFocus) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    emit framePainted();
}

void GraphView::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    tellChosenService(this);
}

void GraphView::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

} // namespace aftermap
