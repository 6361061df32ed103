// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elided_label.h"

#include "ui/look.h"

#include <QPainter>

#include <cmath>

namespace aftermap {

ElidedLabel::ElidedLabel(double size, QFont::Weight weight, QWidget* parent)
    : QLabel(parent), m_size(size), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setWhole(const QString& text)
{
    setText(text);
    setToolTip(text);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetricsF metrics(textFont(m_size, m_weight));
    return {int(std::ceil(metrics.horizontalAdvance(text()))), int(std::ceil(metrics.height()))};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(textFont(m_size, m_weight));
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, width()));
}

} // namespace aftermap
