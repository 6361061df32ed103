// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

class QMainWindow;

namespace aftermap {

/// Puts panels out of sight that have nothing to show, and brings them back as they were.
class PanelHold
{
public:
    explicit PanelHold(QMainWindow& window) : m_window(window) {}

    /// Only the panels with these object names may be seen, and those only if they were; without a
    /// list, all are as they were before the first was held.
    void allow(const std::optional<QStringList>& names);
    /// Of all panels as they are without a hold, as QMainWindow::saveState gives it.
    QByteArray state() const;

private:
    QMainWindow& m_window;
    std::optional<QByteArray> m_before; ///< none: nothing is held
};

} // namespace aftermap
