// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_states_view.h"

#include "render/states_words.h"
#include "session/selection.h"
#include "ui/accessibility.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

std::size_t changesUpTo(const Presentation& presentation, Instant t)
{
    const std::vector<StatusChange>& changes = presentation.replay.changes();
    const auto next = std::upper_bound(changes.begin(), changes.end(), t,
                                       [](Instant at, const StatusChange& change) { return at < change.at; });
    return std::size_t(next - changes.begin());
}

} // namespace

ServiceStatesView::ServiceStatesView(SelectionState& selection, QWidget* parent)
    : QAbstractScrollArea(parent), m_selection(selection)
{
    setObjectName(u"serviceStates"_s);
    setAccessibleName(tr("Service states"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    const auto repaint = [this] { viewport()->update(); };
    connect(&selection, &SelectionState::hoveredChanged, this, [this](ServiceId service) {
        if (!viewport()->underMouse())
            bringIntoSight(service);
        viewport()->update();
    });
    connect(&selection, &SelectionState::spanChanged, this, repaint);
    connect(&selection, &SelectionState::serviceChanged, this, [this](ServiceId service) {
        bringIntoSight(service);
        viewport()->update();
        tellChosenService(this);
    });
}

QSize ServiceStatesView::sizeHint() const
{
    return {1200, int(textPixels(15))};
}

QRect ServiceStatesView::rowRect(std::size_t row) const
{
    return m_plan.rect(row).translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void ServiceStatesView::setPresentation(const PresentationPtr& presentation, Change change)
{
    m_presentation = presentation;
    m_grasp.reset();
    m_states = serviceStates(*presentation);
    m_changesPast = changesUpTo(*presentation, now());
    if (change == Change::Opened) {
        m_collapsed.clear();
        for (const StateGroup& group : m_states.groups) {
            if (group.quiet)
                m_collapsed.insert(group.title);
        }
        m_row.reset();
        verticalScrollBar()->setValue(0);
    }
    replan();
}

void ServiceStatesView::setPosition(PlayTime position)
{
    if (position == m_position)
        return;
    const double before = m_presentation ? playheadX() : 0;
    m_position = position;
    if (m_presentation == nullptr)
        return;
    const std::size_t past = changesUpTo(*m_presentation, now());
    if (past != m_changesPast) {
        m_changesPast = past;
        viewport()->update();
        return;
    }
    // Nobody's state has changed: only the playhead has moved.
    const double after = playheadX();
    if (std::abs(after - before) < 0.05)
        return;
    for (const double x : {before, after})
        viewport()->update(QRect(int(std::floor(x)) - 7, 0, 15, viewport()->height()));
}

void ServiceStatesView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    viewport()->update();
}

void ServiceStatesView::setGrasp(const std::optional<StatesGrasp>& grasp)
{
    if (grasp == m_grasp)
        return;
    m_grasp = grasp;
    viewport()->update();
}

void ServiceStatesView::toggleGroup(const QString& title)
{
    if (title.isEmpty())
        return;
    if (!m_collapsed.remove(title))
        m_collapsed.insert(title);
    replan();
}

void ServiceStatesView::replan()
{
    if (m_presentation == nullptr)
        return;
    std::vector<StateRow> rows = stateRows(m_states, m_collapsed);
    std::optional<std::size_t> kept; // the keyboard stays on its row where there still is one
    if (m_row && *m_row < m_plan.rows.size()) {
        const StateRow before = m_plan.rows[*m_row];
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].group == before.group && (rows[i].line == before.line || (rows[i].collapsed && !kept)))
                kept = i;
        }
    }
    m_row = kept;
    m_plan = statesPlan(m_states, std::move(rows), *m_presentation, QSizeF(viewport()->size()), textPixels(0.88));
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, int(std::ceil(m_plan.contentHeight())) - viewport()->height()));
    bar->setSingleStep(int(m_plan.rowHeight));
    bar->setPageStep(std::max(1, viewport()->height() - int(m_plan.ruler + m_plan.rowHeight)));
    viewport()->update();
    emit replanned();
}

double ServiceStatesView::playheadX() const
{
    return m_plan.x(m_presentation->axis.position(now()));
}

std::optional<std::size_t> ServiceStatesView::rowUnder(QPointF point) const
{
    if (m_presentation == nullptr || point.y() < m_plan.ruler)
        return std::nullopt;
    return m_plan.rowAt(point.y() + verticalScrollBar()->value());
}

ServiceId ServiceStatesView::serviceOf(std::size_t row) const
{
    const StateRow& what = m_plan.rows[row];
    return what.isHeading() ? ServiceId() : m_states.groups[std::size_t(what.group)].lines[std::size_t(what.line)].service;
}

Instant ServiceStatesView::instantUnder(double x) const
{
    return m_presentation->axis.instant(m_plan.position(x));
}

void ServiceStatesView::seekTo(Instant t)
{
    emit sought(m_presentation->pacing.playTime(t));
}

bool ServiceStatesView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_selection.hover(ServiceId());
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::optional<std::size_t> row = rowUnder(help->pos());
    if (!row || m_drag != Drag::None) {
        QToolTip::hideText();
        return true;
    }
    // Over a label it is told how things stand now, over the bars how they stood then.
    const Instant t = help->pos().x() < m_plan.barsLeft ? now() : instantUnder(help->pos().x());
    QToolTip::showText(help->globalPos(), plainTooltip(rowWords(*m_presentation, m_states, m_plan.rows[*row], t)), viewport());
    return true;
}

