// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "session/kept_position.h"
#include "session/map_alone.h"
#include "session/selected_ids.h"
#include "ui/accessibility.h"
#include "ui/announcer.h"
#include "ui/clock_strip.h"
#include "ui/compare_window.h"
#include "ui/difference_bar.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/file_drop.h"
#include "ui/form_view.h"
#include "ui/graph_menu.h"
#include "ui/graph_view.h"
#include "ui/header_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/key_router.h"
#include "ui/library_window.h"
#include "ui/loading_bar.h"
#include "ui/new_outage_window.h"
#include "ui/look.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/plain_text.h"
#include "ui/position_slider.h"
#include "ui/present_view.h"
#include "ui/question_bar.h"
#include "ui/quiet_caption.h"
#include "ui/service_states_view.h"
#include "ui/service_table.h"
#include "ui/services_panel.h"
#include "ui/tab_order.h"
#include "ui/top_bar.h"
#include "ui/transport_bar.h"
#include "ui/welcome_page.h"

#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QWidget* stacked(std::initializer_list<QWidget*> parts, QWidget* parent)
{
    auto* column = new QWidget(parent);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : parts)
        layout->addWidget(part);
    return column;
}

} // namespace

MainWindow::MainWindow(ThemeKind kind, const LayoutOptions& layout)
    : m_layout(layout), m_arranger(m_document, [this] { return layoutOptions(Change::LaidOut); }),
      m_editor(m_document, m_arranger.undoStack(), [this] { return layoutOptions(Change::Edited); }),
      m_reloading(m_document, [this] { return layoutOptions(Change::Reloaded); }), m_actions(this),
      m_router(new KeyRouter(this)),
      m_opening(new Opening(m_document, m_selection, [this](Change change) { return layoutOptions(change); }, this)), m_theme(kind)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Aftermap"));
    setMinimumSize(900, 600); // below this not even states and events can be read
    applyLook(theme(kind), *this);
    installAccessibility();
    compose();
    composeForms(); // first: what is being entered counts before anything else is done
    connectParts();
    connectStages();
    connectActions();
    connectPlaces();
    connectEditing();
    connectKeeping();
    connectHands();
    connectDifference();
    connectNewOutage();
    setTheme(kind);
    m_graph->setFocus();
}

MainWindow::~MainWindow()
{
    delete m_compare; // a window of its own has no parent
}

void MainWindow::compose()
{
    m_top = new TopBar(m_actions, this);
    setMenuWidget(m_top);
    m_notices = new NoticeBar(this);
    m_questions = new QuestionBar(this);
    m_loading = new LoadingBar(m_document, this);
    m_header = new HeaderView(this);
    m_difference = new DifferenceBar(m_selection, this);
    m_graph = new GraphView(m_selection, this);
    m_graphMenu = new GraphMenu(m_actions, this);
    m_transport = new TransportBar(m_actions, m_playback, m_selection, this);
    m_plot = new ImpactPlot(m_selection, this);
    m_welcome = new WelcomePage(m_actions, m_recent, this);
    m_mapNote = plainLabel(this, tr("This is a map without a timeline: there is nothing to replay."));
    m_mapNote->setObjectName(u"mapNote"_s);
    m_mapNote->setProperty("tone", u"muted"_s);
    m_mapNote->setMargin(12);
    m_mapNote->setVisible(false);
    setCentralWidget(stacked({m_notices, m_questions, m_loading, m_welcome, m_mapNote, m_header, m_difference, m_graph, m_transport}, this));
    m_events = new EventList(m_selection, this);
    m_services = new ServicesPanel(m_selection, this);
    m_inspector = new Inspector(m_selection, this);
    m_states = new ServiceStatesView(m_selection, this);
    m_docks = new Docks(this);
    m_docks->add(tr("Events"), u"eventsDock"_s, m_events, Docks::Place::Side);
    m_docks->add(tr("Services"), u"servicesDock"_s, m_services, Docks::Place::Side);
    m_docks->add(tr("Details"), u"detailsDock"_s, m_inspector, Docks::Place::SideBottom);
    m_docks->add(tr("Impact"), u"impactDock"_s, m_plot, Docks::Place::Bottom);
    m_docks->add(tr("Service states"), u"statesDock"_s, m_states, Docks::Place::Bottom);
    m_docks->addTo(m_top->panelsMenu());
    auto* caption = new QuietCaption(m_graph);
    connect(&m_playback, &Playback::playingChanged, caption, &QuietCaption::setPlaying);
    m_views = {m_top,    m_header,    m_difference, m_graph, &m_transport->slider(), &m_transport->clocks(),
               m_plot,   m_states,   m_events, m_services, m_inspector, caption, new Announcer(m_graph)};
    m_router->addCanvas(m_graph);
    m_router->addCanvas(m_plot);
    m_router->addCanvas(m_states);
}

