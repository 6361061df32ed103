// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel_hold.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace aftermap {

void PanelHold::allow(const std::optional<QStringList>& names)
{
    const QByteArray before = state();
    if (m_before)
        m_window.restoreState(before);
    m_before = names ? std::optional(before) : std::nullopt;
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        const bool allowed = !names || names->contains(dock->objectName());
        dock->toggleViewAction()->setEnabled(allowed);
        if (!allowed)
            dock->setVisible(false);
    }
}

QByteArray PanelHold::state() const
{
    return m_before ? *m_before : m_window.saveState();
}

} // namespace aftermap
