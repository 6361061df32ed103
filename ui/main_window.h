// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_engine.h"
#include "session/arranger.h"
#include "session/document.h"
#include "session/job.h"
#include "session/editor.h"
#include "session/playback.h"
#include "session/last_session.h"
#include "session/recent_files.h"
#include "session/recovery.h"
#include "session/reloading.h"
#include "session/selection.h"
#include "session/state_folder.h"
#include "ui/actions.h"
#include "ui/panel_hold.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QFileDialog;
class QLabel;

namespace aftermap {

class BoxHand;
class CompareWindow;
class DifferenceBar;
class Docks;
class EventList;
class FormEditing;
class FormView;
class GraphMenu;
class EventPanel;
class EvidenceSwitches;
class GraphView;
class HeaderView;
class ImpactPlot;
class Inspector;
class KeyRouter;
class LeavingQuestion;
class LibraryWindow;
class LoadingBar;
class NewOutageWindow;
class NoticeBar;
class Opening;
class PresentView;
class QuestionBar;
class OutageView;
class ServiceStatesView;
class ServicesPanel;
class TopBar;
class TransportBar;
class WelcomePage;

/// Puts the parts together and connects them; what they do is in their own files.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `layout` says how to lay out; its canvas is replaced by the graph's size at each opening.
    explicit MainWindow(ThemeKind kind, const LayoutOptions& layout = {});
    ~MainWindow() override;

    const Actions& actions() const { return m_actions; }
    Document& document() { return m_document; }
    Editor& editor() { return m_editor; }
    /// Looks for edits that were never saved, and offers them.
    Recovery& recovery() { return m_recovery; }
    Playback& playback() { return m_playback; }
    SelectionState& selection() { return m_selection; }
    Opening& opening() { return *m_opening; }
    RecentFiles& recentFiles() { return m_recent; }
    /// What is open, and how it is looked at.
    LastSession session() const;
    /// Of all panels, also of those that have nothing to show now.
    QByteArray panelState() const { return m_hold.state(); }
    Arranger& arranger() { return m_arranger; }
    NoticeBar& notices() { return *m_notices; }
    Inspector& details() { return *m_inspector; }
    WelcomePage& welcome() { return *m_welcome; }
    ThemeKind themeKind() const { return m_theme; }

public slots:
    void setTheme(aftermap::ThemeKind kind);
    /// What there is to work on decides what is in sight.
    void setStage(aftermap::Stage stage);
    /// Two to six files side by side, in a window of their own.
    void openComparison(const QStringList& files);
    /// Asks for them first, and comes back at once.
    void askForComparison();
    /// Every panel back to its place, in sizes that suit the window as large as it is now.
    void arrange();

signals:
    /// The first frame with a layout stands on the screen.
    void ready();

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;
    /// Asks once where something is not saved.
    void closeEvent(QCloseEvent* event) override;

private:
    void compose();
    void connectParts();
    void connectActions();
    void composeEvents();
    void connectPlaces();
    void connectEditing();
    void composeForms();
    void connectHands();
    void askWhereToSave(const QString& suggested);
    void tellTitle();
    void connectKeeping();
    void offerRecovery(const std::vector<LeftEdits>& left);
    void askAboutConflict(const QString& message);
    void confirmDiscarding(const LeftJournal& journal, std::size_t edits);
    void connectDifference();
    void copyWords();
    void openGraphMenu(QPoint at);
    void step(std::optional<PlayTime> position);
    void clearSelection();
    void show(const PresentationPtr& presentation, Change change);
    LayoutOptions layoutOptions(Change change);
    void connectStages();
    void placeFor(Stage stage);
    void openDropped(const QStringList& files);
    void copyLink();
    void present();
    void showLibrary();
    void connectNewOutage();
    void showNewOutage();
    NewOutageWindow& joiningWindow();
    void join(const QStringList& files);
    void joinOnto(const QStringList& files);
    void watch(const Draft& draft, const QString& suggestedName);
    void offerToConvert(const QString& path);

    LayoutOptions m_layout;
    Document m_document;
    Arranger m_arranger;
    Editor m_editor;
    Recovery m_recovery;
    Playback m_playback;
    SelectionState m_selection;
    RecentFiles m_recent{statePath()};
    Reloading m_reloading;
    Actions m_actions;
    KeyRouter* m_router;
    Opening* m_opening;
    TopBar* m_top;
    NoticeBar* m_notices;
    QuestionBar* m_questions;
    LoadingBar* m_loading;
    HeaderView* m_header;
    DifferenceBar* m_difference;
    GraphView* m_graph;
    GraphMenu* m_graphMenu;
    TransportBar* m_transport;
    ImpactPlot* m_plot;
    ServiceStatesView* m_states;
    EventList* m_events;
    ServicesPanel* m_services;
    EventPanel* m_eventPanel;
    EvidenceSwitches* m_evidence;
    Inspector* m_inspector;
    FormView* m_form;
    FormEditing* m_formEditing;
    LeavingQuestion* m_leaving;
    Docks* m_docks;
    std::vector<OutageView*> m_views;
    PresentationPtr m_shown;
    WelcomePage* m_welcome;
    QLabel* m_mapNote;
    PanelHold m_hold{*this};
    Stage m_stage = Stage::Outage;
    PresentView* m_present = nullptr; ///< made when it is first asked for
    QPointer<CompareWindow> m_compare;
    QPointer<QFileDialog> m_compareDialog;
    QPointer<QFileDialog> m_saveDialog;
    LibraryWindow* m_library = nullptr; ///< the same
    NewOutageWindow* m_newOutage = nullptr; ///< the same
    NewOutageWindow* m_joining = nullptr;
    QString m_askedFor; ///< the file that was to be opened last
    Job m_looking{*this}; ///< at files before it is decided what to do with them
    ThemeKind m_theme;
    ThemeKind m_plainTheme = ThemeKind::Dark; ///< to go back to from high contrast
};

} // namespace aftermap
