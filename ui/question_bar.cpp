// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question_bar.h"

#include "ui/plain_text.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

QuestionBar::QuestionBar(QWidget* parent) : QFrame(parent), m_layout(new QVBoxLayout(this)), m_more(plainLabel(this))
{
    setObjectName(u"questionBar"_s);
    setAccessibleName(tr("Questions"));
    m_layout->setContentsMargins(14, 6, 8, 6);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_more);
    m_more->setObjectName(u"moreQuestions"_s);
    m_more->setProperty("tone", u"muted"_s);
    setVisible(false);
}

void QuestionBar::ask(const QString& key, const QString& question, const std::vector<Answer>& answers)
{
    withdraw(key);
    QWidget* row = makeRow(key, question, answers);
    m_asked.push_back({key, question, row});
    m_layout->insertWidget(int(m_asked.size()) - 1, row);
    arrange();
    setAccessibleDescription(question);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QWidget* QuestionBar::makeRow(const QString& key, const QString& question, const std::vector<Answer>& answers)
{
    auto* row = new QWidget(this);
    row->setObjectName(u"question"_s);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    QLabel* label = plainLabel(row, question);
    label->setObjectName(u"questionText"_s);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    columns->addWidget(label, 1);
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, row);
        button->setToolTip(answer.explanation);
        button->setAccessibleName(tr("%1: %2").arg(QString(answer.text).remove(u'&'), question));
        button->setAccessibleDescription(answer.explanation);
        columns->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, key, act = answer.act] {
            withdraw(key);
            if (act)
                act();
        });
    }
    return row;
}

void QuestionBar::withdraw(QString key)
{
    const auto row = std::find_if(m_asked.begin(), m_asked.end(), [&](const Row& one) { return one.key == key; });
    if (row == m_asked.end())
        return;
    // The one that asked may be its own sender.
    row->widget->setVisible(false);
    row->widget->deleteLater();
    m_layout->removeWidget(row->widget);
    m_asked.erase(row);
    arrange();
}

bool QuestionBar::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QFrame::event(event);
    // Elsewhere Esc belongs to the window.
    event->accept();
    if (event->type() == QEvent::KeyPress)
        putAway(QApplication::focusWidget());
    return true;
}

void QuestionBar::putAway(const QWidget* part)
{
    const auto row = std::find_if(m_asked.begin(), m_asked.end(), [&](const Row& one) { return one.widget->isAncestorOf(part); });
    if (row != m_asked.end())
        withdraw(row->key);
}

bool QuestionBar::isAsking(const QString& key) const
{
    return std::any_of(m_asked.begin(), m_asked.end(), [&](const Row& one) { return one.key == key; });
}

QStringList QuestionBar::questions() const
{
    QStringList questions;
    for (const Row& row : m_asked)
        questions.append(row.question);
    return questions;
}

void QuestionBar::arrange()
{
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        m_asked[i].widget->setVisible(i < mostShown);
    const auto hidden = qsizetype(m_asked.size()) - qsizetype(mostShown);
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("and %n more", nullptr, int(std::max<qsizetype>(hidden, 0))));
    setVisible(!m_asked.empty());
}

} // namespace aftermap
