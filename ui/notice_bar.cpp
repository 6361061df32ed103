// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include "ui/look.h"
#include "ui/plain_text.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_message(plainLabel(this)), m_more(new QPushButton(tr("&Details"), this)),
      m_close(new QToolButton(this)), m_details(new QPlainTextEdit(this))
{
    setObjectName(u"noticeBar"_s);
    setAccessibleName(tr("Notice"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 6, 8, 6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_message, 0, 0);
    grid->addWidget(m_more, 0, 1);
    grid->addWidget(m_close, 0, 2);
    grid->addWidget(m_details, 1, 0, 1, 3);
    m_message->setObjectName(u"noticeMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setObjectName(u"noticeDetailsButton"_s);
    m_more->setCheckable(true);
    m_more->setToolTip(tr("Show or hide every problem of the file, one a line."));
    m_close->setObjectName(u"noticeCloseButton"_s);
    m_close->setToolTip(tr("Put this message away."));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFixedSize(28, 28);
    m_details->setObjectName(u"noticeDetails"_s);
    m_details->setAccessibleName(tr("Problems of the file"));
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(int(textPixels(11)));
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    dismiss();
}

QString NoticeBar::message() const
{
    return m_message->text();
}

void NoticeBar::showError(const QString& message, const QStringList& details)
{
    show(message, details, true);
}

void NoticeBar::showNotice(const QString& message)
{
    const bool more = isVisible() && !property("serious").toBool() && m_details->toPlainText().isEmpty();
    show(more ? this->message() + u'\n' + message : message, {}, false);
}

void NoticeBar::show(const QString& message, const QStringList& details, bool serious)
{
    m_message->setText(message);
    m_details->setPlainText(details.join(u'\n'));
    m_more->setVisible(!details.isEmpty());
    m_more->setChecked(false);
    m_details->setVisible(false);
    setProperty("serious", serious);
    setAccessibleDescription(message);
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
}

void NoticeBar::dismiss()
{
    m_message->clear();
    m_details->clear();
    setVisible(false);
}

void NoticeBar::setTheme(ThemeKind kind)
{
    m_close->setIcon(actionIcon(Icon::Close, theme(kind)));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(textPixels(0.95)));
    m_details->setFont(fixed);
}

} // namespace aftermap
