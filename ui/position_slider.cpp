// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/position_slider.h"

#include "render/box_style.h"
#include "render/quiet_words.h"
#include "ui/accessibility.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double gripReach = 5;     ///< either side of a handle
constexpr double playheadReach = 9; ///< either side of the playhead, that it paints on
constexpr std::int64_t mostUnits = 1'000'000'000;

} // namespace

PositionSlider::PositionSlider(QWidget* parent) : QAbstractSlider(parent)
{
    setObjectName(u"positionSlider"_s);
    setAccessibleName(tr("Position in the replay"));
    setToolTip(tr("Click or drag to go to another moment; drag a handle at either end to choose a stretch, and "
                  "double-click the stretch to let it go."));
    setProperty(tellsItsOwnTooltip, true);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_valueDue.setSingleShot(true);
    m_valueDue.setInterval(200);
    connect(&m_valueDue, &QTimer::timeout, this, &PositionSlider::takeValue);
    connect(this, &QAbstractSlider::actionTriggered, this, [this](int action) {
        if (action != SliderMove)
            emit sought(PlayTime(m_unit * std::int64_t(sliderPosition())));
    });
}

QSize PositionSlider::sizeHint() const
{
    return {640, int(std::ceil(stripHeight(textPixels(0.8)))) + 4};
}

StripView PositionSlider::view() const
{
    StripView view;
    view.size = QSizeF(size()) - QSizeF(0, 2);
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    view.textPx = textPixels(0.8);
    view.span = m_span;
    return view;
}

void PositionSlider::rebuild()
{
    if (m_presentation != nullptr)
        m_geometry = stripGeometry(*m_presentation, view());
    m_backdrop = {};
    update();
}

void PositionSlider::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    m_density = eventDensity(*presentation->incident, presentation->axis);
    const PlaySpan length = presentation->pacing.length();
    // A replay in real time may last longer than an int counts milliseconds.
    m_unit = PlaySpan(std::max<std::int64_t>(1000, length.count() / mostUnits));
    setRange(0, int(length / m_unit));
    setSingleStep(std::max(1, maximum() / 90));
    setPageStep(std::max(1, maximum() / 18));
    rebuild();
}

void PositionSlider::setPosition(PlayTime position)
{
    const double before = pixelOf(m_position);
    m_position = position;
    // Each new value is an event for whoever listens, and nobody can listen to sixty a second.
    somebodyListens() ? m_valueDue.start() : takeValue();
    const double after = pixelOf(m_position);
    const double left = std::min(before, after) - playheadReach;
    update(QRectF(left, 0, std::abs(after - before) + 2 * playheadReach, height()).toAlignedRect());
}

void PositionSlider::setTheme(ThemeKind kind)
{
    m_theme = kind;
    rebuild();
}

void PositionSlider::setSpan(const std::optional<TimeSpan>& span)
{
    m_span = span;
    rebuild();
}

void PositionSlider::resizeEvent(QResizeEvent*)
{
    rebuild();
}

void PositionSlider::sliderChange(SliderChange)
{
    // The base class paints everything anew at each step; setPosition paints what has moved.
}

void PositionSlider::takeValue()
{
    m_valueDue.stop();
    setValue(int(m_position.time_since_epoch() / m_unit));
}

double PositionSlider::pixelOf(PlayTime position) const
{
    if (m_presentation == nullptr)
        return m_geometry.bars.left();
    return m_geometry.x(m_presentation->axis.position(m_presentation->pacing.instant(position)));
}

Instant PositionSlider::instantAt(double x) const
{
    const TimeAxis& axis = m_presentation->axis;
    if (x >= m_geometry.bars.right()) // exactly, whatever the rounding
        return axis.window().latest;
    return axis.instant(m_geometry.seconds(x));
}

PlayTime PositionSlider::positionAt(double x) const
{
    return m_presentation == nullptr ? PlayTime() : m_presentation->pacing.playTime(instantAt(x));
}

PositionSlider::Grip PositionSlider::gripAt(QPointF point) const
{
    if (m_presentation == nullptr)
        return Grip::None;
    // Away from the playhead's own head, which always scrubs.
    if (point.y() < m_geometry.bars.top())
        return Grip::Playhead;
    const double toStart = std::abs(point.x() - m_geometry.startHandle());
    const double toEnd = std::abs(point.x() - m_geometry.endHandle());
    if (std::min(toStart, toEnd) > gripReach)
        return Grip::Playhead;
    return toStart <= toEnd ? Grip::Start : Grip::End;
}

void PositionSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_presentation == nullptr)
        return;
    m_grip = gripAt(event->position());
    m_moved = false;
    setSliderDown(true);
    if (m_grip == Grip::Playhead)
        emit sought(positionAt(event->position().x()));
}

void PositionSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::Playhead) {
        emit sought(positionAt(event->position().x()));
    } else if (m_grip != Grip::None) {
        m_moved = true;
        dragHandle(event->position().x());
    } else {
        const Grip under = gripAt(event->position());
        setCursor(under == Grip::Start || under == Grip::End ? Qt::SplitHCursor : Qt::ArrowCursor);
    }
}

void PositionSlider::dragHandle(double x)
{
    const TimeSpan window = m_presentation->axis.window();
    const Instant here = std::clamp(instantAt(x), window.earliest, window.latest);
    TimeSpan span = m_span.value_or(window);
    (m_grip == Grip::Start ? span.earliest : span.latest) = here;
    if (span.earliest >= span.latest)
        return; // a handle does not pass the other
    emit spanChosen(span == window ? std::nullopt : std::optional(span));
}

void PositionSlider::mouseReleaseEvent(QMouseEvent* event)
{
    const bool onlyClicked = m_grip != Grip::None && m_grip != Grip::Playhead && !m_moved;
    m_grip = Grip::None;
    setSliderDown(false);
    if (onlyClicked)
        emit sought(positionAt(event->position().x()));
}

void PositionSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_geometry.span && m_geometry.span->adjusted(-gripReach, 0, gripReach, 0).contains(event->position()))
        emit spanChosen(std::nullopt);
}

void PositionSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_presentation != nullptr) {
        if (m_backdrop.isNull()) {
            m_backdrop = QPixmap(size() * devicePixelRatioF());
            m_backdrop.setDevicePixelRatio(devicePixelRatioF());
            m_backdrop.fill(Qt::transparent);
            QPainter backdrop(&m_backdrop);
            backdrop.setLayoutDirection(Qt::LeftToRight);
            paintStripBackdrop(backdrop, m_geometry, m_density, view());
        }
        painter.drawPixmap(0, 0, m_backdrop);
        paintStripPlayhead(painter, m_geometry, pixelOf(m_position), view());
    }
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme(m_theme).accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace aftermap
