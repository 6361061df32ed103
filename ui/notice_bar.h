// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QFrame>
#include <QStringList>
#include <QTimer>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace aftermap {

/// Says what went wrong or what there is to know; never in the way, and gone at one click. Several
/// notices wait behind each other, errors first. What is merely good to know goes by itself.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// The one that is shown; empty when there is none.
    QString message() const;
    /// How many wait, the shown one counted.
    qsizetype count() const { return qsizetype(m_notices.size()); }
    /// How long what is merely good to know stays.
    static constexpr std::chrono::seconds passing{8};

public slots:
    /// `details` are shown when asked for, a line each.
    void showError(const QString& message, const QStringList& details);
    void showNotice(const QString& message);
    /// Goes by itself, unless the pointer or the keyboard is on it.
    void showPassing(const QString& message);
    /// What is merely good to know is no longer true.
    void withdrawPassing();
    /// Puts the shown one away; the next one comes.
    void dismiss();
    void clear();
    void setTheme(aftermap::ThemeKind kind);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Notice
    {
        enum class Weight { Error, Notice, Passing };
        QString message;
        QStringList details;
        Weight weight = Weight::Notice;
    };
    void add(const Notice& notice);
    void showFirst();
    void pass();
    void copy();

    std::vector<Notice> m_notices; ///< the first is shown
    QLabel* m_message;
    QLabel* m_count;
    QPushButton* m_more;
    QPushButton* m_copy;
    QToolButton* m_close;
    QPlainTextEdit* m_details;
    QTimer m_passing{this};
};

} // namespace aftermap
