// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details_objects.h"

#include "render/state_glyph.h"
#include "ui/look.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>
#include <QTextFormat>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr int glyphObject = QTextFormat::UserObject + 1;
constexpr int arrowObject = QTextFormat::UserObject + 2;
constexpr int barObject = QTextFormat::UserObject + 3;
constexpr int firstValue = QTextFormat::UserProperty + 1;
constexpr int secondValue = QTextFormat::UserProperty + 2;
constexpr double behindGlyph = 5;

QTextCharFormat objectFormat(int type, int first, int second = 0)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(firstValue, first);
    format.setProperty(secondValue, second);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    return format;
}

double side()
{
    return std::round(textPixels(0.72));
}

} // namespace

DetailsObjects::DetailsObjects(QTextDocument* document) : QObject(document)
{
    for (const int type : {glyphObject, arrowObject, barObject})
        document->documentLayout()->registerHandler(type, this);
}

QTextCharFormat DetailsObjects::glyph(ServiceStatus status)
{
    return objectFormat(glyphObject, int(status.state), int(status.evidence));
}

QTextCharFormat DetailsObjects::arrow(bool open)
{
    return objectFormat(arrowObject, int(open));
}

QTextCharFormat DetailsObjects::bar(ServiceId service)
{
    return objectFormat(barObject, int(service.index()));
}

QSizeF DetailsObjects::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    if (format.objectType() == barObject)
        return {std::max(20.0, document->textWidth() - 2 * document->documentMargin() - 1), textPixels(1.1)};
    return {side() + behindGlyph, side()};
}

void DetailsObjects::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    const Theme& colours = theme(m_theme);
    const int first = format.intProperty(firstValue);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF square(rect.left(), rect.top(), side(), side());
    if (format.objectType() == glyphObject) {
        const ServiceStatus status{ServiceState(first), Evidence(format.intProperty(secondValue)), {}};
        paintStateGlyph(*painter, square, status, colours);
    } else if (format.objectType() == arrowObject) {
        painter->setPen(QPen(colours.mutedText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = square.center();
        const double arm = side() * 0.26;
        painter->drawPolyline(first != 0 ? QPolygonF{middle + QPointF(-arm, -arm / 2), middle + QPointF(0, arm / 2),
                                                     middle + QPointF(arm, -arm / 2)}
                                         : QPolygonF{middle + QPointF(-arm / 2, -arm), middle + QPointF(arm / 2, 0),
                                                     middle + QPointF(-arm / 2, arm)});
    } else if (m_presentation != nullptr && std::size_t(first) < m_presentation->replay.serviceCount()) {
        m_barRect = rect;
        drawBar(*painter, rect, ServiceId(std::size_t(first)));
    }
    painter->restore();
}

void DetailsObjects::drawBar(QPainter& painter, const QRectF& rect, ServiceId service)
{
    const Theme& colours = theme(m_theme);
    const TimeAxis& axis = m_presentation->axis;
    const double scale = rect.width() / axis.length();
    const QRectF band = rect.adjusted(0, 3, 0, -3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.panelInner);
    painter.drawRoundedRect(band, 3, 3);
    for (const StatusInterval& interval : m_presentation->replay.history(service)) {
        if (interval.status.evidence == Evidence::None)
            continue;
        const double start = axis.position(std::max(interval.start, axis.window().earliest)) * scale;
        const double end = axis.position(std::min(interval.end, axis.window().latest)) * scale;
        const QRectF part(band.left() + start, band.top(), std::max(1.0, end - start), band.height());
        if (end <= start)
            continue;
        const bool reported = interval.status.evidence == Evidence::Reported;
        const QColor fill = colours.of(interval.status).fill;
        painter.setBrush(reported ? QBrush(fill) : QBrush(mixed(fill, colours.panel, 0.35)));
        painter.drawRect(part);
        if (!reported) { // assumed and unknown are hatched: never told by strength of colour alone
            painter.setBrush(QBrush(fill, Qt::BDiagPattern));
            painter.drawRect(part);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double now = std::round(rect.left() + axis.position(m_now) * scale);
    painter.fillRect(QRectF(std::min(now, rect.right() - 2), rect.top(), 2, rect.height()), colours.accent);
}

} // namespace aftermap
