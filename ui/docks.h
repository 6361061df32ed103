// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QWidget;

namespace aftermap {

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
    /// Entries that show and hide each panel.
    void addTo(QMenu& menu) const;
    /// Shows `content`'s panel, brings it to the front and gives it the focus.
    void reveal(const QWidget* content);

public slots:
    /// Every panel back to its place, in sizes that suit the window as large as it is now.
    void arrange();

private:
    struct Entry
    {
        QDockWidget* dock;
        Place place;
    };
    QList<QDockWidget*> at(Place place) const;
    void putBack(Place place, Qt::DockWidgetArea area, bool stacked);

    QMainWindow* m_window;
    QList<Entry> m_entries;
};

} // namespace aftermap
