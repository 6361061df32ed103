// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace aftermap {

class ElidedLabel;

/// The line above a panel: its title, and two quiet buttons that detach and hide it. The panel is
/// moved by dragging the line.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget* dock);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Folded to nothing where a tab says the title already.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setTheme(ThemeKind kind);

private:
    QToolButton* button(const QString& name);
    void tellWhatItDoes();

    QDockWidget* m_dock;
    ElidedLabel* m_label;
    QToolButton* m_float;
    QToolButton* m_hide;
    bool m_folded = false;
};

} // namespace aftermap
