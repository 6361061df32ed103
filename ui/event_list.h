// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "ui/event_list_model.h"
#include "ui/outage_view.h"

#include <QListView>

namespace aftermap {

class EventDelegate;
class SelectionState;

/// All events; the one that has just happened stays in sight, unless somebody scrolls away from it.
class EventList : public QListView, public OutageView
{
    Q_OBJECT

public:
    explicit EventList(SelectionState& selection, QWidget* parent = nullptr);

    const EventListModel& events() const { return *m_model; }

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    /// Brings the current event back into sight and keeps it there.
    void follow();

signals:
    void sought(aftermap::PlayTime position);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void showRow(int row);

    SelectionState& m_selection;
    EventListModel* m_model;
    EventDelegate* m_delegate;
    bool m_following = true;
};

} // namespace aftermap
