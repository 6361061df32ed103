// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/recent_files.h"

#include <QMenu>
#include <QWidget>

class QVBoxLayout;

namespace aftermap {

/// The name and the folder of a file, safe to show.
struct ShownFile
{
    QString name;
    QString folder; ///< the home folder as "~"
};
ShownFile shownFile(const QString& path);

/// "Open recent" in the menu. What is gone is grey.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    /// `recent` outlives the menu.
    RecentMenu(RecentFiles& recent, QWidget* parent);

signals:
    void chosen(const QString& file);

private:
    void fill();

    RecentFiles& m_recent;
};

/// The same on the welcome page: a line a file. What is gone is grey and can be taken off.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    /// `recent` outlives the list.
    RecentList(RecentFiles& recent, QWidget* parent);

public slots:
    /// Looks anew which files there are.
    void fill();

signals:
    void chosen(const QString& file);

private:
    QWidget* row(const QString& file);

    RecentFiles& m_recent;
    QVBoxLayout* m_rows;
};

} // namespace aftermap
