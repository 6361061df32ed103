// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of edits: undone, saved, told in the title.
#include "base/file_name.h"
#include "base/safe_text.h"
#include "ui/leaving_question.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/top_bar.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "tuesday.timeline.json and tuesday.map.json"
QString namesOf(const QStringList& files)
{
    QStringList names;
    for (const QString& file : files)
        names << shownSnippet(shownFileName(QFileInfo(file).fileName()));
    return names.join(MainWindow::tr(" and "));
}

} // namespace

void MainWindow::connectEditing()
{
    connect(m_actions[ActionId::Save], &QAction::triggered, &m_editor, &Editor::save);
    connect(m_actions[ActionId::SaveAs], &QAction::triggered, this, [this] { askWhereToSave(m_editor.suggestedPath()); });
    connect(&m_editor, &Editor::pathWanted, this, &MainWindow::askWhereToSave);
    connect(&m_editor, &Editor::modifiedChanged, this, &MainWindow::tellTitle);
    connect(&m_editor, &Editor::failed, m_notices, [this](const QString& message) { m_notices->showError(message, {}); });
    connect(&m_editor, &Editor::noticed, m_notices, &NoticeBar::showNotice);
    connect(&m_editor, &Editor::saved, this, [this](const QString& path) {
        m_recent.add(path);
        m_notices->clear(); // that it could not be saved before
        m_notices->showPassing(tr("Saved: %1.").arg(namesOf(m_document.files())));
    });
    connect(&m_editor, &Editor::modifiedChanged, m_notices, [this](bool isModified) {
        if (isModified)
            m_notices->withdrawPassing(); // "Saved" would no longer be true
    });
    connect(&m_document, &Document::moved, this, &MainWindow::tellTitle);
    m_reloading.holdWhile([this] { return m_editor.isModified(); });
    connect(&m_reloading, &Reloading::heldBack, m_notices, &NoticeBar::showNotice);
}

void MainWindow::askWhereToSave(const QString& suggested)
{
    if (!m_editor.canEdit())
        return;
    if (m_saveDialog == nullptr) {
        m_saveDialog = new QFileDialog(this, tr("Save the outage"), QString(), tr("Outages (*.json)"));
        m_saveDialog->setObjectName(u"saveDialog"_s);
        m_saveDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_saveDialog->setAcceptMode(QFileDialog::AcceptSave);
        m_saveDialog->setDefaultSuffix(u"timeline.json"_s);
        connect(m_saveDialog, &QFileDialog::fileSelected, &m_editor, &Editor::saveAs);
        connect(m_saveDialog, &QFileDialog::rejected, m_leaving, &LeavingQuestion::stay);
    }
    m_saveDialog->selectFile(suggested);
    m_saveDialog->open();
}

void MainWindow::tellTitle()
{
    if (!m_shown)
        return;
    const SafeText& title = m_shown->incident->timeline().title;
    const QString name = title.isEmpty() ? tr("Aftermap") : tr("%1 – Aftermap").arg(title.shown());
    setWindowTitle(m_editor.isModified() ? u"* "_s + name : name);
    m_top->setModified(m_editor.isModified());
}

} // namespace aftermap
