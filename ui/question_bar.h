// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace aftermap {

/// Asks what only the user can decide, without being in the way: a row a question, with a button for each answer.
/// An answer or Esc puts the row away.
class QuestionBar : public QFrame
{
    Q_OBJECT

public:
    struct Answer
    {
        QString text;        ///< on the button, with its key
        QString explanation; ///< what will happen, as a tooltip and for a screen reader
        std::function<void()> act; ///< may be empty
    };

    explicit QuestionBar(QWidget* parent = nullptr);

    /// One with the same `key` takes the place of the one before. The question is plain text, safe to show.
    void ask(const QString& key, const QString& question, const std::vector<Answer>& answers);
    /// It answered itself.
    void withdraw(QString key);
    bool isAsking(const QString& key) const;
    /// In their order, the first on top.
    QStringList questions() const;
    /// So many are in sight; the others come when these are answered.
    static constexpr std::size_t mostShown = 3;

protected:
    bool event(QEvent* event) override;

private:
    struct Row
    {
        QString key;
        QString question;
        QWidget* widget;
    };

    QWidget* makeRow(const QString& key, const QString& question, const std::vector<Answer>& answers);
    void putAway(const QWidget* part);
    void arrange();

    std::vector<Row> m_asked;
    QVBoxLayout* m_layout;
    QLabel* m_more;
};

} // namespace aftermap
