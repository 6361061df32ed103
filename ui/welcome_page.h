// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outage_shelf.h"
#include "session/recent_files.h"
#include "ui/actions.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;
class QLabel;
class QPushButton;

namespace aftermap {

class OutageGallery;
class OutageSummary;
class RecentList;

/// What the window shows when nothing is open: what the program is, all outages as cards, the files of
/// before, and how to open one.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// `recent` outlives the page.
    WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent = nullptr);

    void setTheme(ThemeKind kind);
    /// The keyboard to the selected card, or to what there is.
    void takeFocus();
    /// Of the user's own outages; empty: the usual one.
    void setOwnFolder(const QString& folder);
    QString ownFolder() const { return m_shelf.chosenFolder(); }
    /// The folder whose outages stand beside those that come with the program; it need not be there.
    QString shownFolder() const { return m_shelf.ownFolder(); }

signals:
    void chosen(const QString& file);
    /// Two to six files that are to be compared.
    void compareWanted(const QStringList& files);
    /// The cards stand.
    void filled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSide(const Actions& actions);
    void askFolder();
    void tellFolder();

    OutageShelf m_shelf;
    OutageGallery* m_gallery;
    OutageSummary* m_summary;
    QPushButton* m_open;
    QLabel* m_folder;
    QPushButton* m_chooseFolder;
    QPushButton* m_usualFolder;
    RecentList* m_recent;
    QPointer<QFileDialog> m_dialog;
    bool m_filled = false;
};

} // namespace aftermap
