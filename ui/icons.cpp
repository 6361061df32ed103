// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace aftermap {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> points, bool closed)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    if (closed)
        path.closeSubpath();
    return path;
}

QPainterPath lines(std::initializer_list<QLineF> all)
{
    QPainterPath path;
    for (const QLineF& line : all) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

/// What is filled and what is stroked.
struct Sign
{
    QPainterPath filled;
    QPainterPath stroked;
};

Sign loupe(bool plus)
{
    Sign sign;
    sign.stroked.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
    sign.stroked.addPath(lines({{15.4, 15.4, 20, 20}, {7.8, 10.5, 13.2, 10.5}}));
    if (plus)
        sign.stroked.addPath(lines({{10.5, 7.8, 10.5, 13.2}}));
    return sign;
}

Sign signOf(Icon icon)
{
    Sign sign;
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Open:
        sign.stroked = polygon({{3.5, 18.5}, {3.5, 5.5}, {9.5, 5.5}, {11.5, 8}, {19, 8}, {19, 11}}, false);
        sign.stroked.addPath(polygon({{3.5, 18.5}, {6.5, 11}, {21.5, 11}, {18.5, 18.5}}, true));
        break;
    case Icon::Layout:
        sign.stroked.addRoundedRect(QRectF(9, 3.5, 6, 5), 1, 1);
        sign.stroked.addRoundedRect(QRectF(3.5, 15.5, 6, 5), 1, 1);
        sign.stroked.addRoundedRect(QRectF(14.5, 15.5, 6, 5), 1, 1);
        sign.stroked.addPath(polygon({{6.5, 15.5}, {6.5, 12}, {17.5, 12}, {17.5, 15.5}}, false));
        sign.stroked.addPath(lines({{12, 8.5, 12, 12}}));
        break;
    case Icon::ToStart:
        sign.filled = polygon({{19, 6}, {19, 18}, {9, 12}}, true);
        sign.stroked = lines({{6, 6, 6, 18}});
        break;
    case Icon::Previous:
        sign.stroked = polygon({{14.5, 6}, {8.5, 12}, {14.5, 18}}, false);
        break;
    case Icon::Play:
        sign.filled = polygon({{8, 5.5}, {8, 18.5}, {18.5, 12}}, true);
        break;
    case Icon::Pause:
        sign.filled.addRoundedRect(QRectF(6.5, 5.5, 4, 13), 1, 1);
        sign.filled.addRoundedRect(QRectF(13.5, 5.5, 4, 13), 1, 1);
        break;
    case Icon::Next:
        sign.stroked = polygon({{9.5, 6}, {15.5, 12}, {9.5, 18}}, false);
        break;
    case Icon::ToEnd:
        sign.filled = polygon({{5, 6}, {5, 18}, {15, 12}}, true);
        sign.stroked = lines({{18, 6, 18, 18}});
        break;
    case Icon::Loop:
        sign.stroked = polygon({{4.5, 11.5}, {4.5, 7.5}, {18, 7.5}}, false);
        sign.stroked.addPath(polygon({{15.5, 4.5}, {18.5, 7.5}, {15.5, 10.5}}, false));
        sign.stroked.addPath(polygon({{19.5, 12.5}, {19.5, 16.5}, {6, 16.5}}, false));
        sign.stroked.addPath(polygon({{8.5, 13.5}, {5.5, 16.5}, {8.5, 19.5}}, false));
        break;
    case Icon::RepeatEvent:
        sign.stroked.moveTo(6.2, 8.2);
        sign.stroked.arcTo(QRectF(4.5, 5, 15, 15), 140, -280);
        sign.stroked.addPath(polygon({{5.2, 3.8}, {5.6, 8.8}, {10.6, 8.4}}, false));
        sign.filled.addEllipse(QPointF(12, 12.5), 2.2, 2.2);
        break;
    case Icon::SkipQuiet:
        sign.stroked = polygon({{4, 7}, {9, 12}, {4, 17}}, false);
        sign.stroked.addPath(polygon({{11, 7}, {16, 12}, {11, 17}}, false));
        sign.stroked.addPath(lines({{20, 7, 20, 17}}));
        break;
    case Icon::ZoomIn:
        return loupe(true);
    case Icon::ZoomOut:
        return loupe(false);
    case Icon::Fit:
        sign.stroked = polygon({{4.5, 9}, {4.5, 4.5}, {9, 4.5}}, false);
        sign.stroked.addPath(polygon({{15, 4.5}, {19.5, 4.5}, {19.5, 9}}, false));
        sign.stroked.addPath(polygon({{19.5, 15}, {19.5, 19.5}, {15, 19.5}}, false));
        sign.stroked.addPath(polygon({{9, 19.5}, {4.5, 19.5}, {4.5, 15}}, false));
        break;
    case Icon::Theme:
        sign.stroked.addEllipse(QPointF(12, 12), 8, 8);
        sign.filled.moveTo(12, 4);
        sign.filled.arcTo(QRectF(4, 4, 16, 16), 90, -180);
        sign.filled.closeSubpath();
        break;
    case Icon::Menu:
        sign.stroked = lines({{4.5, 7, 19.5, 7}, {4.5, 12, 19.5, 12}, {4.5, 17, 19.5, 17}});
        break;
    case Icon::Filter:
        sign.stroked = polygon({{4, 5}, {20, 5}, {14, 12.5}, {14, 19.5}, {10, 17}, {10, 12.5}}, true);
        break;
    case Icon::Close:
        sign.stroked = lines({{6.5, 6.5, 17.5, 17.5}, {17.5, 6.5, 6.5, 17.5}});
        break;
    case Icon::Sort:
        sign.stroked = lines({{4.5, 7, 13, 7}, {4.5, 12, 10.5, 12}, {4.5, 17, 8, 17}, {17, 6, 17, 18}});
        sign.stroked.addPath(polygon({{13.5, 14.5}, {17, 18}, {20.5, 14.5}}, false));
        break;
    case Icon::Present:
        sign.stroked.addRoundedRect(QRectF(3.5, 4.5, 17, 11.5), 1.5, 1.5);
        sign.stroked.addPath(polygon({{8.5, 20.5}, {12, 16}, {15.5, 20.5}}, false));
        sign.filled = polygon({{10, 7.5}, {10, 13}, {15, 10.25}}, true);
        break;
    case Icon::Float:
        sign.stroked = polygon({{11, 5}, {5, 5}, {5, 19}, {19, 19}, {19, 13}}, false);
        sign.stroked.addPath(polygon({{14.5, 5}, {19, 5}, {19, 9.5}}, false));
        sign.stroked.addPath(lines({{19, 5, 12, 12}}));
        break;
    }
    return sign;
}

