// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace aftermap {

/// Says what went wrong or what there is to know; never in the way, and gone at one click. Notices
/// add up, an error stands alone.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    QString message() const;

public slots:
    /// `details` are shown when asked for, a line each.
    void showError(const QString& message, const QStringList& details);
    void showNotice(const QString& message);
    void dismiss();
    void setTheme(aftermap::ThemeKind kind);

private:
    void show(const QString& message, const QStringList& details, bool serious);

    QLabel* m_message;
    QPushButton* m_more;
    QToolButton* m_close;
    QPlainTextEdit* m_details;
};

} // namespace aftermap
