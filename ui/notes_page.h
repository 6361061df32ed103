// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/new_outage.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace aftermap {

class DateAndZone;
class ImpactPreview;
class MisspellingOffers;
class NotationHelp;
class NotesEditor;
class PartList;
class UnderstoodDelegate;
class UnderstoodModel;

/// Where a new outage is written: the text on the left, what was understood of it on the right, files below.
class NotesPage : public QWidget
{
    Q_OBJECT

public:
    /// `outage` outlives the page.
    explicit NotesPage(NewOutage& outage, QWidget* parent = nullptr);

    NotesEditor& editor() const { return *m_editor; }
    DateAndZone& dateAndZone() const { return *m_dateAndZone; }
    void setTheme(ThemeKind kind);
    /// Names that were kept apart may be offered again.
    void forget();

signals:
    void addFilesWanted();
    void lookWanted(std::size_t part);
    void startAfreshWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* composeLeft();
    QWidget* composeRight();
    void connectParts();
    void showUnderstanding();
    void showJoined();
    void showParts();
    void tellAfresh();
    void followCursor();
    void goTo(int row);

    NewOutage& m_outage;
    DateAndZone* m_dateAndZone;
    NotesEditor* m_editor;
    PartList* m_parts;
    QPushButton* m_addFile;
    QPushButton* m_afresh;
    QLabel* m_counts;
    QListView* m_list;
    NotationHelp* m_help;
    UnderstoodModel* m_model;
    UnderstoodDelegate* m_delegate;
    MisspellingOffers* m_offers;
    QLabel* m_services;
    ImpactPreview* m_preview;
};

} // namespace aftermap
