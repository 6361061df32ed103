// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_engine.h"
#include "session/document.h"
#include "session/playback.h"
#include "session/selection.h"
#include "ui/actions.h"

#include <QMainWindow>

#include <vector>

namespace aftermap {

class Docks;
class EventList;
class GraphMenu;
class GraphView;
class HeaderView;
class ImpactPlot;
class Inspector;
class KeyRouter;
class LoadingBar;
class NoticeBar;
class Opening;
class OutageView;
class TopBar;
class TransportBar;

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
    Playback& playback() { return m_playback; }
    SelectionState& selection() { return m_selection; }
    Opening& opening() { return *m_opening; }
    NoticeBar& notices() { return *m_notices; }
    ThemeKind themeKind() const { return m_theme; }

public slots:
    void setTheme(aftermap::ThemeKind kind);
    /// Every panel back to its place, in sizes that suit the window as large as it is now.
    void arrange();

signals:
    /// The first frame with a layout stands on the screen.
    void ready();

private:
    void compose();
    void connectParts();
    void connectActions();
    void copyWords();
    void openGraphMenu(QPoint at);
    void step(std::optional<PlayTime> position);
    void show(const PresentationPtr& presentation, Change change);
    LayoutOptions layoutOptions() const;

    LayoutOptions m_layout;
    Document m_document;
    Playback m_playback;
    SelectionState m_selection;
    Actions m_actions;
    KeyRouter* m_router;
    Opening* m_opening;
    TopBar* m_top;
    NoticeBar* m_notices;
    LoadingBar* m_loading;
    HeaderView* m_header;
    GraphView* m_graph;
    GraphMenu* m_graphMenu;
    TransportBar* m_transport;
    ImpactPlot* m_plot;
    EventList* m_events;
    Inspector* m_inspector;
    Docks* m_docks;
    std::vector<OutageView*> m_views;
    PresentationPtr m_shown;
    ThemeKind m_theme;
    ThemeKind m_plainTheme = ThemeKind::Dark; ///< to go back to from high contrast
};

} // namespace aftermap
