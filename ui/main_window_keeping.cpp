// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: what was left unsaved is offered, a file that somebody else changed is not overwritten without a
// word, and closing asks once.
#include "ui/form_editing.h"
#include "ui/leaving_question.h"
#include "ui/main_window.h"
#include "ui/opening.h"
#include "ui/question_bar.h"

#include <QCloseEvent>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr QLatin1StringView conflict("conflict");

} // namespace

void MainWindow::connectKeeping()
{
    connect(&m_recovery, &Recovery::looked, this, &MainWindow::offerRecovery);
    connect(&m_recovery, &Recovery::counted, this, &MainWindow::confirmDiscarding);
    // What nobody was asked about stays in its journal when another outage is opened: it is offered at once.
    connect(&m_document, &Document::presentationChanged, this, [this](const PresentationPtr&, Change change) {
        if (change == Change::Opened || change == Change::Reloaded) {
            m_questions->withdraw(conflict);
            m_recovery.look();
        }
    });
    connect(&m_document, &Document::closed, &m_recovery, &Recovery::look);
    connect(&m_editor, &Editor::conflicted, this, &MainWindow::askAboutConflict);
    connect(&m_editor, &Editor::saved, this, [this] { m_questions->withdraw(conflict); });
    m_leaving = new LeavingQuestion(m_editor, *this);
    connect(m_leaving, &LeavingQuestion::begun, m_formEditing, &FormEditing::commit);
    connect(m_leaving, &LeavingQuestion::stayed, &m_recovery, &Recovery::look);
    m_opening->askFirst([this](const auto& then) { m_leaving->before(LeavingQuestion::Why::Opening, then); });
}

void MainWindow::offerRecovery(const std::vector<LeftEdits>& left)
{
    const QDateTime now = QDateTime::currentDateTime();
    for (const LeftEdits& edits : left) {
        if (m_questions->isAsking(edits.journal.path))
            continue;
        const LeftJournal journal = edits.journal;
        const auto recover = [this, journal] { m_editor.recover(journal); };
        m_questions->ask(journal.path, recoveryWords(edits, now),
                         {{tr("&Recover"), tr("Opens the outage as it was edited. Nothing is written until you save."),
                           [this, recover] { m_leaving->before(LeavingQuestion::Why::Opening, recover); }},
                          {tr("&Discard…"), tr("Says how much it is, and asks once more."), [this, journal] { m_recovery.count(journal); }},
                          {tr("Not &now"), tr("Offers them again the next time."), {}}});
    }
}

void MainWindow::confirmDiscarding(const LeftJournal& journal, std::size_t edits)
{
    m_questions->ask(journal.path, discardingWords(journal.base, edits),
                     {{tr("&Keep"), tr("Offers them again the next time."), {}},
                      {tr("&Discard for good"), tr("They cannot be brought back."), [this, journal] { m_recovery.discard(journal); }}});
}

void MainWindow::askAboutConflict(const QString& message)
{
    m_questions->ask(conflict, message,
                     {{tr("Save as a co&py…"), tr("Under another name; the file on disk stays."), [this] { askWhereToSave(m_editor.suggestedPath()); }},
                      {tr("Over&write"), tr("What somebody else has changed is lost."), [this] { m_editor.saveOver(); }},
                      {tr("Not &now"), tr("Nothing is saved."), {}}});
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_formEditing->commit(); // what is being entered counts
    event->setAccepted(!m_editor.isModified());
    if (event->isAccepted())
        return;
    m_leaving->before(LeavingQuestion::Why::Closing, [this] {
        m_editor.discard(); // where it was not saved
        close();
    });
}

} // namespace aftermap
