// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_plot.h"

#include "render/compare_words.h"
#include "ui/accessibility.h"
#include "ui/look.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double keyStep = 1.0 / 200; // of the axis

} // namespace

ComparePlot::ComparePlot(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"comparePlot"_s);
    setAccessibleName(tr("Curves side by side"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    tell();
}

QSize ComparePlot::minimumSizeHint() const
{
    if (m_comparison == nullptr)
        return {480, 200};
    return {480, int(std::ceil(leastCompareHeight(*m_comparison, view())))};
}

CompareView ComparePlot::view() const
{
    CompareView view;
    view.size = QSizeF(size());
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    view.axis = m_axis;
    view.textPx = textPixels(0.95);
    view.withSheet = false;
    view.at = m_hovered ? m_hovered : m_position;
    view.chosen = m_chosen;
    return view;
}

CompareParts ComparePlot::parts() const
{
    return compareParts(*m_comparison, view());
}

std::optional<Instant> ComparePlot::instantOf(std::size_t outage) const
{
    if (m_comparison == nullptr || outage >= m_comparison->outages.size())
        return std::nullopt;
    const Incident& incident = *m_comparison->outages[outage].incident;
    const auto at = m_position ? m_comparison->instantAt(m_axis, outage, *m_position) : std::optional(incident.onset());
    if (!at)
        return std::nullopt;
    return std::clamp(*at, incident.timeline().window.earliest, incident.timeline().window.latest);
}

void ComparePlot::setComparison(const std::shared_ptr<const Comparison>& comparison)
{
    m_comparison = comparison;
    m_hovered.reset();
    m_position.reset();
    if (m_chosen && *m_chosen >= comparison->outages.size())
        m_chosen.reset();
    updateGeometry();
    tell();
    update();
    emit positionChanged();
    emit chosenChanged();
}

void ComparePlot::setAxis(CompareAxis axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    m_hovered.reset();
    setPosition(std::nullopt); // three hours are not three percent
    update();
}

void ComparePlot::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

void ComparePlot::choose(std::optional<std::size_t> outage)
{
    if (outage == m_chosen)
        return;
    m_chosen = outage;
    tell();
    update();
    emit chosenChanged();
}

void ComparePlot::setPosition(std::optional<double> position)
{
    if (position == m_position)
        return;
    m_position = position;
    tell();
    update();
    emit positionChanged();
}

void ComparePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& colours = theme(m_theme);
    if (m_comparison == nullptr) {
        painter.fillRect(rect(), colours.canvas);
        painter.setPen(colours.mutedText);
        painter.setFont(textFont(1.2));
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose two to six outages to see them side by side."));
    } else {
        paintComparison(painter, *m_comparison, view());
    }
    if (!m_showFocus)
        return;
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void ComparePlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_comparison == nullptr)
        return;
    const CompareParts now = parts();
    const double x = event->position().x();
    const bool inside = x >= now.plot.left() - 1 && x <= now.plot.right() + 1 && event->position().y() >= now.plot.top() - 20;
    const std::optional<double> hovered = inside ? std::optional(now.positionAt(x)) : std::nullopt;
    setCursor(inside && now.outageAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void ComparePlot::mousePressEvent(QMouseEvent* event)
{
    if (m_comparison == nullptr || event->button() != Qt::LeftButton)
        return;
    const CompareParts now = parts();
    choose(now.outageAt(event->position()));
    if (now.plot.left() - 1 <= event->position().x() && event->position().y() >= now.plot.top() - 20)
        setPosition(now.positionAt(event->position().x()));
}

void ComparePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_comparison == nullptr || event->button() != Qt::LeftButton)
        return;
    if (const auto outage = parts().outageAt(event->position()))
        emit openWanted(*outage);
}

void ComparePlot::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void ComparePlot::chooseBeside(int step)
{
    const int count = int(m_comparison->outages.size());
    const int now = m_chosen ? int(*m_chosen) : step > 0 ? -1 : count;
    choose(std::size_t((now + step + count) % count));
}

void ComparePlot::keyPressEvent(QKeyEvent* event)
{
    if (m_comparison == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    const CompareGeometry& geometry = parts().geometry;
    const double length = geometry.end - geometry.start;
    const auto move = [&](double to) {
        m_hovered.reset();
        setPosition(std::clamp(to, geometry.start, geometry.end));
    };
    const double step = length * keyStep * (event->modifiers() & Qt::ShiftModifier ? 10 : 1);
    switch (event->key()) {
    case Qt::Key_Left: move(m_position.value_or(0) - step); break;
    case Qt::Key_Right: move(m_position.value_or(0) + step); break;
    case Qt::Key_Home: move(0); break;
    case Qt::Key_End: move(geometry.end); break;
    case Qt::Key_Up: chooseBeside(-1); break;
    case Qt::Key_Down: chooseBeside(1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen)
            emit openWanted(*m_chosen);
        break;
    case Qt::Key_Escape:
        if (!m_chosen && !m_position)
            QWidget::keyPressEvent(event);
        choose(std::nullopt);
        setPosition(std::nullopt);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

/// What a screen reader says of it.
void ComparePlot::tell()
{
    QStringList words;
    if (m_comparison != nullptr) {
        words << comparisonTitle(*m_comparison, m_axis);
        if (m_position)
            words << positionWords(*m_comparison, m_axis, *m_position);
        for (std::size_t i = 0; i < m_comparison->outages.size(); ++i) {
            if (m_chosen && *m_chosen != i)
                continue;
            words << tr("%1: %2").arg(outageWords(*m_comparison, i),
                                      m_position ? momentOfOutageWords(*m_comparison, m_axis, i, *m_position)
                                                 : courseWords(*m_comparison, i));
        }
        words << tr("Left and Right move the clock line, Up and Down choose an outage, Enter opens it there.");
    }
    setAccessibleDescription(words.join(u". "_s));
    tellDescription(this);
}

void ComparePlot::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void ComparePlot::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

} // namespace aftermap