class SignEngine : public QIconEngine
{
public:
    SignEngine(Icon icon, const Theme& theme, const QColor& normal)
        : m_icon(icon), m_normal(normal), m_disabled(theme.faintText), m_on(theme.accent)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor colour = mode == QIcon::Disabled ? m_disabled
                              : state == QIcon::On    ? m_on
                                                      : m_normal;
        const double scale = std::min(rect.width(), rect.height()) / 24.0;
        painter->save();
        painter->translate(QRectF(rect).center() - QPointF(12, 12) * scale);
        painter->scale(scale, scale);
        paintIcon(*painter, m_icon, colour);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SignEngine(*this); }

private:
    Icon m_icon;
    QColor m_normal, m_disabled, m_on;
};

} // namespace

QIcon actionIcon(Icon icon, const Theme& theme)
{
    return icon == Icon::None ? QIcon() : QIcon(new SignEngine(icon, theme, theme.text));
}

QIcon quietIcon(Icon icon, const Theme& theme)
{
    return icon == Icon::None ? QIcon() : QIcon(new SignEngine(icon, theme, theme.mutedText));
}

void paintIcon(QPainter& painter, Icon icon, const QColor& colour)
{
    const Sign sign = signOf(icon);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(sign.filled);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sign.stroked);
}

} // namespace aftermap
