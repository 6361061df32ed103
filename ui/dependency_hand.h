// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_grasp.h"
#include "ui/escape_watch.h"

class QHelpEvent;
class QMouseEvent;

namespace aftermap {

class GraphView;
class SelectionState;

/// The hand that draws a dependency on the graph: from the handle of the selected box, or with Ctrl from any box,
/// to what it needs. It sees the mouse before the graph does; a press without a drag selects as ever.
class DependencyHand : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    DependencyHand(GraphView& graph, SelectionState& selection);

public slots:
    void letGo();

signals:
    void drawn(aftermap::ServiceId dependent, aftermap::ServiceId dependency);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Doing { Nothing, Pressed, Drawing, CalledOff };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool tell(const QHelpEvent& help) const;
    void hover(QPointF point);
    bool isOnHandle(QPointF point) const;
    GraphGrasp graspAt(QPointF point) const;
    void begin(Doing doing);

    GraphView& m_graph;
    SelectionState& m_selection;
    EscapeWatch m_escape;
    Doing m_doing = Doing::Nothing;
    ServiceId m_dependent;
    QPointF m_pressed;
};

} // namespace aftermap
