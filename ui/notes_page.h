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
class DateGapNotice;
class ImpactPreview;
class MisspellingOffers;
class NotationHelp;
class NotesEditor;
class PartList;
class UnderstoodDelegate;
class UnderstoodModel;
struct UnderstoodRow;

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
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* composeLeft();
    QWidget* composeRight();
    void connectParts();
    void showUnderstanding();
    void showJoined();
    void showRows();
    void showServices();
    void takeDate(const LocalTime& date);
    void showParts();
    void tellAfresh();
    void followCursor();
    void goTo(const UnderstoodRow& row);
    QListView* makeList(UnderstoodModel* model, UnderstoodDelegate* delegate);
    void fitFiles();

    NewOutage& m_outage;
    DateAndZone* m_dateAndZone;
    DateGapNotice* m_gap;
    NotesEditor* m_editor;
    PartList* m_parts;
    QPushButton* m_addFile;
    QPushButton* m_afresh;
    QLabel* m_counts;
    UnderstoodModel* m_fileModel;
    UnderstoodDelegate* m_fileDelegate;
    QListView* m_files; ///< what was understood of files; always in sight
    NotationHelp* m_help;
    UnderstoodModel* m_model;
    UnderstoodDelegate* m_delegate;
    QListView* m_list;
    MisspellingOffers* m_offers;
    QLabel* m_services;
    ImpactPreview* m_preview;
};

} // namespace aftermap
