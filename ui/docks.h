// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QPoint;
class QTabBar;
class QWidget;

namespace aftermap {

class DockTitle;

/// The panels around the graph: they can be moved, hidden, and put back where they belong.
class Docks : public QObject
{
    Q_OBJECT

public:
    /// `Side` panels share the right-hand column; several are one behind the other.
    enum class Place { Side, SideBottom, Bottom };

    explicit Docks(QMainWindow* window);

    /// `name` is the object name of the panel, by which its place is stored. Panels of one place
    /// keep the order in which they were added; the first stands in front.
    QDockWidget* add(const QString& title, const QString& name, QWidget* content, Place place);
    /// Entries that show and hide each panel, below what is in the menu.
    void addTo(QMenu& menu) const;
    /// Shows `content`'s panel, brings it to the front and gives it the focus.
    void reveal(const QWidget* content);
    void setTheme(ThemeKind kind);

public slots:
    /// Every panel back to its place, in sizes that suit the window as large as it is now.
    void arrange();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry
    {
        QDockWidget* dock;
        Place place;
        DockTitle* title;
    };
    QList<QDockWidget*> at(Place place) const;
    /// Titles that a tab says already are folded away; tab bars get what Qt does not give them.
    void settle();
    /// At the next turn of the event loop, however often it is asked for.
    void settleSoon();
    void dress(QTabBar* tabs);
    void showTabMenu(QTabBar* tabs, QPoint point);
    void putBack(Place place, Qt::DockWidgetArea area, bool stacked);

    QMainWindow* m_window;
    QList<Entry> m_entries;
    bool m_settling = false;
};

} // namespace aftermap
