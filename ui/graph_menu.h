// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace aftermap {

class Actions;

/// What can be done with the selected service, or with the graph when none is selected; the same
/// commands as in the window's menu.
class GraphMenu : public QMenu
{
    Q_OBJECT

public:
    /// `actions` outlives the menu.
    explicit GraphMenu(const Actions& actions, QWidget* parent = nullptr);

    /// `name` of the selected service; empty when none is.
    void open(const QString& name, QPoint at);

signals:
    /// It is filled, and opens next: others may add to it what is at that point of the screen.
    void offering(QPoint at);

private:
    const Actions& m_actions;
};

} // namespace aftermap
