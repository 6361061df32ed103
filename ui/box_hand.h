// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "layout/graph_layout.h"

#include <QObject>
#include <QPointF>

class QMouseEvent;

namespace aftermap {

class GraphView;

/// The hand that takes boxes on the graph and puts them elsewhere, and that clicks on groups. It
/// sees the mouse before the graph does and keeps from it only what it uses.
class BoxHand : public QObject
{
    Q_OBJECT

public:
    /// `graph` outlives this.
    explicit BoxHand(GraphView& graph);

signals:
    /// A box was let go of; `centre` in layout units.
    void dropped(aftermap::ServiceId service, aftermap::Point centre);
    /// The title of a group, or a folded one, was clicked.
    void clicked(aftermap::GroupId group);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    Point centreAt(QPointF point) const;
    void letGo();

    GraphView& m_graph;
    ServiceId m_box;   ///< under the pressed button, if any
    GroupId m_group;   ///< the same
    QPointF m_pressed; ///< canvas pixels
    QPointF m_grip;    ///< from the pointer to the box's centre, layout units
    bool m_dragging = false;
};

} // namespace aftermap
