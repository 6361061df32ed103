// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;

namespace aftermap {

/// A line over a view that asks for a name, at the place that it is about. Enter answers; Escape, or going
/// elsewhere, calls it off.
class NameField : public QFrame
{
    Q_OBJECT

public:
    using Answer = std::function<void(const QString& name)>;

    explicit NameField(QWidget* over);

    /// `place` in pixels of what it is over. `known` names are offered while one types. `answer` gets what was
    /// typed, without spaces around it, and never nothing.
    void ask(const QString& prompt, const QString& text, const QStringList& known, const QRect& place, Answer answer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool popupKey(const QEvent& event);
    void take();
    void leave();

    QLabel* m_prompt;
    QLineEdit* m_field;
    Answer m_answer;
};

/// The one of `names` that is meant by what somebody typed: the same letters, else the one that begins with
/// them, else the one of which a word does, else the one that has them. Empty where none or several could be meant.
QString meantName(const QStringList& names, const QString& typed);

} // namespace aftermap
