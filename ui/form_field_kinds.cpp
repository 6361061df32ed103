// SPDX-License-Identifier: GPL-3.0-or-later
// A widget for each kind of field.
#include "ui/choice_box.h"
#include "ui/form_field.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The wheel scrolls the form; it changes nothing that it happens to pass.
class CalmChoice : public ChoiceBox
{
public:
    using ChoiceBox::ChoiceBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class LineField : public FormFieldBox
{
public:
    LineField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_line(new QLineEdit(this)) { setEditor(m_line); }
    QString value() const override { return m_line->text(); }

protected:
    void write(const FormField& field) override
    {
        m_line->setText(field.value);
        m_line->setCursorPosition(0);
        m_line->setPlaceholderText(field.placeholder);
        m_line->setReadOnly(!field.canEdit);
    }

private:
    QLineEdit* m_line;
};

class TextField : public FormFieldBox
{
public:
    TextField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_text(new QPlainTextEdit(this))
    {
        m_text->setTabChangesFocus(true);
        const int lines = field.id == "note"_L1 ? 2 : 3;
        m_text->setFixedHeight(int(lines * m_text->fontMetrics().lineSpacing() + 2 * m_text->document()->documentMargin() + 6));
        setEditor(m_text);
    }
    QString value() const override { return m_text->toPlainText(); }

protected:
    void write(const FormField& field) override
    {
        const int cursor = m_text->textCursor().position();
        m_text->setPlainText(field.value);
        QTextCursor again(m_text->document());
        again.setPosition(std::min(cursor, int(field.value.size())));
        m_text->setTextCursor(again);
        m_text->setReadOnly(!field.canEdit);
    }
    bool endsWithEnter() const override { return false; }

private:
    QPlainTextEdit* m_text;
};

class ChoiceField : public FormFieldBox
{
public:
    ChoiceField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_box(new CalmChoice(this))
    {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        setEditor(m_box);
        connect(m_box, &QComboBox::activated, this, &FormFieldBox::commit);
    }
    QString value() const override { return m_box->currentData().toString(); }

protected:
    void write(const FormField& next) override
    {
        if (m_box->count() == 0 || next.choices != field().choices) {
            m_box->clear();
            for (const FormChoice& choice : next.choices)
                m_box->addItem(choice.words, choice.value);
        }
        m_box->setCurrentIndex(std::max(0, m_box->findData(next.value)));
    }

private:
    ChoiceBox* m_box;
};

class SuggestedField : public FormFieldBox
{
public:
    SuggestedField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_line(new QLineEdit(this))
    {
        QStringList proposals;
        for (const FormChoice& choice : field.choices)
            proposals << choice.words;
        auto* completer = new QCompleter(proposals, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->popup()->setAccessibleName(field.label);
        m_line->setCompleter(completer);
        setEditor(m_line);
    }
    QString value() const override { return m_line->text(); }

protected:
    void write(const FormField& field) override
    {
        m_line->setText(field.value);
        m_line->setCursorPosition(0);
        m_line->setReadOnly(!field.canEdit);
    }

private:
    QLineEdit* m_line;
};

class CheckField : public FormFieldBox
{
public:
    CheckField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_check(new QCheckBox(field.label, this))
    {
        setEditor(m_check);
        connect(m_check, &QCheckBox::clicked, this, &FormFieldBox::commit);
    }
    QString value() const override { return m_check->isChecked() ? u"yes"_s : QString(); }

protected:
    void write(const FormField& field) override { m_check->setChecked(!field.value.isEmpty()); }

private:
    QCheckBox* m_check;
};

class SeveralField : public FormFieldBox
{
public:
    SeveralField(const FormField& field, QWidget* parent) : FormFieldBox(field, parent), m_list(new QListWidget(this))
    {
        m_list->setUniformItemSizes(true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setTextElideMode(Qt::ElideRight);
        m_list->setTabKeyNavigation(false);
        setEditor(m_list);
        constexpr int most = 4;
        const int rows = std::clamp(m_list->count(), 1, most);
        m_list->setFixedHeight(rows * std::max(20, m_list->sizeHintForRow(0)) + 8);
        connect(m_list, &QListWidget::itemChanged, this, [this] { m_isWriting ? void() : commit(); });
    }
    QString value() const override
    {
        QStringList values;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                values << m_list->item(i)->data(Qt::UserRole).toString();
        }
        return values.join(u'\n');
    }

protected:
    void write(const FormField& next) override
    {
        const QStringList on = next.value.split(u'\n', Qt::SkipEmptyParts);
        m_isWriting = true;
        if (m_list->count() == 0 || next.choices != field().choices) {
            m_list->clear();
            for (const FormChoice& choice : next.choices) {
                auto* item = new QListWidgetItem(choice.words, m_list);
                item->setData(Qt::UserRole, choice.value);
                item->setToolTip(choice.words.toHtmlEscaped());
            }
        }
        for (int i = 0; i < m_list->count(); ++i) {
            const QString id = m_list->item(i)->data(Qt::UserRole).toString();
            m_list->item(i)->setCheckState(on.contains(id) ? Qt::Checked : Qt::Unchecked);
        }
        m_isWriting = false;
    }

private:
    QListWidget* m_list;
    bool m_isWriting = false;
};

} // namespace

FormFieldBox* FormFieldBox::make(const FormField& field, QWidget* parent)
{
    switch (field.kind) {
    case FormField::Kind::Line: return new LineField(field, parent);
    case FormField::Kind::Text: return new TextField(field, parent);
    case FormField::Kind::Choice: return new ChoiceField(field, parent);
    case FormField::Kind::Suggested: return new SuggestedField(field, parent);
    case FormField::Kind::Check: return new CheckField(field, parent);
    case FormField::Kind::Several: return new SeveralField(field, parent);
    }
    return nullptr;
}

} // namespace aftermap
