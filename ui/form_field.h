// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/edit_form.h"

#include <QWidget>

class QLabel;

namespace aftermap {

/// One field of a form, with what is wrong with it below. What was entered is told when the field is left, or confirmed
/// with Enter (in several lines Ctrl+Enter); Escape brings back what was there.
class FormFieldBox : public QWidget
{
    Q_OBJECT

public:
    /// `field` says which widget it is.
    static FormFieldBox* make(const FormField& field, QWidget* parent);

    const FormField& field() const { return m_field; }
    /// The widget that takes the focus.
    QWidget* editor() const { return m_editor; }
    virtual QString value() const = 0;
    /// Something else stands there than what was put there.
    bool isChanged() const { return value() != m_clean; }
    /// Shows another value; what is being entered stays.
    void update(const FormField& field);
    /// Puts the value there, whatever was entered.
    void take(const FormField& field);
    void showError(const QString& sentence);
    /// Tells what was entered, if anything.
    void commit();
    void restore();

signals:
    void entered(const QString& id, const QString& value);
    /// Escape where there is nothing to bring back.
    void left();

protected:
    FormFieldBox(const FormField& field, QWidget* parent);
    /// Once, by the one that made it.
    void setEditor(QWidget* editor);
    virtual void write(const FormField& field) = 0;
    /// Whether Enter ends the entry; else it belongs to the text.
    virtual bool endsWithEnter() const { return true; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool overrides(QKeyEvent& key);
    bool handles(QKeyEvent& key);

    FormField m_field;
    QString m_clean; ///< value() as it was put there
    QWidget* m_editor = nullptr;
    QLabel* m_error;
};

} // namespace aftermap
