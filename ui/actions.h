// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <span>

class QMenu;
class QWidget;

namespace aftermap {

enum class ActionId {
    NewOutage,
    Open,
    CompareOutages,
    Close,
    Save,
    SaveAs,
    Reload,
    CopyLink,
    LayOutAgain,
    Undo,
    Redo,
    EditSelected,
    EditOutage,
    AddEvent,
    SplitEvent,
    MergeEvents,
    DeleteEvents,
    ToggleGroup,
    CollapseGroups,
    ExpandGroups,
    MoveBoxLeft,
    MoveBoxRight,
    MoveBoxUp,
    MoveBoxDown,
    ForgetArrangement,
    CopyWords,
    Library,
    AllKeys,
    Quit,
    ToStart,
    PreviousEvent,
    PlayPause,
    NextEvent,
    ToEnd,
    Slower,
    Faster,
    Loop,
    PlayBackwards,
    RepeatEvent,
    PreviousMilestone,
    NextMilestone,
    SpanStart,
    SpanEnd,
    SpanClear,
    CompareMoment,
    SkipQuiet,
    MakeItLast,
    ZoomIn,
    ZoomOut,
    Fit,
    Centre,
    TracePaths,
    FewerHops,
    MoreHops,
    NextUntouched,
    LookLeft,
    LookRight,
    LookUp,
    LookDown,
    GoLeft,
    GoRight,
    GoUp,
    GoDown,
    SwitchTheme,
    HighContrast,
    FullScreen,
    ReduceMotion,
    Present,
    NextMeasure,
    PreviousMeasure,
    CopyFigures,
    ClearSelection,
    GoToGraph,
    GoToImpact,
    GoToStates,
    GoToEvents,
    GoToDetails,
    GoToServices,
    ResetPanels,
    FindEvent,
    FilterEvents,
    ShowAllEvents,
    StatedOnly,
    AnyConfidence,
    MediumConfidence,
    HighConfidence,
    KnownInHindsight,
    KnownToResponders,
    KnownToPublic,
    EditStates,
    SetState,
    AddService,
    RenameService,
    DeleteService,
    GroupService,
    UngroupService,
    AddDependency,
    ListDependencies,
    SetMilestone,
    RemoveMilestone,
    Count ///< keep last
};
constexpr std::size_t actionCount = static_cast<std::size_t>(ActionId::Count);

enum class MenuId { File, Edit, Play, Graph, Places, View, Panels };

/// What there is to work on.
enum class Stage {
    Nothing, ///< the welcome page
    Map,     ///< a map without a timeline
    Outage
};

/// One command. Menus, buttons, shortcuts and the clash test read this table and nothing else.
struct ActionSpec
{
    ActionId id;
    const char* name;        ///< for tests and settings
    MenuId menu;
    Icon icon;
    const char* text;        ///< with a mnemonic
    const char* tip;         ///< one plain sentence
    const char* canvasKeys;  ///< only when graph, curve or nothing has the focus; "; " between keys
    const char* keys;        ///< everywhere but in text fields
    bool checkable = false;
};

/// With a mnemonic.
QString menuTitle(MenuId menu);

std::span<const ActionSpec, actionCount> actionSpecs();

/// Keys as text become sequences only here: QKeySequence needs a QApplication.
QList<QKeySequence> keySequences(const char* keys);

/// The QActions of one window, made from the table.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Adds every action to `window`, so that its shortcuts work there.
    explicit Actions(QWidget* window);

    QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    void addTo(QMenu& menu, MenuId which) const;
    /// Icons are drawn in the colours of a theme.
    void setTheme(const Theme& theme);
    /// Disables what has nothing to work on.
    void setStage(Stage stage);
    /// The play button says what it will do.
    void setPlaying(bool playing);

private:
    void dressPlayPause();

    std::array<QAction*, actionCount> m_actions{};
    const Theme* m_theme = nullptr;
    bool m_playing = false;
};

} // namespace aftermap
