// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/edit_form.h"

#include <QFrame>

#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace aftermap {

class FormFieldBox;

/// Shows a form. It changes nothing by itself: what was entered is told, and the form is shown again as it is then.
class FormView : public QFrame
{
    Q_OBJECT

public:
    explicit FormView(QWidget* parent = nullptr);

    /// Another subject makes other fields; for the same one the values follow, except where something is being entered.
    void show(const Form& form, bool hasAbove);
    const Form& form() const { return m_form; }
    FormFieldBox* field(const QString& id) const;
    /// Into that field, or the first one.
    void begin(const QString& id = {});
    /// Into the first one, whose words are marked: the next letter takes their place.
    void beginAnew();
    /// Tells what is being entered, as if the field were left.
    void commit();
    /// What was entered there stands in the draft: as `form`, which is shown next, has it.
    void accept(const QString& id);
    void refuse(const QString& id, const QString& sentence);
    /// In which place of the text field the cursor is; -1 where there is none.
    qsizetype cursorInText() const;

signals:
    void entered(const QString& field, const QString& value);
    void linkChosen(const aftermap::FormSubject& subject);
    void commandChosen(const QString& command);
    /// To the form that this one is a part of.
    void aboveWanted();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void build();
    QWidget* built(const FormSection& section);
    void addField(QFormLayout& rows, const FormField& field);
    void addLink(QFormLayout& rows, const FormLink& link);

    Form m_form;
    QPushButton* m_above;
    QLabel* m_title;
    QPushButton* m_done;
    QScrollArea* m_scroll;
    std::vector<FormFieldBox*> m_fields;
    QString m_accepted; ///< whose entry is what the next form has
};

} // namespace aftermap
