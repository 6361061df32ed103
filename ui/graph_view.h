// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_grasp.h"
#include "render/graph_painter.h"
#include "render/graph_places.h"
#include "render/presentation.h"
#include "render/view.h"
#include "ui/camera_travel.h"
#include "ui/layout_motion.h"
#include "ui/outage_view.h"
#include "ui/spoken_view.h"

#include <QWidget>

class QHelpEvent;
class QNativeGestureEvent;
class QPinchGesture;

namespace aftermap {

class GraphChip;
class SelectionState;

/// The map of services at one moment: draws, hit-tests and forwards. What mouse, wheel and fingers
/// do is in graph_view_hands.cpp.
class GraphView : public QWidget, public OutageView, public ServicesOnScreen
{
    Q_OBJECT

public:
    /// `selection` is shared by all views and outlives this one.
    explicit GraphView(SelectionState& selection, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {1200, 640}; }
    QSize minimumSizeHint() const override { return {320, 200}; }
    /// What is painted at this moment.
    View view() const;
    /// What is shown, or on the way to be; null when nothing is open.
    const PresentationPtr& presentation() const { return m_presentation; }
    const GraphFilter& filter() const { return m_filter; }

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
    void setReducedMotion(bool reduced);
    /// About the middle of the canvas.
    void zoomBy(double factor);
    void fit();
    /// At once; a travel that is under way ends.
    void setCamera(const aftermap::Camera& camera);
    /// One step of an arrow key: the eye goes that way, and the picture the other way.
    void look(aftermap::Direction direction);
    /// Selects the next service in that direction, seen from the selected one.
    void go(aftermap::Direction direction);
    /// Travels to the selected service, so close that it reads well.
    void centreOnSelection();
    /// What a hand is about to do, drawn over the graph.
    void setGrasp(const std::optional<aftermap::GraphGrasp>& grasp);
    /// Shows other places for now, without a change of what is presented.
    void preview(aftermap::GraphLayout layout) { m_motion.preview(std::move(layout)); }
    void endPreview() { m_motion.endPreview(); }

    /// What stands out, and what steps back; said in a chip in the corner.
    void setFilter(const aftermap::GraphFilter& filter);

signals:
    void filterChanged(const aftermap::GraphFilter& filter);
    /// Somebody asks, at that point of the screen, what can be done with the selected service.
    void menuWanted(QPoint at);
    /// Something else is presented: ids may be others.
    void presented();
    /// A frame with a layout has been painted.
    void framePainted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void travelTo(const Camera& camera);
    View arrivedView() const;
    void placeCamera(const Camera& camera);
    void centreOn(ServiceId service);
    void bringIntoView(ServiceId service);
    void showTooltip(const QHelpEvent& help);
    void zoomByFingers(const QNativeGestureEvent& gesture);
    void zoomByFingers(const QPinchGesture& pinch);
    void dragTo(QPointF point);
    void showHand();
    ServiceId serviceUnder(QPointF point) const;
    QString explanationOf(ServiceId service) const;
    void tellFilter();

    SelectionState& m_selection;
    GraphRenderer m_renderer;
    LayoutMotion m_motion;
    PresentationPtr m_presentation;
    PlayTime m_position;
    Camera m_camera;
    CameraTravel m_travel;
    GraphFilter m_filter;
    std::optional<GraphGrasp> m_grasp;
    GraphChip* m_chip;
    QString m_filterWords;
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_reducedMotion = false;
    bool m_showFocus = false;
    QPointF m_pressed;
    QPointF m_dragged;
    bool m_dragging = false;
};

} // namespace aftermap
