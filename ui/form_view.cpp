// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form_view.h"

#include "ui/form_field.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// The same fields, links and commands, whatever the values.
bool areOfOneShape(const Form& a, const Form& b)
{
    const auto sameField = [](const FormField& x, const FormField& y) {
        const bool mayDiffer = x.kind != FormField::Kind::Suggested && x.kind != FormField::Kind::Several;
        return x.id == y.id && x.kind == y.kind && x.label == y.label && (mayDiffer || x.choices == y.choices);
    };
    const auto same = [&](const FormSection& x, const FormSection& y) {
        return x.title == y.title && x.links == y.links && x.commands == y.commands &&
               std::equal(x.fields.begin(), x.fields.end(), y.fields.begin(), y.fields.end(), sameField);
    };
    return a.subject == b.subject &&
           std::equal(a.sections.begin(), a.sections.end(), b.sections.begin(), b.sections.end(), same);
}

} // namespace

FormView::FormView(QWidget* parent)
    : QFrame(parent), m_above(new QPushButton(this)), m_title(plainLabel(this)), m_done(new QPushButton(tr("Done"), this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"editForm"_s);
    setAccessibleName(tr("Edit"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 4, 4);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    m_above->setObjectName(u"formAbove"_s);
    m_above->setText(tr("‹ Outage"));
    m_above->setAccessibleName(tr("Back to the outage"));
    m_above->setToolTip(tr("Back to what is said of the outage as a whole."));
    m_above->setProperty("tone", u"quiet"_s);
    m_title->setWordWrap(true);
    m_done->setObjectName(u"formDone"_s);
    m_done->setToolTip(tr("Back to the details. What was entered is in the outage already."));
    head->addWidget(m_above, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_done, 0, Qt::AlignTop);
    column->addLayout(head);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    connect(m_done, &QPushButton::clicked, this, &FormView::left);
    connect(m_above, &QPushButton::clicked, this, &FormView::aboveWanted);
}

void FormView::show(const Form& form, bool hasAbove)
{
    const QString accepted = std::exchange(m_accepted, {});
    const bool isSame = !m_form.sections.empty() && areOfOneShape(form, m_form);
    const bool isSameSubject = form.subject == m_form.subject;
    m_form = form;
    m_above->setVisible(hasAbove);
    m_title->setFont(textFont(1.0, QFont::DemiBold));
    m_title->setText(form.title);
    if (!isSame) {
        const int scrolled = m_scroll->verticalScrollBar()->value();
        const QWidget* focused = focusWidget();
        const QString name = focused != nullptr && isAncestorOf(focused) ? focused->objectName() : QString();
        build();
        if (auto* again = isSameSubject && !name.isEmpty() ? findChild<QWidget*>(name) : nullptr)
            again->setFocus();
        m_scroll->verticalScrollBar()->setValue(isSameSubject ? scrolled : 0);
        return;
    }
    for (const FormSection& section : form.sections) {
        for (const FormField& now : section.fields) {
            FormFieldBox* box = field(now.id);
            now.id == accepted ? box->take(now) : box->update(now);
        }
    }
}

void FormView::build()
{
    m_fields.clear();
    auto* page = new QWidget;
    page->setObjectName(u"formPage"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 8);
    column->setSpacing(10);
    for (const FormSection& section : m_form.sections)
        column->addWidget(built(section));
    column->addStretch(1);
    if (QWidget* before = m_scroll->takeWidget()) {
        before->hide();
        before->deleteLater(); // one of its buttons may be what asks for this
    }
    m_scroll->setWidget(page);
}

QWidget* FormView::built(const FormSection& section)
{
    auto* part = new QWidget;
    auto* rows = new QFormLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(5);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (!section.title.isEmpty()) {
        QLabel* heading = plainLabel(part, section.title);
        heading->setFont(textFont(1.0, QFont::DemiBold));
        rows->addRow(heading);
    }
    for (const FormField& field : section.fields)
        addField(*rows, field);
    for (const FormLink& link : section.links)
        addLink(*rows, link);
    if (section.commands.empty())
        return part;
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    for (const FormCommand& command : section.commands) {
        auto* button = new QPushButton(command.words, part);
        button->setObjectName(u"command-"_s + command.id);
        connect(button, &QPushButton::clicked, this, [this, id = command.id] { emit commandChosen(id); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    rows->addRow(buttons);
    return part;
}

void FormView::addField(QFormLayout& rows, const FormField& field)
{
    FormFieldBox* box = FormFieldBox::make(field, rows.parentWidget());
    m_fields.push_back(box);
    connect(box, &FormFieldBox::entered, this, &FormView::entered);
    connect(box, &FormFieldBox::left, this, &FormView::left);
    if (field.kind == FormField::Kind::Check) {
        rows.addRow(QString(), box); // says itself what it is
        return;
    }
    QLabel* label = plainLabel(rows.parentWidget(), field.label);
    label->setProperty("tone", u"muted"_s);
    label->setBuddy(box->editor());
    const bool isWide = field.kind == FormField::Kind::Text || field.kind == FormField::Kind::Several;
    if (isWide) { // below its label, for it needs the width
        rows.addRow(label);
        rows.addRow(box);
        return;
    }
    label->setContentsMargins(0, 5, 0, 0);
    rows.addRow(label, box);
}

void FormView::addLink(QFormLayout& rows, const FormLink& link)
{
    auto* button = new QPushButton(rows.parentWidget());
    button->setObjectName(u"link-%1-%2"_s.arg(int(link.subject.kind)).arg(link.subject.at));
    button->setProperty("tone", u"row"_s);
    const QString words = link.detail.isEmpty() ? link.words : tr("%1 · %2").arg(link.words, link.detail);
    button->setText(withoutMnemonics(words));
    button->setAccessibleName(tr("%1, %2: edit").arg(link.words, link.detail));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button->setToolTip(words);
    connect(button, &QPushButton::clicked, this, [this, subject = link.subject] { emit linkChosen(subject); });
    rows.addRow(button);
}

FormFieldBox* FormView::field(const QString& id) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const FormFieldBox* box) { return box->field().id == id; });
    return found == m_fields.end() ? nullptr : *found;
}

void FormView::begin(const QString& id)
{
    FormFieldBox* box = id.isEmpty() && !m_fields.empty() ? m_fields.front() : field(id);
    if (box == nullptr) {
        m_done->setFocus(Qt::TabFocusReason);
        return;
    }
    box->editor()->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(box);
}

void FormView::beginAnew()
{
    begin();
    if (auto* text = m_fields.empty() ? nullptr : qobject_cast<QPlainTextEdit*>(m_fields.front()->editor()))
        text->selectAll();
}

void FormView::commit()
{
    for (FormFieldBox* box : std::vector(m_fields)) {
        if (std::find(m_fields.begin(), m_fields.end(), box) != m_fields.end())
            box->commit();
    }
}

void FormView::accept(const QString& id)
{
    m_accepted = id;
}

void FormView::refuse(const QString& id, const QString& sentence)
{
    if (FormFieldBox* box = field(id))
        box->showError(sentence);
}

qsizetype FormView::cursorInText() const
{
    const FormFieldBox* box = field(u"text"_s);
    const auto* text = box == nullptr ? nullptr : qobject_cast<QPlainTextEdit*>(box->editor());
    return text != nullptr ? text->textCursor().position() : -1;
}

bool FormView::event(QEvent* event)
{
    // Escape on a button leaves the form, too, and clears no selection.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void FormView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace aftermap
