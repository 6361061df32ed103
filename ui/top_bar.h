// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "ui/actions.h"
#include "ui/outage_view.h"

#include <QFrame>

class QMenu;
class QPushButton;

namespace aftermap {

class ElidedLabel;

/// What is open, in a title and a line of figures; and the way to everything else.
class TopBar : public QFrame, public OutageView
{
    Q_OBJECT

public:
    explicit TopBar(const Actions& actions, QWidget* parent = nullptr);

    /// The button that opens the menu of all commands.
    QPushButton& menuButton() const { return *m_menu; }
    /// View ▸ Panels, for the panels that come later.
    QMenu& panelsMenu() const { return *m_panels; }

    /// Puts a menu below "Open…".
    void addBelowOpen(QMenu& menu);
    /// Nothing is open.
    void showNothing();

    /// Whether there is something to save.
    void setModified(bool isModified);

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;

private:
    void tellFigures();

    ElidedLabel* m_title;
    ElidedLabel* m_figures;
    QString m_words; ///< of the outage
    bool m_isModified = false;
    QPushButton* m_menu;
    QMenu* m_panels;
};

/// "20 October 2025 · 46 services · 92 dependencies · 71 events · 19 sources"
QString figuresOf(const Incident& incident);

} // namespace aftermap
