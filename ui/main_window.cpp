// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/clock_strip.h"
#include "ui/event_list.h"
#include "ui/event_steps.h"
#include "ui/graph_view.h"
#include "ui/header_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/key_router.h"
#include "ui/loading_bar.h"
#include "ui/look.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/position_slider.h"
#include "ui/top_bar.h"
#include "ui/transport_bar.h"

#include <QDockWidget>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double zoomStep = 1.25;

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

QDockWidget* dock(const QString& title, const QString& name, QWidget* content, QMainWindow* window)
{
    auto* made = new QDockWidget(title, window);
    made->setObjectName(name);
    made->setFeatures(QDockWidget::DockWidgetMovable);
    made->setWidget(content);
    window->addDockWidget(Qt::RightDockWidgetArea, made);
    return made;
}

} // namespace

MainWindow::MainWindow(ThemeKind kind, const LayoutOptions& layout)
    : m_layout(layout), m_actions(this), m_router(new KeyRouter(this)),
      m_opening(new Opening(m_document, [this] { return layoutOptions(); }, this)), m_theme(kind)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Aftermap"));
    setMinimumSize(1024, 700); // below this neither boxes nor events can be read
    applyLook(theme(kind));
    compose();
    connectParts();
    connectActions();
    setTheme(kind);
    m_graph->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::compose()
{
    m_top = new TopBar(m_actions, this);
    setMenuWidget(m_top);
    m_notices = new NoticeBar(this);
    m_loading = new LoadingBar(m_document, this);
    m_header = new HeaderView(this);
    m_graph = new GraphView(m_selection, this);
    m_transport = new TransportBar(m_actions, m_playback, this);
    m_plot = new ImpactPlot(this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setObjectName(u"split"_s);
    m_split->setHandleWidth(4);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(stacked({m_notices, m_loading, m_header, m_graph}, m_split));
    m_split->addWidget(stacked({m_transport, m_plot}, m_split));
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    setCentralWidget(m_split);
    m_events = new EventList(m_selection, this);
    m_inspector = new Inspector(m_selection, this);
    m_eventsDock = dock(tr("Events"), u"eventsDock"_s, m_events, this);
    m_detailsDock = dock(tr("Details"), u"detailsDock"_s, m_inspector, this);
    m_router->addCanvas(m_graph);
    m_router->addCanvas(m_plot);
    setTabOrder(m_graph, m_transport);
    setTabOrder(m_transport, m_plot);
    setTabOrder(m_plot, m_events);
    setTabOrder(m_events, m_inspector);
}

void MainWindow::connectParts()
{
    connect(&m_document, &Document::presentationChanged, this, &MainWindow::show);
    connect(&m_document, &Document::presentationChanged, m_opening, &Opening::begin);
    connect(&m_document, &Document::loadingStarted, m_notices, &NoticeBar::dismiss);
    connect(&m_document, &Document::failed, m_notices, &NoticeBar::showError);
    connect(&m_document, &Document::noticed, m_notices, &NoticeBar::showNotice);
    connect(m_opening, &Opening::failed, m_notices, &NoticeBar::showError);
    connect(m_opening, &Opening::opened, this, [this](PlayTime start, bool playing) {
        m_playback.seek(start);
        playing ? m_playback.play() : m_playback.pause();
    });
    connect(&m_playback, &Playback::positionChanged, m_header, &HeaderView::setPosition);
    connect(&m_playback, &Playback::positionChanged, m_graph, &GraphView::setPosition);
    connect(&m_playback, &Playback::positionChanged, m_plot, &ImpactPlot::setPosition);
    connect(&m_playback, &Playback::positionChanged, m_events, &EventList::setPosition);
    connect(&m_playback, &Playback::positionChanged, m_inspector, &Inspector::setPosition);
    connect(&m_playback, &Playback::playingChanged, &m_actions, &Actions::setPlaying);
    connect(&m_playback, &Playback::playingChanged, m_events, &EventList::follow);
    connect(m_plot, &ImpactPlot::sought, &m_playback, &Playback::seek);
    connect(m_events, &EventList::sought, &m_playback, &Playback::seek);
    const auto firstFrame = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    // The curve follows one turn of the event loop after the graph.
    connect(m_graph, &GraphView::framePainted, this,
            [this] { QTimer::singleShot(0, this, &MainWindow::ready); }, firstFrame);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(ActionId::Open, [this] { m_opening->ask(); });
    on(ActionId::LayOutAgain, [this] { m_opening->layOutAgain(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::ToStart, [this] { m_playback.seek(PlayTime()); });
    on(ActionId::ToEnd, [this] { m_playback.seek(PlayTime(m_playback.length())); });
    on(ActionId::PlayPause, [this] { m_playback.toggle(); });
    on(ActionId::PreviousEvent, [this] {
        if (const PresentationPtr presentation = m_document.presentation())
            step(previousEventBefore(*presentation, m_playback.position()));
    });
    on(ActionId::NextEvent, [this] {
        if (const PresentationPtr presentation = m_document.presentation())
            step(nextEventAfter(*presentation, m_playback.position()));
    });
    on(ActionId::Slower, [this] { m_transport->stepSpeed(-1); });
    on(ActionId::Faster, [this] { m_transport->stepSpeed(1); });
    connect(m_actions[ActionId::Loop], &QAction::toggled, &m_playback, &Playback::setLooping);
    connect(&m_playback, &Playback::loopingChanged, m_actions[ActionId::Loop], &QAction::setChecked);
    on(ActionId::ZoomIn, [this] { m_graph->zoomBy(zoomStep); });
    on(ActionId::ZoomOut, [this] { m_graph->zoomBy(1 / zoomStep); });
    on(ActionId::Fit, [this] { m_graph->fit(); });
    on(ActionId::SwitchTheme,
       [this] { setTheme(m_theme == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark); });
    on(ActionId::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions[ActionId::ReduceMotion], &QAction::toggled, m_graph, &GraphView::setReducedMotion);
    on(ActionId::ClearSelection, [this] { m_selection.clear(); });
}

void MainWindow::step(std::optional<PlayTime> position)
{
    if (!position)
        return;
    m_playback.pause();
    m_playback.seek(*position);
}

void MainWindow::show(const PresentationPtr& presentation)
{
    m_selection.clear();
    m_selection.hover(ServiceId());
    m_top->setPresentation(presentation);
    m_header->setPresentation(presentation);
    m_graph->setPresentation(presentation);
    m_plot->setPresentation(presentation);
    m_events->setPresentation(presentation);
    m_inspector->setPresentation(presentation);
    m_transport->slider().setPresentation(presentation);
    m_transport->clocks().setPresentation(presentation);
    m_playback.setLength(presentation->pacing.length());
    m_events->setPosition(m_playback.position());
    const SafeText& title = presentation->incident->timeline().title;
    setWindowTitle(title.isEmpty() ? tr("Aftermap") : tr("%1 – Aftermap").arg(title.shown()));
}

void MainWindow::setTheme(ThemeKind kind)
{
    m_theme = kind;
    applyLook(theme(kind));
    m_actions.setTheme(theme(kind));
    m_notices->setTheme(kind);
    m_header->setTheme(kind);
    m_graph->setTheme(kind);
    m_plot->setTheme(kind);
    m_transport->slider().setTheme(kind);
    m_transport->clocks().setTheme(kind);
    m_events->setTheme(kind);
    m_inspector->setTheme(kind);
}

void MainWindow::arrange()
{
    const int side = std::clamp(width() * 22 / 100, 280, 420);
    resizeDocks({m_eventsDock, m_detailsDock}, {side, side}, Qt::Horizontal);
    const int details = std::clamp(height() * 30 / 100, 200, 340);
    resizeDocks({m_eventsDock, m_detailsDock}, {height() - details, details}, Qt::Vertical);
    const int room = height() - m_top->sizeHint().height();
    const int curve = std::clamp(room * 27 / 100, 226, 360);
    m_split->setSizes({room - curve, curve});
}

LayoutOptions MainWindow::layoutOptions() const
{
    LayoutOptions options = m_layout;
    // A notice and the progress bar go when the outage comes: their room is the graph's.
    int height = m_graph->height();
    for (const QWidget* passing : {static_cast<QWidget*>(m_notices), static_cast<QWidget*>(m_loading)})
        height += passing->isVisible() ? passing->height() : 0;
    options.canvas = {double(m_graph->width()), double(height)};
    options.mayFold = true;
    return options;
}

} // namespace aftermap
