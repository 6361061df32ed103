// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choice_box.h"

#include <QAbstractItemView>
#include <QPainter>

namespace aftermap {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    view()->setAccessibleName(tr("Choices"));
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(isRightToLeft() ? 13 : width() - 13, height() / 2.0 + 0.5);
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
}

} // namespace aftermap
