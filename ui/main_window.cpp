// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/clock_strip.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/graph_menu.h"
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
    m_graphMenu = new GraphMenu(m_actions, this);
    m_transport = new TransportBar(m_actions, m_playback, this);
    m_plot = new ImpactPlot(this);
    setCentralWidget(stacked({m_notices, m_loading, m_header, m_graph, m_transport}, this));
    m_events = new EventList(m_selection, this);
    m_inspector = new Inspector(m_selection, this);
    m_docks = new Docks(this);
    m_docks->add(tr("Events"), u"eventsDock"_s, m_events, Docks::Place::Side);
    m_docks->add(tr("Details"), u"detailsDock"_s, m_inspector, Docks::Place::SideBottom);
    m_docks->add(tr("Impact"), u"impactDock"_s, m_plot, Docks::Place::Bottom);
    m_docks->addTo(m_top->panelsMenu());
    m_views = {m_top,    m_header,    m_graph, &m_transport->slider(), &m_transport->clocks(),
               m_plot, m_events, m_inspector};
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
    connect(&m_playback, &Playback::positionChanged, this, [this](PlayTime position) {
        for (OutageView* view : m_views)
            view->setPosition(position);
    });
    connect(&m_playback, &Playback::playingChanged, &m_actions, &Actions::setPlaying);
    connect(&m_playback, &Playback::playingChanged, m_events, &EventList::follow);
    connect(m_plot, &ImpactPlot::sought, &m_playback, &Playback::seek);
    connect(m_events, &EventList::sought, &m_playback, &Playback::seek);
    connect(m_graph, &GraphView::menuWanted, this, &MainWindow::openGraphMenu);
    const auto firstFrame = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    // The curve follows one turn of the event loop after the graph.
    connect(m_graph, &GraphView::framePainted, this,
            [this] { QTimer::singleShot(0, this, &MainWindow::ready); }, firstFrame);
}

void MainWindow::show(const PresentationPtr& presentation, Change change)
{
    if (change == Change::Opened) {
        m_selection.clear();
        m_selection.selectSpan({});
        m_selection.hover({});
        m_selection.hoverEvent({});
    }
    const std::optional<Instant> now =
        m_shown ? std::optional(m_shown->pacing.instant(m_playback.position())) : std::nullopt;
    m_shown = presentation;
    for (OutageView* view : m_views)
        view->setPresentation(presentation, change);
    m_playback.setLength(presentation->pacing.length());
    if (now && change != Change::Opened)
        m_playback.seek(presentation->pacing.playTime(*now));
    for (OutageView* view : m_views)
        view->setPosition(m_playback.position());
    const SafeText& title = presentation->incident->timeline().title;
    setWindowTitle(title.isEmpty() ? tr("Aftermap") : tr("%1 – Aftermap").arg(title.shown()));
}

void MainWindow::setTheme(ThemeKind kind)
{
    m_theme = kind;
    applyLook(theme(kind));
    m_actions.setTheme(theme(kind));
    m_actions[ActionId::HighContrast]->setChecked(kind == ThemeKind::Contrast);
    m_notices->setTheme(kind);
    m_docks->setTheme(kind);
    for (OutageView* view : m_views)
        view->setTheme(kind);
}

void MainWindow::arrange()
{
    m_docks->arrange();
}

LayoutOptions MainWindow::layoutOptions() const
{
    LayoutOptions options = m_layout;
    // A notice and the progress bar go when the outage comes: their room is the graph's.
    int height = m_graph->height();
    for (const QWidget* passing : {static_cast<QWidget*>(m_notices), static_cast<QWidget*>(m_loading)})
        height += passing->isVisible() ? passing->height() : 0;
    options.canvas = roomForGraph(QSizeF(m_graph->width(), height));
    options.mayFold = true;
    return options;
}

} // namespace aftermap
