// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_painter.h"
#include "ui/outage_view.h"
#include "ui/spoken_view.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <optional>

namespace aftermap {

class SelectionState;

/// A bar a service over the whole outage, in order of first failure. It paints what
/// paintServiceStates() says and hands mouse and keyboard on.
class ServiceStatesView : public QAbstractScrollArea, public OutageView, public ServicesOnScreen
{
    Q_OBJECT

public:
    explicit ServiceStatesView(SelectionState& selection, QWidget* parent = nullptr);

    QSize sizeHint() const override;

    const ServiceStates& states() const { return m_states; }
    const StatesPlan& plan() const { return m_plan; }
    /// Where a row stands now, in pixels of the viewport.
    QRect rowRect(std::size_t row) const;
    /// The row at a point of the viewport, below the clock times.
    std::optional<std::size_t> rowUnder(QPointF point) const;
    /// None for a heading.
    ServiceId serviceOf(std::size_t row) const;
    /// Held to the axis; only while something is shown.
    Instant instantUnder(double x) const;
    /// What a click there does: choose a row, seek, fold a group.
    void choose(QPointF point);
    /// What a hand is about to do, drawn over the rows.
    void setGrasp(const std::optional<StatesGrasp>& grasp);

    PresentationPtr shownPresentation() const override { return m_presentation; }
    PlayTime shownPosition() const override { return m_position; }
    QString spokenDescription() const override;
    QRect placeOnScreen(ServiceId service) const override;
    QString foldedInto(ServiceId service) const override;
    ServiceId chosenService() const override;
    void chooseService(ServiceId service) override;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    /// Shows the heading of a group only, or its services again.
    void toggleGroup(const QString& title);

signals:
    void sought(aftermap::PlayTime position);
    /// Rows and services may be others than before.
    void replanned();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Pressed, Span, Playhead };

    void replan();
    Instant now() const { return m_presentation->pacing.instant(m_position); }
    double playheadX() const;
    void seekTo(Instant t);
    void stepRow(int by);
    void enter();
    /// As planned last.
    bool isInSight(ServiceId service) const;
    void bringIntoSight(ServiceId service);
    void bringIntoSight(std::size_t row);

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    ServiceStates m_states;
    StatesPlan m_plan;
    QSet<QString> m_collapsed;
    PlayTime m_position;
    std::size_t m_changesPast = 0; ///< of the replay's changes: what the labels show
    std::optional<std::size_t> m_row; ///< where the keyboard stands
    ThemeKind m_theme = ThemeKind::Dark;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    std::optional<StatesGrasp> m_grasp;
    bool m_showFocus = false;
};

} // namespace aftermap
