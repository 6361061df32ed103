// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/map_editing.h"
#include "ui/outage_view.h"

#include <QObject>
#include <QPoint>

class QMenu;

namespace aftermap {

class Actions;
class DependencyMenus;
class GraphMenu;
class GraphView;
class NameField;
class SelectionState;

/// Edits the map on the graph: what a hand, a menu or a name that is typed says becomes an edit.
class MapHands : public QObject, public OutageView
{
    Q_OBJECT

public:
    /// All outlive this.
    MapHands(GraphView& graph, GraphMenu& menu, SelectionState& selection, Editor& editor, const Actions& actions);

    void setPresentation(const PresentationPtr& presentation, Change change) override;

signals:
    /// One sentence on what went along, or on why nothing was done.
    void told(const QString& words);

private:
    void add();
    void rename();
    void remove();
    void group();
    void ungroup();
    void addDependency();
    void listDependencies();
    void need(ServiceId dependent, ServiceId dependency);
    void offerDependencies(QPoint at);
    /// The selected service; says so where there is none.
    ServiceId selected();
    QRect placeOf(ServiceId service) const;
    const Incident& incident() const;
    // Another edit may be shown by the time of an answer: ids that are text stay.
    QString idOf(ServiceId service) const;
    ServiceId named(const QString& id) const;

    GraphView& m_graph;
    GraphMenu& m_graphMenu;
    SelectionState& m_selection;
    MapEditing m_editing;
    Editor& m_editor;
    NameField* m_field;
    DependencyMenus* m_dependencies;
    QMenu* m_list;
    QPoint m_menuAt;   ///< where the graph's menu was opened, pixels of the graph
    QString m_awaited; ///< id of a service that is new, to be selected when it is shown
};

} // namespace aftermap
