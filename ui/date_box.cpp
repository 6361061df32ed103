// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/date_box.h"

#include <QCalendarWidget>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace aftermap {

DateBox::DateBox(QWidget* parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setDateRange(QDate(1970, 1, 1), QDate(9999, 12, 31));
    calendarWidget()->setAccessibleName(tr("Calendar"));
    for (QWidget* part : calendarWidget()->findChildren<QWidget*>()) {
        if (part->focusPolicy() != Qt::NoFocus && part->accessibleName().isEmpty())
            part->setAccessibleName(tr("Calendar"));
    }
}

void DateBox::paintEvent(QPaintEvent* event)
{
    QDateEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = isEnabled() ? QPalette::Normal : QPalette::Disabled;
    painter.setPen(QPen(palette().color(group, QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(isRightToLeft() ? 13 : width() - 13, height() / 2.0 + 0.5);
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
}

} // namespace aftermap
