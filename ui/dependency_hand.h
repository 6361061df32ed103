// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_grasp.h"
#include "ui/drag_hand.h"

namespace aftermap {

class GraphView;
class SelectionState;

/// The hand that draws a dependency on the graph: from the handle of the selected box, or with Ctrl from any box,
/// to what it needs; a press without a drag selects as ever.
class DependencyHand : public DragHand
{
    Q_OBJECT

public:
    /// Both outlive this.
    DependencyHand(GraphView& graph, SelectionState& selection);

signals:
    void drawn(aftermap::ServiceId dependent, aftermap::ServiceId dependency);

protected:
    bool isReady() const override;
    bool take(const QMouseEvent& event) override;
    double wayTo(QPointF point) const override;
    void preview(const QMouseEvent& event) override;
    void click(const QMouseEvent& event) override;
    void drop(const QMouseEvent& event) override;
    bool hover(QPointF point) override;
    bool tell(const QHelpEvent& help) const override;
    void clear() override;

private:
    bool isOnHandle(QPointF point) const;
    GraphGrasp graspAt(QPointF point) const;

    GraphView& m_graph;
    SelectionState& m_selection;
    ServiceId m_dependent;
};

} // namespace aftermap
