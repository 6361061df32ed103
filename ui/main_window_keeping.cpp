// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: what was left unsaved is offered, a file that somebody else changed is not overwritten without a
// word, and closing asks once.
#include "base/safe_text.h"
#include "ui/form_editing.h"
#include "ui/main_window.h"
#include "ui/question_bar.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr QLatin1StringView conflict("conflict");

} // namespace

void MainWindow::connectKeeping()
{
    connect(&m_recovery, &Recovery::looked, this, &MainWindow::offerRecovery);
    // What was open and is not saved stays in its journal when another outage is opened: it is offered at once.
    connect(&m_document, &Document::presentationChanged, this, [this](const PresentationPtr&, Change change) {
        if (change == Change::Opened || change == Change::Reloaded) {
            m_questions->withdraw(conflict);
            m_recovery.look();
        }
    });
    connect(&m_document, &Document::closed, &m_recovery, &Recovery::look);
    connect(&m_editor, &Editor::conflicted, this, &MainWindow::askAboutConflict);
    connect(&m_editor, &Editor::saved, this, [this] {
        m_questions->withdraw(conflict);
        if (m_closesWhenSaved && !m_editor.isModified())
            close();
        m_closesWhenSaved = false;
    });
    connect(&m_editor, &Editor::failed, this, [this] { m_closesWhenSaved = false; });
}

void MainWindow::offerRecovery(const std::vector<LeftEdits>& left)
{
    const QDateTime now = QDateTime::currentDateTime();
    for (const LeftEdits& edits : left) {
        if (m_questions->isAsking(edits.journal.path))
            continue;
        const LeftJournal journal = edits.journal;
        m_questions->ask(journal.path, recoveryWords(edits, now),
                         {{tr("&Recover"), tr("Opens the outage as it was edited. Nothing is written until you save."), [this, journal] { m_editor.recover(journal); }},
                          {tr("&Discard"), tr("Removes these edits for good."), [this, journal] { m_recovery.discard(journal); }},
                          {tr("Not &now"), tr("Offers them again the next time."), {}}});
    }
}

void MainWindow::askAboutConflict(const QString& message)
{
    m_closesWhenSaved = false;
    m_questions->ask(conflict, message,
                     {{tr("Save as a co&py…"), tr("Under another name; the file on disk stays."), [this] { askWhereToSave(m_editor.suggestedPath()); }},
                      {tr("Over&write"), tr("What somebody else has changed is lost."), [this] { m_editor.saveOver(); }},
                      {tr("Not &now"), tr("Nothing is saved."), {}}});
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_formEditing->commit(); // what is being entered counts
    if (!m_editor.isModified()) {
        event->accept();
        return;
    }
    event->ignore();
    askBeforeClosing();
}

void MainWindow::askBeforeClosing()
{
    if (m_closing == nullptr) {
        const QString title = shownSnippet(m_editor.draft().timeline.title.raw(), 60);
        const QString outage = title.isEmpty() ? tr("this outage") : tr("“%1”").arg(title);
        m_closing = new QMessageBox(QMessageBox::NoIcon, tr("Aftermap"), tr("Save the changes to %1 before closing?").arg(outage),
                                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
        for (QAbstractButton* button : m_closing->buttons())
            button->setIcon({}); // those of the platform are of another time
        m_closing->setObjectName(u"closingQuestion"_s);
        m_closing->setTextFormat(Qt::PlainText);
        m_closing->setInformativeText(tr("If you discard them, they are lost."));
        m_closing->setAttribute(Qt::WA_DeleteOnClose);
        m_closing->setDefaultButton(QMessageBox::Save);
        m_closing->setEscapeButton(QMessageBox::Cancel);
        connect(m_closing, &QMessageBox::buttonClicked, this, [this](QAbstractButton* button) {
            const auto role = m_closing->buttonRole(button);
            if (role == QMessageBox::AcceptRole) {
                saveAndClose();
            } else if (role == QMessageBox::DestructiveRole) {
                m_editor.discard();
                close();
            }
        });
    }
    m_closing->open();
}

void MainWindow::saveAndClose()
{
    m_closesWhenSaved = true;
    m_editor.save();
    if (m_saveDialog != nullptr)
        connect(m_saveDialog, &QFileDialog::rejected, this, [this] { m_closesWhenSaved = false; });
}

} // namespace aftermap
