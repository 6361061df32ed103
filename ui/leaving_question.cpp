// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaving_question.h"

#include "base/safe_text.h"
#include "session/editor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString leavingWords(LeavingQuestion::Why why, const QString& outage)
{
    switch (why) {
    case LeavingQuestion::Why::Closing: return LeavingQuestion::tr("Save the changes to %1 before closing?").arg(outage);
    case LeavingQuestion::Why::Opening: return LeavingQuestion::tr("Save the changes to %1 before opening another outage?").arg(outage);
    case LeavingQuestion::Why::Reading: return LeavingQuestion::tr("Save the changes to %1 before reading its file again?").arg(outage);
    }
    return {};
}

} // namespace

LeavingQuestion::LeavingQuestion(Editor& editor, QWidget& window) : QObject(&window), m_editor(editor), m_window(window)
{
    connect(&editor, &Editor::saved, this, [this] { m_editor.isModified() ? stay() : goOn(); });
    connect(&editor, &Editor::failed, this, &LeavingQuestion::stay);
    connect(&editor, &Editor::conflicted, this, &LeavingQuestion::stay);
}

void LeavingQuestion::before(Why why, const std::function<void()>& then)
{
    emit begun();
    if (!m_editor.isModified()) {
        then();
        return;
    }
    delete m_box; // what was asked for last counts
    m_then = then;
    ask(why);
}

void LeavingQuestion::ask(Why why)
{
    const QString title = shownSnippet(m_editor.draft().timeline.title.raw(), 60);
    const QString outage = title.isEmpty() ? tr("this outage") : tr("“%1”").arg(title);
    // Over the window that somebody is working in, which may be one that waits for the answer.
    QWidget* active = QApplication::activeWindow();
    const bool isOurs = active != nullptr && m_window.isAncestorOf(active);
    m_box = new QMessageBox(QMessageBox::NoIcon, tr("Aftermap"), leavingWords(why, outage),
                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, isOurs ? active : &m_window);
    for (QAbstractButton* button : m_box->buttons())
        button->setIcon({}); // those of the platform are of another time
    m_box->setObjectName(u"closingQuestion"_s);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setInformativeText(tr("If you discard them, they are lost."));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setDefaultButton(QMessageBox::Save);
    m_box->setEscapeButton(QMessageBox::Cancel);
    connect(m_box, &QMessageBox::finished, this, &LeavingQuestion::answer);
    m_box->open();
}

void LeavingQuestion::answer(int button)
{
    if (button == QMessageBox::Save) {
        m_editor.save();
    } else if (button == QMessageBox::Discard) {
        m_editor.discardOnLeaving();
        goOn();
    } else {
        stay();
    }
}

void LeavingQuestion::stay()
{
    if (std::exchange(m_then, {}))
        emit stayed();
}

void LeavingQuestion::goOn()
{
    if (const auto then = std::exchange(m_then, {}))
        then();
}

} // namespace aftermap
