// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: what was left unsaved is offered, a file that somebody else changed is not overwritten without a
// word, and closing asks once.
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
        m_closing = new QMessageBox(QMessageBox::Question, tr("Aftermap"), tr("Save your changes to this outage before the window closes?"),
                                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
        m_closing->setObjectName(u"closingQuestion"_s);
        m_closing->setTextFormat(Qt::PlainText);
        m_closing->setInformativeText(tr("Discard: the changes since the last save are lost."));
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
