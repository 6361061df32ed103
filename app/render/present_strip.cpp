// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/present_strip.h"

#include "render/curve_geometry.h"
#include "render/curve_thumbnail.h"
#include "render/gap_painter.h"
#include "render/text_width.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace aftermap {

namespace {

// In heights of a letter.
constexpr double leftMargin = 5;
constexpr double rightMargin = 1.5;
constexpr double headRoom = 0.75; ///< for the playhead's head
constexpr double barHeight = 0.4; ///< of the chapters
constexpr double barGap = 0.15;
constexpr double wordsHeight = 1.5;

/// Where everything stands.
struct Strip
{
    QRectF plot, bar, words;
    double length = 1; ///< of the axis, seconds

    double x(double seconds) const { return plot.left() + seconds / length * plot.width(); }
};

Strip stripIn(const QRectF& area, const Presentation& presentation, double px)
{
    Strip strip;
    strip.length = presentation.axis.length();
    strip.words = QRectF(area.left(), area.bottom() - wordsHeight * px, area.width(), wordsHeight * px);
    const double left = area.left() + leftMargin * px, width = area.width() - (leftMargin + rightMargin) * px;
    strip.bar = QRectF(left, strip.words.top() - barHeight * px, width, barHeight * px);
    const double top = area.top() + headRoom * px;
    strip.plot = QRectF(left, top, width, strip.bar.top() - barGap * px - top);
    return strip;
}

QRectF between(const Strip& strip, const Presentation& presentation, TimeSpan span, const QRectF& of)
{
    const double start = strip.x(presentation.axis.position(span.earliest));
    const double end = strip.x(presentation.axis.position(span.latest));
    return {start, of.top(), std::max(2.0, end - start), of.height()};
}

/// The chapters one after the other, the one that is told in the accent.
void paintChapters(QPainter& painter, const Strip& strip, const Presentation& presentation, TimeSpan chapter,
                   double px, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    for (const Chapter& one : presentation.incident->timeline().chapters) {
        const QRectF part = between(strip, presentation, {one.start, one.end}, strip.bar);
        const bool isTold = one.start == chapter.earliest && one.end == chapter.latest;
        painter.setBrush(isTold ? theme.accent : theme.panelBorder);
        painter.drawRoundedRect(part.adjusted(0, 0, part.width() > px / 2 ? -px / 8 : 0, 0), px / 8, px / 8);
    }
}

void paintWords(QPainter& painter, const Strip& strip, const CurveGeometry& geometry, double px, const Theme& theme)
{
    painter.setFont(uiFont(px));
    painter.setPen(theme.mutedText);
    for (const CurveGeometry::Tick& tick : geometry.timeTicks) {
        // The last one stays in the picture.
        const double reach = strip.words.right() - 0.3 * px - textWidth(painter.font(), tick.label) / 2;
        painter.drawText(QRectF(std::min(strip.x(tick.position), reach) - 5 * px, strip.words.top(), 10 * px,
                                strip.words.height()),
                         Qt::AlignCenter | Qt::TextSingleLine, tick.label);
    }
    const QRectF side(px, strip.plot.top(), strip.plot.left() - 1.6 * px, strip.plot.height());
    painter.drawText(side, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     QCoreApplication::translate("Present", "Impact"));
}

} // namespace

void paintPresentStrip(QPainter& painter, const QRectF& area, const Presentation& presentation,
                       TimeSpan chapter, double px, const Theme& theme)
{
    const Strip strip = stripIn(area, presentation, px);
    CurveRoom room;
    room.width = strip.plot.width();
    room.height = strip.plot.height();
    room.lineHeight = 1.3 * px;
    const QFontMetricsF metrics(uiFont(px));
    room.textWidth = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    const CurveGeometry geometry = curveGeometry(presentation, Measure{}, room);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(between(strip, presentation, chapter, strip.plot), theme.panel);
    paintCurveThumbnail(painter, strip.plot, presentation, theme.kind);
    for (const CurveGeometry::Gap& gap : geometry.gaps)
        paintGap(painter, {strip.x(gap.start), strip.plot.top(), strip.x(gap.end) - strip.x(gap.start), strip.plot.height()},
                 0.6, theme);
    paintChapters(painter, strip, presentation, chapter, px, theme);
    paintWords(painter, strip, geometry, px, theme);
    painter.restore();
}

void paintPresentPlayhead(QPainter& painter, const QRectF& area, const Presentation& presentation,
                          Instant t, double px, const Theme& theme)
{
    const Strip strip = stripIn(area, presentation, px);
    const double x = strip.x(presentation.axis.position(t));
    const double half = 0.4 * px, top = strip.plot.top() - 0.6 * px, shoulder = top + 0.45 * px;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, std::max(2.0, px / 7)));
    painter.drawLine(QPointF(x, shoulder), QPointF(x, strip.bar.bottom()));
    painter.setPen(QPen(theme.canvas, 1));
    painter.setBrush(theme.accent);
    painter.drawPolygon(QPolygonF{{x - half, top}, {x + half, top}, {x + half, shoulder},
                                  {x, shoulder + half}, {x - half, shoulder}});
    painter.restore();
}

} // namespace aftermap
