// SPDX-License-Identifier: GPL-3.0-or-later
// layout_view FILE WIDTHxHEIGHT OUT.png [fold]: paints the bare layout of a file, to look at.
#include "format/document_file.h"
#include "layout/layout_engine.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <cstdio>
#include <memory>

namespace {

using namespace aftermap;
using namespace Qt::StringLiterals;

QFont font(double px, QFont::Weight weight)
{
    QFont made(u"Inter"_s);
    made.setPixelSize(static_cast<int>(px));
    made.setWeight(weight);
    return made;
}

QRectF rect(const Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

QPainterPath path(const std::vector<Point>& points)
{
    QPainterPath made;
    if (points.empty())
        return made;
    made.moveTo(points[0].x, points[0].y);
    for (std::size_t i = 1; i + 2 < points.size(); i += 3)
        made.cubicTo(points[i].x, points[i].y, points[i + 1].x, points[i + 1].y, points[i + 2].x,
                     points[i + 2].y);
    return made;
}

void paintEdges(QPainter& painter, const GraphLayout& layout)
{
    for (const EdgePath& edge : layout.edges) {
        if (edge.internal || edge.points.size() < 4)
            continue;
        const double width = 1.2 + 0.6 * std::log2(static_cast<double>(edge.dependencies.size()));
        QPen pen(edge.fromFrame ? QColor(0xb0, 0x80, 0x20) : QColor(0x70, 0x80, 0xa0), width);
        if (edge.fromFrame)
            pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path(edge.points));
        const Point end = edge.points.back(), before = edge.points[edge.points.size() - 2];
        const double length = std::hypot(end.x - before.x, end.y - before.y);
        if (length > 0.01) {
            const QPointF d((end.x - before.x) / length, (end.y - before.y) / length),
                n(-d.y(), d.x());
            const QPointF tip(end.x, end.y);
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawPolygon(QPolygonF{tip, tip - d * 6 + n * 2.7, tip - d * 6 - n * 2.7});
        }
    }
    painter.setFont(font(10, QFont::Normal));
    for (const EdgePath& edge : layout.edges) {
        if (!edge.countAt)
            continue;
        const QRectF spot(edge.countAt->x - 8, edge.countAt->y - 6, 16, 12);
        painter.fillRect(spot, QColor(0x14, 0x18, 0x20));
        painter.setPen(QColor(0xc0, 0xc8, 0xd8));
        painter.drawText(spot, Qt::AlignCenter, QString::number(edge.dependencies.size()));
    }
}

void paintLayout(QPainter& painter, const GraphLayout& layout, const Incident& incident)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FrameBox& frame : layout.frames) {
        painter.setPen(QColor(0x40, 0x48, 0x58));
        painter.setBrush(frame.depth > 0 ? QColor(0x1d, 0x22, 0x2c) : QColor(0x18, 0x1c, 0x25));
        painter.drawRoundedRect(rect(frame.rect), 9, 9);
        painter.setFont(font(layout.fontPx, QFont::DemiBold));
        painter.setPen(QColor(0xe0, 0xe4, 0xec));
        painter.drawText(rect(frame.title), Qt::AlignVCenter | Qt::AlignLeft,
                         incident.service(frame.service).label().shown());
    }
    for (const GroupBox& group : layout.groups) {
        painter.setPen(QColor(0x38, 0x40, 0x50));
        painter.setBrush(QColor(0x1b, 0x20, 0x29));
        painter.drawRoundedRect(rect(group.rect), 7, 7);
        painter.setFont(font(layout.fontPx, QFont::DemiBold));
        painter.setPen(QColor(0xe0, 0xe4, 0xec));
        const QString count = u" · %1"_s.arg(group.members.size());
        painter.drawText(rect(group.folded ? group.rect : group.titleRect),
                         Qt::AlignVCenter | Qt::AlignLeft, group.title + count);
    }
    paintEdges(painter, layout);
    painter.setFont(font(layout.fontPx, QFont::Medium));
    for (const ServiceBox& box : layout.services) {
        if (box.group && layout.groups[box.group.index()].folded)
            continue;
        painter.setPen(QColor(0x2a, 0xa0, 0x88));
        painter.setBrush(QColor(0x20, 0x26, 0x31));
        painter.drawRoundedRect(rect(box.rect), 4, 4);
        painter.setPen(Qt::white);
        painter.drawText(rect(box.rect).adjusted(13, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         box.label);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    int width = 0, height = 0;
    if (argc < 4 || std::sscanf(argv[2], "%dx%d", &width, &height) != 2 || width < 1 || height < 1)
        return 2;
    const auto document = openDocument(QString::fromLocal8Bit(argv[1]), JobControl());
    if (!document || !document->incident)
        return 1;
    TextMeasure measure;
    const QFontMetricsF label(font(measure.fontPx, QFont::DemiBold));
    measure.labelWidth = [&label](const QString& text) { return label.horizontalAdvance(text); };
    measure.titleWidth = measure.labelWidth;
    LayoutOptions options;
    options.canvas = {static_cast<double>(width), static_cast<double>(height)};
    options.mayFold = argc > 4;
    QElapsedTimer clock;
    clock.start();
    const GraphLayout layout = layOut(*document->incident, measure, options, JobControl());
    const double scale = layout.scaleFor(options.canvas);
    std::printf("%lld ms, %.0f x %.0f, label %.2f px, %zu edges %s\n",
                static_cast<long long>(clock.elapsed()), layout.size.width, layout.size.height,
                layout.fontPx * scale, layout.edges.size(), qPrintable(layout.notice));
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(0x11, 0x14, 0x1b));
    QPainter painter(&image);
    painter.translate((width - layout.size.width * scale) / 2,
                      (height - layout.size.height * scale) / 2);
    painter.scale(scale, scale);
    paintLayout(painter, layout, *document->incident);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3])) ? 0 : 3;
}
