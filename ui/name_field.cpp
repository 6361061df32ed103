// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/name_field.h"

#include "ui/plain_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int longestName = 200;

} // namespace

NameField::NameField(QWidget* over) : QFrame(over), m_prompt(plainLabel(this)), m_field(new QLineEdit(this))
{
    setObjectName(u"nameField"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setVisible(false);
    m_field->setObjectName(u"nameFieldLine"_s);
    m_field->setMaxLength(longestName);
    m_field->setMinimumWidth(220);
    m_field->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_prompt);
    row->addWidget(m_field, 1);
}

void NameField::ask(const QString& prompt, const QString& text, const QStringList& known, const QRect& place, Answer answer)
{
    m_prompt->setText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->setText(text);
    m_field->selectAll();
    delete m_field->completer();
    if (!known.isEmpty()) {
        auto* completer = new QCompleter(known, m_field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &NameField::take, Qt::QueuedConnection);
        m_field->setCompleter(completer);
        completer->popup()->installEventFilter(this);
    }
    m_answer = std::move(answer);
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    QPoint at = place.bottomLeft() + QPoint(0, 6);
    if (at.y() + height() > room.bottom())
        at.setY(place.top() - 6 - height());
    move(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    setVisible(true);
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

void NameField::take()
{
    const Answer answer = std::exchange(m_answer, {});
    const QString name = m_field->text().trimmed();
    leave();
    if (answer && !name.isEmpty())
        answer(name);
}

void NameField::leave()
{
    m_answer = {};
    if (m_field->completer() != nullptr)
        m_field->completer()->popup()->hide();
    const bool had = m_field->hasFocus();
    setVisible(false);
    if (had)
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

/// Enter takes what was typed where none of the names that are offered was walked to.
bool NameField::popupKey(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress || m_field->completer()->popup()->currentIndex().isValid())
        return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    take();
    return true;
}

bool NameField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field)
        return m_field->completer() != nullptr && watched == m_field->completer()->popup() && popupKey(*event);
    switch (event->type()) {
    case QEvent::FocusOut:
        // The names that are offered are a popup of its own.
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
            leave();
        return false;
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::KeyPress:
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape: leave(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: take(); return true;
        default: return false;
        }
    default: return false;
    }
}

QString meantName(const QStringList& names, const QString& typed)
{
    const auto only = [&](auto fits) {
        QStringList found;
        std::copy_if(names.begin(), names.end(), std::back_inserter(found), fits);
        found.removeDuplicates();
        return found.size() == 1 ? found.first() : QString();
    };
    QString name = only([&](const QString& one) { return one.compare(typed, Qt::CaseInsensitive) == 0; });
    if (name.isEmpty())
        name = only([&](const QString& one) { return one.startsWith(typed, Qt::CaseInsensitive); });
    if (name.isEmpty())
        name = only([&](const QString& one) { return one.contains(u' ' + typed, Qt::CaseInsensitive); });
    if (name.isEmpty())
        name = only([&](const QString& one) { return one.contains(typed, Qt::CaseInsensitive); });
    return name;
}

} // namespace aftermap
