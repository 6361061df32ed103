// SPDX-License-Identifier: GPL-3.0-or-later
// Several outages side by side in a window of their own, and one outage at two moments.
#include "session/data_folder.h"
#include "session/map_alone.h"
#include "ui/compare_window.h"
#include "ui/difference_bar.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

void MainWindow::openComparison(const QStringList& files)
{
    if (m_compare == nullptr) {
        m_compare = new CompareWindow(m_theme);
        connect(m_compare, &CompareWindow::otherOutagesWanted, this, &MainWindow::askForComparison);
        connect(m_compare, &CompareWindow::openWanted, this, [this](const QString& file, const QString& at) {
            m_opening->open(file, at);
            raise();
            activateWindow();
        });
    }
    m_compare->show();
    m_compare->raise();
    m_compare->activateWindow();
    m_compare->compareFiles(files);
}

void MainWindow::askForComparison()
{
    if (m_compareDialog == nullptr) {
        const QString open = m_document.path();
        const std::optional<QString> bundled = dataFolder(dataPlaces());
        const QString folder = !open.isEmpty() ? QFileInfo(open).path() : bundled ? *bundled + u"/timelines"_s : QString();
        m_compareDialog = new QFileDialog(this, tr("Choose outages to compare"), folder,
                                          tr("Timelines (*.timeline.json *.json);;All files (*)"));
        m_compareDialog->setObjectName(u"compareDialog"_s);
        m_compareDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_compareDialog->setFileMode(QFileDialog::ExistingFiles);
        connect(m_compareDialog, &QFileDialog::filesSelected, this, [this](QStringList files) {
            // One alone is put beside the outage that is open.
            if (files.size() == 1 && m_stage == Stage::Outage)
                files.prepend(m_document.path());
            openComparison(files);
        });
    }
    m_compareDialog->open();
}

void MainWindow::connectDifference()
{
    QAction* const compare = m_actions[ActionId::CompareMoment];
    connect(compare, &QAction::triggered, this, [this] {
        const bool holds = m_selection.pinned().has_value() || m_shown == nullptr;
        m_selection.pin(holds ? std::nullopt : std::optional(m_shown->pacing.instant(m_playback.position())));
    });
    connect(&m_selection, &SelectionState::pinnedChanged, compare,
            [compare](const std::optional<Instant>& moment) { compare->setChecked(moment.has_value()); });
    connect(m_difference, &DifferenceBar::copied, m_notices, &NoticeBar::showPassing);
}

} // namespace aftermap
