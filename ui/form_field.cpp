// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form_field.h"

#include "ui/plain_text.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

FormFieldBox::FormFieldBox(const FormField& field, QWidget* parent)
    : QWidget(parent), m_field(field), m_error(plainLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_error->setObjectName(u"formError"_s);
    m_error->setProperty("tone", u"serious"_s);
    m_error->setWordWrap(true);
    m_error->hide();
}

void FormFieldBox::setEditor(QWidget* editor)
{
    m_editor = editor;
    editor->setObjectName(u"field-"_s + m_field.id);
    editor->setAccessibleName(m_field.label);
    setFocusProxy(editor);
    layout()->addWidget(editor);
    layout()->addWidget(m_error);
    editor->installEventFilter(this);
    take(m_field);
}

void FormFieldBox::take(const FormField& field)
{
    write(field);
    m_field = field;
    m_clean = value();
    m_editor->setToolTip(field.tip);
    m_editor->setAccessibleDescription(field.tip);
    showError({});
}

void FormFieldBox::update(const FormField& field)
{
    if (field == m_field || isChanged())
        return;
    take(field);
}

void FormFieldBox::showError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_editor->setProperty("wrong", !sentence.isEmpty());
    // A screen reader says the description with the field.
    m_editor->setAccessibleDescription(sentence.isEmpty() ? m_field.tip : sentence);
}

void FormFieldBox::commit()
{
    if (isChanged())
        emit entered(m_field.id, value());
    else if (m_error->isVisible())
        showError({});
}

void FormFieldBox::restore()
{
    take(m_field);
}

bool FormFieldBox::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: return overrides(*static_cast<QKeyEvent*>(event));
    case QEvent::KeyPress: return handles(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        // A menu or the choices of this very field are no leaving.
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            commit();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Which keys are the field's although they are the window's shortcuts.
bool FormFieldBox::overrides(QKeyEvent& key)
{
    if (!isChanged() && (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo))) {
        key.ignore(); // there is nothing of its own to undo
        return true;
    }
    const bool isTyping = !key.text().isEmpty() && key.text().front().isPrint() &&
                          (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool ends = key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isTyping || ends)
        key.accept();
    return isTyping || ends;
}

bool FormFieldBox::handles(QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape) {
        if (isChanged() || m_error->isVisible())
            restore();
        else
            emit left();
        return true;
    }
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && (endsWithEnter() || (key.modifiers() & Qt::ControlModifier) != 0)) {
        commit();
        return true;
    }
    return false;
}

} // namespace aftermap
