// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows when nothing is open, when a map is, and when an outage is.
#include "render/graph_painter.h"
#include "session/map_alone.h"
#include "session/selected_ids.h"
#include "ui/graph_view.h"
#include "ui/header_view.h"
#include "ui/key_sheet.h"
#include "ui/loading_bar.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/recent_list.h"
#include "ui/top_bar.h"
#include "ui/transport_bar.h"
#include "ui/welcome_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

void MainWindow::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    if (stage != Stage::Outage)
        m_playback.pause();
    placeFor(stage);
    m_actions.setStage(stage);
    if (stage == Stage::Nothing) {
        setWindowTitle(tr("Aftermap"));
        m_top->showNothing();
        m_welcome->takeFocus();
    } else {
        m_graph->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::placeFor(Stage stage)
{
    m_welcome->setVisible(stage == Stage::Nothing);
    m_mapNote->setVisible(stage == Stage::Map);
    m_graph->setVisible(stage != Stage::Nothing);
    for (QWidget* part : {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_transport)})
        part->setVisible(stage == Stage::Outage);
    switch (stage) {
    case Stage::Nothing: m_hold.allow(QStringList()); break;
    case Stage::Map: m_hold.allow(QStringList{u"detailsDock"_s}); break;
    case Stage::Outage: m_hold.allow(std::nullopt); break;
    }
}

void MainWindow::connectStages()
{
    connect(&m_document, &Document::loadingFinished, this, [this] {
        if (!m_document.presentation())
            setStage(Stage::Nothing);
    });
    connect(&m_document, &Document::presentationChanged, this, [this](const PresentationPtr&, Change change) {
        // A map alone has more room than the outage that it was laid out for.
        if (change == Change::Opened && m_stage == Stage::Map) {
            layout()->activate();
            m_document.layOutAgain(layoutOptions(Change::LaidOut));
        }
    }, Qt::QueuedConnection);
    connect(&m_document, &Document::closed, this, [this] {
        m_selection.clear();
        m_selection.selectSpan({});
        m_selection.pin({});
        m_shown.reset();
        m_notices->clear();
        setStage(Stage::Nothing);
    });
    connect(m_welcome, &WelcomePage::chosen, m_opening, [this](const QString& file) { m_opening->open(file); });
    connect(m_welcome, &WelcomePage::compareWanted, this, &MainWindow::openComparison);
    connect(m_welcome, &WelcomePage::filled, this, [this] {
        if (m_stage == Stage::Nothing)
            QMetaObject::invokeMethod(this, &MainWindow::ready, Qt::QueuedConnection);
    });
    connect(m_actions[ActionId::AllKeys], &QAction::triggered, new KeySheet(this), &KeySheet::toggle);
    auto* menu = new RecentMenu(m_recent, this);
    m_top->addBelowOpen(*menu);
    connect(menu, &RecentMenu::chosen, m_opening, [this](const QString& file) { m_opening->open(file); });
}

LayoutOptions MainWindow::layoutOptions(Change change)
{
    // Another file may well be an outage: it is laid out for the room that it will have.
    const Stage shown = m_stage;
    // So does what is made without a file: there is no other way to edit where nothing is open.
    const bool elsewhere = (change == Change::Opened && shown != Stage::Outage) || shown == Stage::Nothing;
    if (elsewhere) {
        setUpdatesEnabled(false);
        placeFor(Stage::Outage);
        centralWidget()->layout()->activate();
        layout()->activate();
        centralWidget()->layout()->activate();
    }
    LayoutOptions options = m_layout;
    // A notice and the progress bar go when the outage comes: their room is the graph's.
    int height = m_graph->height();
    for (const QWidget* passing : {static_cast<QWidget*>(m_notices), static_cast<QWidget*>(m_loading)})
        height += passing->isVisible() ? passing->height() : 0;
    options.canvas = roomForGraph(QSizeF(m_graph->width(), height));
    options.mayFold = true;
    if (elsewhere) {
        placeFor(shown);
        setUpdatesEnabled(true);
    }
    return options;
}

LastSession MainWindow::session() const
{
    const PresentationPtr presentation = m_document.presentation();
    if (!presentation)
        return {};
    LastSession session;
    session.file = QFileInfo(m_document.path()).absoluteFilePath();
    if (!isMapAlone(*presentation->incident))
        session.place.at = formatRfc3339(presentation->pacing.instant(m_playback.position()));
    const SelectedIds selected = selectedIds(*presentation->incident, m_selection);
    // The service last: an event selects its own.
    if (selected.event && !selected.event->id.isEmpty())
        session.place.select += selected.event->id;
    if (!selected.service.isEmpty())
        session.place.select += selected.service;
    session.place.camera = m_graph->view().camera;
    return session;
}

} // namespace aftermap
