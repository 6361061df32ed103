// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include "ui/look.h"
#include "ui/plain_text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_message(plainLabel(this)), m_count(plainLabel(this)),
      m_more(new QPushButton(tr("&Details"), this)), m_copy(new QPushButton(tr("Cop&y"), this)),
      m_close(new QToolButton(this)), m_details(new QPlainTextEdit(this))
{
    setObjectName(u"noticeBar"_s);
    setAccessibleName(tr("Notice"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 6, 8, 6);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(0, 1);
    int column = 0;
    for (QWidget* part : {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_count),
                          static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_copy),
                          static_cast<QWidget*>(m_close)})
        grid->addWidget(part, 0, column++);
    grid->addWidget(m_details, 1, 0, 1, column);
    m_message->setObjectName(u"noticeMessage"_s);
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("No message"));
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_count->setObjectName(u"noticeCount"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_more->setObjectName(u"noticeDetailsButton"_s);
    m_more->setCheckable(true);
    m_more->setToolTip(tr("Show or hide every problem of the file, one a line."));
    m_copy->setObjectName(u"noticeCopyButton"_s);
    m_copy->setToolTip(tr("Copy this message and its details."));
    m_close->setObjectName(u"noticeCloseButton"_s);
    m_close->setToolTip(tr("Put this message away (Esc)."));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFixedSize(28, 28);
    m_details->setObjectName(u"noticeDetails"_s);
    m_details->setAccessibleName(tr("Problems of the file"));
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(int(textPixels(11)));
    m_passing.setSingleShot(true);
    m_passing.setInterval(passing);
    connect(&m_passing, &QTimer::timeout, this, &NoticeBar::pass);
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, &NoticeBar::copy);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    setVisible(false);
    m_details->setVisible(false);
}

QString NoticeBar::message() const
{
    return m_notices.empty() ? QString() : m_notices.front().message;
}

void NoticeBar::showError(const QString& message, const QStringList& details)
{
    add({message, details, Notice::Weight::Error});
}

void NoticeBar::showNotice(const QString& message)
{
    add({message, {}, Notice::Weight::Notice});
}

void NoticeBar::showPassing(const QString& message)
{
    withdrawPassing();
    add({message, {}, Notice::Weight::Passing});
}

void NoticeBar::withdrawPassing()
{
    if (std::erase_if(m_notices, [](const Notice& notice) { return notice.weight == Notice::Weight::Passing; }) > 0)
        showFirst();
}

void NoticeBar::add(const Notice& notice)
{
    std::erase_if(m_notices, [&](const Notice& other) { return other.message == notice.message; });
    const auto place =
        std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice& other) { return other.weight > notice.weight; });
    m_notices.insert(place, notice);
    showFirst();
}

void NoticeBar::dismiss()
{
    if (!m_notices.empty())
        m_notices.erase(m_notices.begin());
    showFirst();
}

void NoticeBar::clear()
{
    m_notices.clear();
    showFirst();
}

void NoticeBar::showFirst()
{
    if (m_notices.empty()) {
        m_passing.stop();
        m_message->clear();
        m_message->setAccessibleName(tr("No message"));
        m_details->clear();
        setVisible(false);
        return;
    }
    const Notice& notice = m_notices.front();
    m_count->setVisible(m_notices.size() > 1);
    m_count->setText(tr("1 of %1").arg(m_notices.size()));
    m_count->setToolTip(tr("Close this message to see the next one."));
    if (m_message->text() != notice.message) {
        m_message->setText(notice.message);
        m_message->setAccessibleName(notice.message);
        m_details->setPlainText(notice.details.join(u'\n'));
        m_more->setChecked(false);
        setAccessibleDescription(notice.message);
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    m_more->setVisible(!notice.details.isEmpty());
    const bool serious = notice.weight == Notice::Weight::Error;
    if (property("serious").toBool() != serious) {
        setProperty("serious", serious);
        style()->unpolish(this);
        style()->polish(this);
    }
    notice.weight == Notice::Weight::Passing ? m_passing.start() : m_passing.stop();
    setVisible(true);
}

void NoticeBar::pass()
{
    const QWidget* focus = QApplication::focusWidget();
    if (underMouse() || (focus != nullptr && isAncestorOf(focus)))
        m_passing.start();
    else
        dismiss();
}

void NoticeBar::copy()
{
    if (m_notices.empty())
        return;
    const Notice& notice = m_notices.front();
    QApplication::clipboard()->setText((QStringList{notice.message} + notice.details).join(u'\n'));
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::setTheme(ThemeKind kind)
{
    m_close->setIcon(actionIcon(Icon::Close, theme(kind)));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(textPixels(0.95)));
    m_details->setFont(fixed);
}

} // namespace aftermap
