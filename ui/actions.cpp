// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array<ActionSpec, actionCount> specs{{
    {ActionId::NewOutage, "new-outage", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&New outage…"),
     QT_TRANSLATE_NOOP("Actions", "Write or paste what happened and watch it; files can be added."), "", "Ctrl+N"},
    {ActionId::Open, "open", MenuId::File, Icon::Open, QT_TRANSLATE_NOOP("Actions", "&Open…"),
     QT_TRANSLATE_NOOP("Actions", "Open a timeline or a map."), "", "Ctrl+O"},
    {ActionId::CompareOutages, "compare-outages", MenuId::File, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Co&mpare outages…"),
     QT_TRANSLATE_NOOP("Actions", "Put two to six outages side by side on one axis."), "", "Ctrl+Shift+O"},
    {ActionId::Close, "close", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Close"),
     QT_TRANSLATE_NOOP("Actions", "Close the outage and go back to the welcome page."), "", "Ctrl+W"},
    {ActionId::Save, "save", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Save"),
     QT_TRANSLATE_NOOP("Actions", "Write your changes into the outage's files."), "", "Ctrl+S"},
    {ActionId::SaveAs, "save-as", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "Save &as…"),
     QT_TRANSLATE_NOOP("Actions", "Write the outage into files under another name."), "", "Ctrl+Shift+S"},
    {ActionId::Reload, "reload", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Reload"),
     QT_TRANSLATE_NOOP("Actions", "Read the file again, as it is on the disk now."), "", "Ctrl+R"},
    {ActionId::CopyLink, "copy-link", MenuId::File, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Copy the moment's &link"),
     QT_TRANSLATE_NOOP("Actions", "Copy a command that shows this file at this moment, with what is selected."),
     "", "Ctrl+L"},
    {ActionId::LayOutAgain, "lay-out-again", MenuId::File, Icon::Layout,
     QT_TRANSLATE_NOOP("Actions", "&Lay out again"),
     QT_TRANSLATE_NOOP("Actions", "Arrange the services anew for the size of this window."), "", "F5"},
    {ActionId::Undo, "undo", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Undo"),
     QT_TRANSLATE_NOOP("Actions", "Take back the last change."), "", "Ctrl+Z"},
    {ActionId::Redo, "redo", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Redo"),
     QT_TRANSLATE_NOOP("Actions", "Do again what was just undone."), "", "Ctrl+Shift+Z"},
    {ActionId::EditSelected, "edit-selected", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Edit"),
     QT_TRANSLATE_NOOP("Actions", "Change the selected event or service, or the outage, in a form; once more goes back."), "", "F2"},
    {ActionId::EditOutage, "edit-outage", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "Edit the &outage"),
     QT_TRANSLATE_NOOP("Actions", "Change title, window, milestones, chapters, questions, actions and figures."), "", "Ctrl+F2"},
    {ActionId::AddEvent, "add-event", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Add an event here"),
     QT_TRANSLATE_NOOP("Actions", "Add an event at this moment, about the selected service."), "", "Ins"},
    {ActionId::SplitEvent, "split-event", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Split the event"),
     QT_TRANSLATE_NOOP("Actions", "Make two events of the selected one, where the cursor is in its text."), "", "Ctrl+D"},
    {ActionId::MergeEvents, "merge-events", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Merge events"),
     QT_TRANSLATE_NOOP("Actions", "Make one event of those that are marked in the list, of one service."), "", "Ctrl+J"},
    {ActionId::DeleteEvents, "delete-events", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Delete events"),
     QT_TRANSLATE_NOOP("Actions", "Delete the selected event, or those that are marked; in the list Delete is enough."), "",
     "Ctrl+Del"},
    {ActionId::ToggleGroup, "toggle-group", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Collapse or e&xpand the group"),
     QT_TRANSLATE_NOOP("Actions", "Draw the group of the selected service as one box, or as its members."),
     "", "X"},
    {ActionId::CollapseGroups, "collapse-groups", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Collapse all groups"),
     QT_TRANSLATE_NOOP("Actions", "Draw every group as one box that says how many it holds."), "", ""},
    {ActionId::ExpandGroups, "expand-groups", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Expand all groups"),
     QT_TRANSLATE_NOOP("Actions", "Draw every member of every group."), "", ""},
    {ActionId::MoveBoxLeft, "move-box-left", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Move the service le&ft"),
     QT_TRANSLATE_NOOP("Actions", "Move the box of the selected service to the left."), "Ctrl+Shift+Left", ""},
    {ActionId::MoveBoxRight, "move-box-right", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Move the service ri&ght"),
     QT_TRANSLATE_NOOP("Actions", "Move the box of the selected service to the right."), "Ctrl+Shift+Right", ""},
    {ActionId::MoveBoxUp, "move-box-up", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Move the service u&p"),
     QT_TRANSLATE_NOOP("Actions", "Move the box of the selected service up."), "Ctrl+Shift+Up", ""},
    {ActionId::MoveBoxDown, "move-box-down", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Move the service d&own"),
     QT_TRANSLATE_NOOP("Actions", "Move the box of the selected service down."), "Ctrl+Shift+Down", ""},
    {ActionId::ForgetArrangement, "forget-arrangement", MenuId::Places, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Forget &my arrangement"),
     QT_TRANSLATE_NOOP("Actions", "Put everything back as it is laid out, and keep nothing of it."), "", ""},
    {ActionId::CopyWords, "copy-words", MenuId::File, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Copy the moment in words"),
     QT_TRANSLATE_NOOP("Actions", "Copy a paragraph that tells the moment shown."), "", "Ctrl+C"},
    {ActionId::Library, "library", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&What keeps coming back"),
     QT_TRANSLATE_NOOP("Actions", "Show what the outages that come with the program have in common."), "", "Ctrl+B"},
    {ActionId::AllKeys, "all-keys", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "All &keys"),
     QT_TRANSLATE_NOOP("Actions", "Show every key and what the mouse does."), "", "?; F1"},
    {ActionId::Quit, "quit", MenuId::File, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Quit"),
     QT_TRANSLATE_NOOP("Actions", "Close the window and end the program."), "", "Ctrl+Q"},
    {ActionId::ToStart, "to-start", MenuId::Play, Icon::ToStart,
     QT_TRANSLATE_NOOP("Actions", "To the &start"),
     QT_TRANSLATE_NOOP("Actions", "Go to the start of the outage."), "Home", ""},
    {ActionId::PreviousEvent, "previous-event", MenuId::Play, Icon::Previous,
     QT_TRANSLATE_NOOP("Actions", "Pre&vious event"),
     QT_TRANSLATE_NOOP("Actions", "Step back to the event before."), "Left", "J; Ctrl+Left"},
    {ActionId::PlayPause, "play-pause", MenuId::Play, Icon::Play,
     QT_TRANSLATE_NOOP("Actions", "&Play"),
     QT_TRANSLATE_NOOP("Actions", "Play the outage or hold it."), "Space", "K"},
    {ActionId::NextEvent, "next-event", MenuId::Play, Icon::Next,
     QT_TRANSLATE_NOOP("Actions", "&Next event"),
     QT_TRANSLATE_NOOP("Actions", "Step on to the event after."), "Right", "L; Ctrl+Right"},
    {ActionId::ToEnd, "to-end", MenuId::Play, Icon::ToEnd, QT_TRANSLATE_NOOP("Actions", "To the &end"),
     QT_TRANSLATE_NOOP("Actions", "Go to the end of the outage."), "End", ""},
    {ActionId::Slower, "slower", MenuId::Play, Icon::None, QT_TRANSLATE_NOOP("Actions", "S&lower"),
     QT_TRANSLATE_NOOP("Actions", "Play at half the speed."), "", "Ctrl+Down"},
    {ActionId::Faster, "faster", MenuId::Play, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Faster"),
     QT_TRANSLATE_NOOP("Actions", "Play at twice the speed."), "", "Ctrl+Up"},
    {ActionId::Loop, "loop", MenuId::Play, Icon::Loop, QT_TRANSLATE_NOOP("Actions", "&Repeat"),
     QT_TRANSLATE_NOOP("Actions", "Start again when the end is reached, of the chosen stretch if there is one."),
     "", "R", true},
    {ActionId::PlayBackwards, "play-backwards", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Play &backwards"),
     QT_TRANSLATE_NOOP("Actions", "Play the outage from here to its start, or hold it."), "Shift+Space", ""},
    {ActionId::RepeatEvent, "repeat-event", MenuId::Play, Icon::RepeatEvent,
     QT_TRANSLATE_NOOP("Actions", "Repeat the l&ast event"),
     QT_TRANSLATE_NOOP("Actions", "Go back a little and see the last event happen again."), "", "Backspace"},
    {ActionId::PreviousMilestone, "previous-milestone", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Previous &milestone"),
     QT_TRANSLATE_NOOP("Actions", "Go back to the milestone before, such as the onset."), "PgUp", ""},
    {ActionId::NextMilestone, "next-milestone", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Next milest&one"),
     QT_TRANSLATE_NOOP("Actions", "Go on to the milestone after, such as the recovery."), "PgDown", ""},
    {ActionId::SpanStart, "span-start", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Stretch starts &here"),
     QT_TRANSLATE_NOOP("Actions", "Choose a stretch of the outage that starts at this moment."), "", "I"},
    {ActionId::SpanEnd, "span-end", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "S&tretch ends here"),
     QT_TRANSLATE_NOOP("Actions", "Choose a stretch of the outage that ends at this moment."), "", "O"},
    {ActionId::SpanClear, "span-clear", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Choose no stret&ch"),
     QT_TRANSLATE_NOOP("Actions", "Measure and repeat the whole outage again."), "", "U"},
    {ActionId::CompareMoment, "compare-moment", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Compare with this moment"),
     QT_TRANSLATE_NOOP("Actions", "Hold on to this moment and mark what is different at every other one; once more ends that."),
     "", "A", true},
    {ActionId::SkipQuiet, "skip-quiet", MenuId::Play, Icon::SkipQuiet,
     QT_TRANSLATE_NOOP("Actions", "Skip &quiet time"),
     QT_TRANSLATE_NOOP("Actions", "Hurry through stretches of more than 45 minutes in which nothing was reported."),
     "", "Q", true},
    {ActionId::MakeItLast, "make-it-last", MenuId::Play, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Make it last lon&ger or shorter…"),
     QT_TRANSLATE_NOOP("Actions", "Choose how long the whole outage takes on the screen."), "", "D"},
    {ActionId::ZoomIn, "zoom-in", MenuId::Graph, Icon::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
     QT_TRANSLATE_NOOP("Actions", "Look closer at the middle of the graph."), "", "+; ="},
    {ActionId::ZoomOut, "zoom-out", MenuId::Graph, Icon::ZoomOut,
     QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
     QT_TRANSLATE_NOOP("Actions", "See more of the graph."), "", "-"},
    {ActionId::Fit, "fit", MenuId::Graph, Icon::Fit, QT_TRANSLATE_NOOP("Actions", "&Fit the graph"),
     QT_TRANSLATE_NOOP("Actions", "Show the whole graph."), "", "F; 0"},
    {ActionId::Centre, "centre", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Centre on the selection"),
     QT_TRANSLATE_NOOP("Actions", "Travel to the selected service."), "", "C"},
    {ActionId::TracePaths, "trace-paths", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Trace paths"),
     QT_TRANSLATE_NOOP("Actions", "Fade all but what the selected service needs and what needs it, over any number of steps."),
     "", "T", true},
    {ActionId::FewerHops, "fewer-hops", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Fe&wer hops"),
     QT_TRANSLATE_NOOP("Actions", "Show only what is three, two or one steps away from the selected service."), "", "["},
    {ActionId::MoreHops, "more-hops", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "&More hops"),
     QT_TRANSLATE_NOOP("Actions", "Show one more step around the selected service, and in the end everything."), "", "]"},
    {ActionId::NextUntouched, "next-untouched", MenuId::Graph, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Ghost, hide or show the untouched"),
     QT_TRANSLATE_NOOP("Actions", "Outline services that the outage never affected, hide them, or show them again."), "", "G"},
    {ActionId::LookLeft, "look-left", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Look to the left"),
     QT_TRANSLATE_NOOP("Actions", "Show what lies to the left in the graph."), "Shift+Left", ""},
    {ActionId::LookRight, "look-right", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Look to the right"),
     QT_TRANSLATE_NOOP("Actions", "Show what lies to the right in the graph."), "Shift+Right", ""},
    {ActionId::LookUp, "look-up", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Look further up"),
     QT_TRANSLATE_NOOP("Actions", "Show what lies further up in the graph."), "Shift+Up", ""},
    {ActionId::LookDown, "look-down", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Look further down"),
     QT_TRANSLATE_NOOP("Actions", "Show what lies further down in the graph."), "Shift+Down", ""},
    {ActionId::GoLeft, "go-left", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Service on the left"),
     QT_TRANSLATE_NOOP("Actions", "Select the next service on the left in the graph."), "Alt+Left", ""},
    {ActionId::GoRight, "go-right", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Service on the right"),
     QT_TRANSLATE_NOOP("Actions", "Select the next service on the right in the graph."), "Alt+Right", ""},
    {ActionId::GoUp, "go-up", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Service above"),
     QT_TRANSLATE_NOOP("Actions", "Select the next service above in the graph."), "Alt+Up", ""},
    {ActionId::GoDown, "go-down", MenuId::Graph, Icon::None, QT_TRANSLATE_NOOP("Actions", "Service below"),
     QT_TRANSLATE_NOOP("Actions", "Select the next service below in the graph."), "Alt+Down", ""},
    {ActionId::SwitchTheme, "switch-theme", MenuId::View, Icon::Theme,
     QT_TRANSLATE_NOOP("Actions", "&Dark or light"),
     QT_TRANSLATE_NOOP("Actions", "Change between dark and light."), "", "Ctrl+T"},
    {ActionId::HighContrast, "high-contrast", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&High contrast"),
     QT_TRANSLATE_NOOP("Actions", "White on black, with every edge drawn clearly."), "", "Ctrl+Shift+T", true},
    {ActionId::FullScreen, "full-screen", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
     QT_TRANSLATE_NOOP("Actions", "Fill the whole screen, or go back to a window."), "", "F11", true},
    {ActionId::ReduceMotion, "reduce-motion", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Reduce &motion"),
     QT_TRANSLATE_NOOP("Actions", "Nothing travels and nothing pulses: changes are there at once."), "", "", true},
    {ActionId::Present, "present", MenuId::View, Icon::Present, QT_TRANSLATE_NOOP("Actions", "&Present"),
     QT_TRANSLATE_NOOP("Actions", "Tell the outage on a wall, chapter by chapter, with large letters."), "", "P"},
    {ActionId::NextMeasure, "next-measure", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Ne&xt measure of the curve"),
     QT_TRANSLATE_NOOP("Actions", "Show something else of the outage as the curve."), "", "M"},
    {ActionId::PreviousMeasure, "previous-measure", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Pre&vious measure of the curve"),
     QT_TRANSLATE_NOOP("Actions", "Show what the curve showed before."), "", "Shift+M"},
    {ActionId::CopyFigures, "copy-figures", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Copy the span's figures"),
     QT_TRANSLATE_NOOP("Actions", "Copy area, mean, peak and who was affected in the selected span, or in the whole "
                                  "outage."),
     "", "Ctrl+Shift+C"},
    {ActionId::ClearSelection, "clear-selection", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Clear the selection"),
     QT_TRANSLATE_NOOP("Actions", "Select nothing; once more puts a message away."), "", "Esc"},
    {ActionId::GoToGraph, "go-to-graph", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the &graph"),
     QT_TRANSLATE_NOOP("Actions", "Use the keyboard on the graph."), "", "Ctrl+1"},
    {ActionId::GoToImpact, "go-to-impact", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the &impact"),
     QT_TRANSLATE_NOOP("Actions", "Show the impact curve and use the keyboard there."), "", "Ctrl+2"},
    {ActionId::GoToStates, "go-to-states", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the &service states"),
     QT_TRANSLATE_NOOP("Actions", "Show the states of all services over time and use the keyboard there."), "", "Ctrl+3"},
    {ActionId::GoToEvents, "go-to-events", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the &events"),
     QT_TRANSLATE_NOOP("Actions", "Show the events and use the keyboard there."), "", "Ctrl+4"},
    {ActionId::GoToDetails, "go-to-details", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the &details"),
     QT_TRANSLATE_NOOP("Actions", "Show the details and use the keyboard there."), "", "Ctrl+5"},
    {ActionId::GoToServices, "go-to-services", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Go to the services &table"),
     QT_TRANSLATE_NOOP("Actions", "Show all services as a table and use the keyboard there."), "", "Ctrl+6"},
    {ActionId::ResetPanels, "reset-panels", MenuId::Panels, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Reset the panels"),
     QT_TRANSLATE_NOOP("Actions", "Put every panel back where it belongs."), "", ""},
    {ActionId::FindEvent, "find-event", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Find…"),
     QT_TRANSLATE_NOOP("Actions", "Find an event or a service by typing."), "", "Ctrl+F"},
    {ActionId::FilterEvents, "filter-events", MenuId::View, Icon::Filter,
     QT_TRANSLATE_NOOP("Actions", "Fi&lter…"),
     QT_TRANSLATE_NOOP("Actions", "Choose which events are listed."), "", "Ctrl+Shift+F"},
    {ActionId::ShowAllEvents, "show-all-events", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Show &all events"),
     QT_TRANSLATE_NOOP("Actions", "List every event that counts again."), "", ""},
    {ActionId::StatedOnly, "stated-only", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Only stated facts"),
     QT_TRANSLATE_NOOP("Actions", "Leave out what is inferred, worked out or assumed."), "", "E", true},
    {ActionId::AnyConfidence, "any-confidence", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Any confidence"),
     QT_TRANSLATE_NOOP("Actions", "Let doubtful events count as well."), "", "", true},
    {ActionId::MediumConfidence, "medium-confidence", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Medium and high confidence"),
     QT_TRANSLATE_NOOP("Actions", "Leave out events of low confidence."), "", "", true},
    {ActionId::HighConfidence, "high-confidence", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Only high confidence"),
     QT_TRANSLATE_NOOP("Actions", "Leave out events of low and of medium confidence."), "", "", true},
    {ActionId::KnownInHindsight, "known-in-hindsight", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Everything, in hindsight"),
     QT_TRANSLATE_NOOP("Actions", "Show every event at the time at which it happened."), "", "", true},
    {ActionId::KnownToResponders, "known-to-responders", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Only what responders knew by then"),
     QT_TRANSLATE_NOOP("Actions", "Show events from when those who worked on it knew of them."), "", "", true},
    {ActionId::KnownToPublic, "known-to-public", MenuId::View, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Only what the public knew by then"),
     QT_TRANSLATE_NOOP("Actions", "Show events from when everybody could know of them."), "", "", true},
    {ActionId::EditStates, "edit-states", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Edit states"),
     QT_TRANSLATE_NOOP("Actions", "Drag along a service's row to set a state over that span; drag the ends of its bars."),
     "", "Shift+E", true},
    {ActionId::SetState, "set-state", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Set state over the span…"),
     QT_TRANSLATE_NOOP("Actions", "Choose a state for the selected service over the chosen stretch."), "", "S"},
    {ActionId::AddService, "add-service", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Add service…"),
     QT_TRANSLATE_NOOP("Actions", "Type the name of a service that the map lacks."), "", "N"},
    {ActionId::RenameService, "rename-service", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Re&name the service…"),
     QT_TRANSLATE_NOOP("Actions", "Type another name for the selected service."), "", "Shift+F2"},
    {ActionId::DeleteService, "delete-service", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "&Delete the service"),
     QT_TRANSLATE_NOOP("Actions", "Take the selected service and its dependencies out of the map."), "Del", ""},
    {ActionId::GroupService, "group-service", MenuId::Edit, Icon::None, QT_TRANSLATE_NOOP("Actions", "&Group with…"),
     QT_TRANSLATE_NOOP("Actions", "Put the selected service into a group, by its title."), "", "Shift+G"},
    {ActionId::UngroupService, "ungroup-service", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Take o&ut of its group"),
     QT_TRANSLATE_NOOP("Actions", "The selected service stands in no group any more."), "", "Shift+U"},
    {ActionId::AddDependency, "add-dependency", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Add de&pendency…"),
     QT_TRANSLATE_NOOP("Actions", "Type the name of a service that the selected one needs."), "", "Shift+N"},
    {ActionId::ListDependencies, "list-dependencies", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Dependencies &of the service"),
     QT_TRANSLATE_NOOP("Actions", "List what the selected service needs and what needs it, to change or delete."), "",
     "Shift+D"},
    {ActionId::SetMilestone, "set-milestone", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Set a &milestone here…"),
     QT_TRANSLATE_NOOP("Actions", "Choose which milestone of the outage this moment is."), "", "H"},
    {ActionId::RemoveMilestone, "remove-milestone", MenuId::Edit, Icon::None,
     QT_TRANSLATE_NOOP("Actions", "Remo&ve a milestone…"),
     QT_TRANSLATE_NOOP("Actions", "Choose a milestone that the outage does not have after all."), "", "Shift+H"},
}};