void MainWindow::connectParts()
{
    connect(&m_document, &Document::presentationChanged, this, &MainWindow::show);
    connect(&m_document, &Document::presentationChanged, m_opening, &Opening::begin);
    connect(m_opening, &Opening::started, m_notices, &NoticeBar::clear);
    connect(m_opening, &Opening::cameraWanted, m_graph, &GraphView::setCamera);
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::openDropped);
    connect(&m_reloading, &Reloading::noticed, m_notices, &NoticeBar::showPassing);
    connect(&m_document, &Document::failed, m_notices, &NoticeBar::showError);
    connect(&m_document, &Document::noticed, m_notices, &NoticeBar::showNotice);
    connect(m_opening, &Opening::failed, m_notices, &NoticeBar::showError);
    connect(m_opening, &Opening::opened, this, [this](PlayTime start, bool playing) {
        m_playback.seek(start);
        playing ? m_playback.play() : m_playback.pause();
    });
    // What is read, not watched, follows one turn of the event loop after the picture: each turn stays short.
    auto* followers = new QTimer(this);
    followers->setSingleShot(true);
    connect(followers, &QTimer::timeout, this, [this] {
        if (m_shown == nullptr)
            return;
        m_events->setPosition(m_playback.position());
        m_inspector->setPosition(m_playback.position());
    });
    connect(&m_playback, &Playback::positionChanged, this, [this, followers](PlayTime position) {
        for (OutageView* view : m_views) {
            if (view != m_events && view != m_inspector)
                view->setPosition(position);
        }
        followers->start(0);
    });
    connect(&m_playback, &Playback::playingChanged, &m_actions, &Actions::setPlaying);
    connect(&m_playback, &Playback::playingChanged, m_events, &EventList::follow);
    connect(m_plot, &ImpactPlot::sought, &m_playback, &Playback::seek);
    connect(m_states, &ServiceStatesView::sought, &m_playback, &Playback::seek);
    connect(&m_services->table(), &ServiceTable::sought, &m_playback, &Playback::seek);
    connect(m_events, &EventList::sought, &m_playback, &Playback::seek);
    connect(m_inspector, &Inspector::sought, &m_playback, &Playback::seek);
    connect(m_graph, &GraphView::menuWanted, this, &MainWindow::openGraphMenu);
    const auto firstFrame = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    // The curve follows one turn of the event loop after the graph.
    connect(m_graph, &GraphView::framePainted, this,
            [this] { QTimer::singleShot(0, this, &MainWindow::ready); }, firstFrame);
}

void MainWindow::show(const PresentationPtr& presentation, Change change)
{
    SelectedIds selected;
    const bool isAnotherState = change == Change::Reloaded || change == Change::Edited;
    const PresentationPtr before = m_shown;
    EventInHand inHand;
    if (m_shown && isAnotherState) {
        selected = selectedIds(*m_shown->incident, m_selection);
        inHand.before = m_selection.event();
    }
    if (change == Change::Opened || isAnotherState) {
        // Before anybody meets an id of another file; an edit mostly leaves the service what it is.
        m_selection.selectEvent({});
        if (change != Change::Edited || presentation->incident->serviceNamed(selected.service) != m_selection.service())
            m_selection.selectService({});
        m_selection.hover({});
        m_selection.hoverEvent({});
    }
    if (change == Change::Opened) {
        m_selection.selectSpan({});
        m_selection.pin({});
    }
    const PlayTime stood = m_playback.position();
    m_shown = presentation;
    const bool replays = !isMapAlone(*presentation->incident);
    if (change == Change::Opened && !m_document.path().isEmpty())
        m_recent.add(m_document.path());
    setStage(replays ? Stage::Outage : Stage::Map);
    for (OutageView* view : m_views)
        view->setPresentation(presentation, change);
    if (m_present != nullptr)
        replays ? m_present->replace(presentation) : m_present->leave();
    m_playback.setLength(replays ? presentation->pacing.length() : PlaySpan());
    if (isAnotherState)
        change == Change::Edited ? selectEdited(*presentation->incident, m_selection, selected)
                                 : selectAgain(*presentation->incident, m_selection, selected);
    if (change == Change::Edited && !m_playback.isPlaying())
        inHand.after = m_selection.event();
    if (before && change != Change::Opened)
        m_playback.seek(keptPosition(*before, stood, *presentation, inHand));
    for (OutageView* view : m_views)
        view->setPosition(m_playback.position());
    tellTitle();
}

void MainWindow::setTheme(ThemeKind kind)
{
    m_theme = kind;
    applyLook(theme(kind), *this);
    m_actions.setTheme(theme(kind));
    m_actions[ActionId::HighContrast]->setChecked(kind == ThemeKind::Contrast);
    m_notices->setTheme(kind);
    m_welcome->setTheme(kind);
    m_docks->setTheme(kind);
    if (m_compare != nullptr)
        m_compare->setTheme(kind);
    for (OutageView* view : m_views)
        view->setTheme(kind);
    if (m_library != nullptr)
        m_library->setTheme(kind);
    for (NewOutageWindow* window : {m_newOutage, m_joining}) {
        if (window != nullptr)
            window->setTheme(kind);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    // The desktop, too, can end the full screen.
    if (event->type() == QEvent::WindowStateChange)
        m_actions[ActionId::FullScreen]->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::arrange()
{
    m_docks->arrange();
}

void MainWindow::present()
{
    if (m_stage != Stage::Outage || m_shown == nullptr)
        return;
    if (m_present == nullptr) {
        m_present = new PresentView(m_playback, this);
        connect(m_present, &PresentView::left, this, [this] {
            setUpdatesEnabled(true);
            activateWindow();
        });
    }
    if (m_theme == ThemeKind::Contrast)
        m_present->setTheme(m_theme);
    setUpdatesEnabled(false); // nobody sees what is behind
    m_present->begin(m_shown, m_layout, m_actions[ActionId::ReduceMotion]->isChecked());
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget*> order{m_graph,     m_difference, m_transport, m_plot,    m_states,  m_events, m_services,
                                m_inspector, m_form,      m_top,       m_notices, m_loading, m_welcome};
    QWidget* stop = nextTabStop(*this, order, focusWidget(), next);
    if (stop == nullptr)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* above = stop->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* scroller = qobject_cast<QScrollArea*>(above))
            scroller->ensureWidgetVisible(stop, 0, 12);
    }
    return true;
}

} // namespace aftermap
