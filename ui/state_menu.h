// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "render/theme.h"

#include <QMenu>

namespace aftermap {

/// Offers the states, each with its sign.
class StateMenu : public QMenu
{
    Q_OBJECT

public:
    explicit StateMenu(QWidget* parent = nullptr);

    /// All states, worst first. `title` is of what, and is a file's: it is shown as it stands.
    void offer(const QString& title, ThemeKind theme, QPoint at);

signals:
    void chosen(aftermap::ServiceState state);

private:
    void begin(const QString& title);
    void add(ServiceState state, const QString& words, ThemeKind theme);
};

} // namespace aftermap