constexpr bool inOrderOfTheirIds()
{
    for (std::size_t i = 0; i < actionCount; ++i) {
        if (static_cast<std::size_t>(specs[i].id) != i)
            return false;
    }
    return true;
}
static_assert(inOrderOfTheirIds());

/// What must be open for a command to have something to work on.
Stage leastFor(const ActionSpec& spec)
{
    switch (spec.id) {
    case ActionId::NewOutage:
    case ActionId::Open:
    case ActionId::CompareOutages:
    case ActionId::Library:
    case ActionId::AllKeys:
    case ActionId::Quit:
    case ActionId::SwitchTheme:
    case ActionId::HighContrast:
    case ActionId::FullScreen:
    case ActionId::ReduceMotion:
    case ActionId::ClearSelection: return Stage::Nothing;
    case ActionId::EditStates:
    case ActionId::SetState:
    case ActionId::SetMilestone:
    case ActionId::RemoveMilestone:
    case ActionId::AddEvent:
    case ActionId::SplitEvent:
    case ActionId::MergeEvents:
    case ActionId::DeleteEvents:
    case ActionId::Present: return Stage::Outage;
    default: return spec.menu == MenuId::Play ? Stage::Outage : Stage::Map;
    }
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File: return translated(QT_TRANSLATE_NOOP("Actions", "&File"));
    case MenuId::Edit: return translated(QT_TRANSLATE_NOOP("Actions", "&Edit"));
    case MenuId::Play: return translated(QT_TRANSLATE_NOOP("Actions", "&Play"));
    case MenuId::Graph: return translated(QT_TRANSLATE_NOOP("Actions", "&Graph"));
    case MenuId::Places: return translated(QT_TRANSLATE_NOOP("Actions", "P&laces"));
    case MenuId::View: return translated(QT_TRANSLATE_NOOP("Actions", "&View"));
    case MenuId::Panels: return translated(QT_TRANSLATE_NOOP("Actions", "&Panels"));
    }
    return {};
}