void ServiceStatesView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& colours = theme(m_theme);
    if (m_presentation == nullptr) {
        painter.fillRect(event->rect(), colours.canvas);
        return;
    }
    StatesView view{m_theme, double(verticalScrollBar()->value()), m_selection.service(), m_selection.hovered(),
                    m_selection.span(), {}, m_grasp};
    if (m_showFocus)
        view.focused = m_row;
    paintServiceStates(painter, m_states, m_plan, *m_presentation, view, now(), event->rect());
    if (m_showFocus && !m_row) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void ServiceStatesView::resizeEvent(QResizeEvent*)
{
    const bool kept = isInSight(m_selection.service());
    replan();
    if (kept)
        bringIntoSight(m_selection.service());
}

void ServiceStatesView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    bringIntoSight(m_selection.service()); // it may have been chosen elsewhere meanwhile
}

void ServiceStatesView::scrollContentsBy(int, int)
{
    viewport()->update(); // the ruler stays where it is
}

void ServiceStatesView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_presentation == nullptr)
        return;
    m_pressed = event->position();
    m_showFocus = false;
    m_drag = m_pressed.y() < m_plan.ruler ? Drag::Playhead : Drag::Pressed;
    if (m_drag == Drag::Playhead)
        seekTo(instantUnder(m_pressed.x()));
}

void ServiceStatesView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    if (m_drag == Drag::Pressed && m_pressed.x() >= m_plan.barsLeft &&
        std::abs(point.x() - m_pressed.x()) >= QApplication::startDragDistance())
        m_drag = Drag::Span;
    if (m_drag == Drag::Span) {
        const auto [left, right] = std::minmax({instantUnder(m_pressed.x()), instantUnder(point.x())});
        m_selection.selectSpan(TimeSpan{left, right});
    } else if (m_drag == Drag::Playhead) {
        seekTo(instantUnder(point.x()));
    } else if (m_drag == Drag::None) {
        const std::optional<std::size_t> row = rowUnder(point);
        m_selection.hover(row ? serviceOf(*row) : ServiceId());
    }
}

void ServiceStatesView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag == Drag::Pressed)
        choose(event->position());
    m_drag = Drag::None;
}

void ServiceStatesView::choose(QPointF point)
{
    const std::optional<std::size_t> row = rowUnder(point);
    if (!row)
        return;
    m_row = row;
    if (const ServiceId service = serviceOf(*row))
        m_selection.selectService(service);
    if (point.x() >= m_plan.barsLeft)
        seekTo(instantUnder(point.x()));
    else if (m_plan.rows[*row].isHeading())
        toggleGroup(m_states.groups[std::size_t(m_plan.rows[*row].group)].title);
    viewport()->update();
}

void ServiceStatesView::stepRow(int by)
{
    if (m_plan.rows.empty())
        return;
    const int last = int(m_plan.rows.size()) - 1;
    const int here = m_row ? int(*m_row) : by > 0 ? -1 : last + 1;
    m_row = std::size_t(std::clamp(here + by, 0, last));
    m_showFocus = true;
    bringIntoSight(*m_row);
    if (const ServiceId service = serviceOf(*m_row))
        m_selection.selectService(service);
    else
        tellDescription(this); // a heading is no service that could be told of
    viewport()->update();
}

void ServiceStatesView::enter()
{
    if (!m_row)
        return;
    const StateRow& row = m_plan.rows[*m_row];
    const StateGroup& group = m_states.groups[std::size_t(row.group)];
    if (row.isHeading()) {
        toggleGroup(group.title);
        return;
    }
    const StateLine& line = group.lines[std::size_t(row.line)];
    if (line.firstFailure != Instant::max())
        seekTo(line.firstFailure);
}

void ServiceStatesView::keyPressEvent(QKeyEvent* event)
{
    const int page = std::max(1, int(verticalScrollBar()->pageStep() / m_plan.rowHeight));
    switch (event->key()) {
    case Qt::Key_Up: stepRow(-1); break;
    case Qt::Key_Down: stepRow(1); break;
    case Qt::Key_PageUp: stepRow(-page); break;
    case Qt::Key_PageDown: stepRow(page); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); break;
    default: event->ignore(); // the scroll area would take the transport's arrows
    }
}

void ServiceStatesView::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
    tellChosenService(this);
}

void ServiceStatesView::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    viewport()->update();
}

bool ServiceStatesView::isInSight(ServiceId service) const
{
    if (m_presentation == nullptr || !service)
        return false;
    const std::optional<std::size_t> row = m_plan.rowOf(m_states, service);
    if (!row)
        return false;
    const QRectF rect = m_plan.rect(*row).translated(0, -verticalScrollBar()->value());
    return rect.top() >= m_plan.ruler - 1 && rect.bottom() <= m_plan.size.height();
}

void ServiceStatesView::bringIntoSight(ServiceId service)
{
    if (m_presentation == nullptr || !service)
        return;
    const std::optional<std::size_t> row = m_plan.rowOf(m_states, service);
    if (!row)
        return;
    if (service == m_selection.service())
        m_row = row;
    bringIntoSight(*row);
}

void ServiceStatesView::bringIntoSight(std::size_t row)
{
    const QRectF rect = m_plan.rect(row);
    QScrollBar* bar = verticalScrollBar();
    const double above = rect.top() - m_plan.ruler;
    const double below = rect.bottom() - viewport()->height() + 2;
    if (above < bar->value())
        bar->setValue(int(above));
    else if (below > bar->value())
        bar->setValue(int(std::ceil(below)));
}

} // namespace aftermap