std::span<const ActionSpec, actionCount> actionSpecs()
{
    return specs;
}

QList<QKeySequence> keySequences(const char* keys)
{
    return *keys == '\0' ? QList<QKeySequence>()
                         : QKeySequence::listFromString(QString::fromLatin1(keys));
}

Actions::Actions(QWidget* window) : QObject(window)
{
    for (const ActionSpec& spec : specs) {
        auto* action = new QAction(translated(spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setShortcuts(keySequences(spec.canvasKeys) + keySequences(spec.keys));
        action->setCheckable(spec.checkable);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString tip = translated(spec.tip);
        action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key));
        action->setIconText(withoutMnemonic(action->text()));
        window->addAction(action);
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
}

void Actions::addTo(QMenu& menu, MenuId which) const
{
    for (const ActionSpec& spec : specs) {
        if (spec.menu == which)
            menu.addAction((*this)[spec.id]);
    }
}

void Actions::setTheme(const Theme& theme)
{
    m_theme = &theme;
    for (const ActionSpec& spec : specs)
        (*this)[spec.id]->setIcon(actionIcon(spec.icon, theme));
    dressPlayPause();
}

void Actions::setStage(Stage stage)
{
    for (const ActionSpec& spec : specs)
        (*this)[spec.id]->setEnabled(stage >= leastFor(spec));
}

void Actions::setPlaying(bool playing)
{
    m_playing = playing;
    dressPlayPause();
}

void Actions::dressPlayPause()
{
    QAction* action = (*this)[ActionId::PlayPause];
    action->setText(m_playing ? tr("&Pause") : translated(specs[std::size_t(ActionId::PlayPause)].text));
    action->setIconText(withoutMnemonic(action->text()));
    if (m_theme != nullptr)
        action->setIcon(actionIcon(m_playing ? Icon::Pause : Icon::Play, *m_theme));
}

} // namespace aftermap
