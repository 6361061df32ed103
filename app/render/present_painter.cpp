// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/present_painter.h"

#include "render/graph_painter.h"
#include "render/narration.h"
#include "render/present_strip.h"
#include "render/quiet_words.h"
#include "render/state_legend.h"
#include "render/text_width.h"

#include <QFontMetricsF>
#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double smallestShare = 1.0 / 50; // of the height
constexpr double smallestAtADesk = 11;     // px

// In heights of the smallest letter.
constexpr double margin = 1;
constexpr double clockRow = 3.1;
constexpr double clockSize = 2.8;
constexpr double figureSize = 1.9;
constexpr double legendRow = 1.6;
constexpr double curveHeight = 4.5;
constexpr double titleSize = 1.6;
constexpr double titleRow = 2.1;
constexpr double sentenceSize = 1.3; ///< where there is room
constexpr double sentenceRoom = 3.35;
constexpr double captionTop = 0.5;
constexpr double captionBottom = 0.35;

/// Lines of at most `width`; the last one that there is room for ends in dots where more would follow.
QStringList brokenInto(const QString& text, const QFont& font, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines += QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

/// As large as it fits into `area`, but not smaller than `least`; what does not fit then is cut.
void paintSentence(QPainter& painter, const QRectF& area, const QString& text, double least, double most)
{
    const auto height = [&](double px) {
        const QFont font = uiFont(px);
        return double(brokenInto(text, font, area.width(), 9).size()) * QFontMetricsF(font).lineSpacing();
    };
    double px = std::max(least, std::floor(most));
    while (px > least && height(px) > area.height())
        px = std::max(least, px - 1);
    const QFont font = uiFont(px);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double y = area.top() + metrics.ascent();
    for (const QString& line :
         brokenInto(text, font, area.width(), std::max(1, int(area.height() / metrics.lineSpacing() + 0.05)))) {
        painter.drawText(QPointF(area.left(), y), line);
        y += metrics.lineSpacing();
    }
}

void paintCaption(QPainter& painter, const QRectF& area, const Caption& caption, double px, const Theme& colours)
{
    painter.fillRect(area, colours.panel);
    painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), std::max(1.0, px / 12))), colours.panelBorder);
    const QRectF inner = area.adjusted(margin * px, captionTop * px, -margin * px, -captionBottom * px);
    const QFont bold = uiFont(titleSize * px, QFont::Bold);
    const QFont plain = uiFont(px);
    const double placeWidth = caption.place.isEmpty() ? 0 : textWidth(plain, caption.place) + margin * px;
    const QRectF line(inner.left(), inner.top(), inner.width(), titleRow * px);
    painter.setFont(plain);
    painter.setPen(colours.mutedText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, caption.place);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(caption.title, Qt::ElideRight, line.width() - placeWidth));
    QString sentence = caption.sentence;
    sentence.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); // a figure keeps its sign
    paintSentence(painter, inner.adjusted(0, titleRow * px, 0, 0), sentence, px, sentenceSize * px);
}

/// The clock of the story with two short lines beside it; gives where they end.
double paintClock(QPainter& painter, const QRectF& row, const Presentation& presentation, PlayTime at, double px,
                  const Theme& colours)
{
    const Incident& incident = *presentation.incident;
    const Instant t = presentation.pacing.instant(at);
    const QFont large = uiFont(clockSize * px, QFont::Bold);
    const QString clock = formatClock(t, incident.zone());
    painter.setFont(large);
    painter.setPen(colours.text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, clock);
    const QString day = dayWords(incident, t);
    const QString place = day.isEmpty() ? incident.zone().city() : incident.zone().city() + QStringLiteral(", ") + day;
    const QString quiet = quietCaption(presentation.pacing, at);
    const QString since = quiet.isEmpty() ? onsetWords(incident, t) : quiet;
    const QFont plain = uiFont(px);
    const double x = row.left() + textWidth(large, clock) + 0.8 * px;
    const QRectF beside(x, row.center().y() - 1.35 * px, row.right() - x, 2.7 * px);
    painter.setFont(plain);
    painter.setPen(colours.mutedText);
    painter.drawText(beside, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, place);
    painter.drawText(beside, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, since);
    return x + std::max(textWidth(plain, place), textWidth(plain, since));
}

/// The headline figure at the right, with as many words as there is room for.
void paintFigure(QPainter& painter, const QRectF& row, const Presentation& presentation, Instant t, double px,
                 const Theme& colours)
{
    const Impact& impact = presentation.curve.at(t);
    const QFont bold = uiFont(figureSize * px, QFont::Bold);
    const QFont plain = uiFont(px);
    const QString percent = percentWords(impact);
    const double room = row.width() - textWidth(bold, percent) - 0.6 * px;
    QString words = countLine(presentation, impact);
    if (textWidth(plain, words) > room)
        words = QCoreApplication::translate("Present", "weighted · %1")
                    .arg(affectedWords(impact.affected, int(presentation.curve.countedServices())));
    const double width = textWidth(plain, words);
    painter.setFont(plain);
    painter.setPen(colours.mutedText);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, words);
    painter.setFont(bold);
    painter.setPen(impact.affected > 0 ? colours.states[indexOf(ServiceState::MajorOutage)].ink : colours.mutedText);
    painter.drawText(row.adjusted(0, 0, -width - 0.6 * px, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     percent);
}

/// Clock and figure; the legend below them.
struct Top
{
    QRectF moment, legend;
};

Top topIn(const QRectF& area, double px)
{
    const QRectF inner = area.adjusted(margin * px, 0.3 * px, -margin * px, 0);
    const QRectF moment(inner.left(), inner.top(), inner.width(), clockRow * px);
    return {moment, {inner.left(), moment.bottom(), inner.width(), legendRow * px}};
}

void paintLegend(QPainter& painter, const QRectF& row, const Presentation& presentation, const Caption& caption,
                 double px, const Theme& colours)
{
    std::vector<LegendItem> items = stateLegend(presentation, caption.span);
    while (items.size() > 1 && stateLegendWidth(items, px) > row.width())
        items.pop_back();
    paintStateLegend(painter, row, items, px, colours);
}

} // namespace

double presentTextPx(QSizeF size)
{
    return std::max(smallestAtADesk, std::ceil(size.height() * smallestShare));
}

double presentLabelPx(QSizeF size)
{
    return presentTextPx(size);
}

PresentParts presentParts(QSizeF size)
{
    PresentParts parts;
    const double px = presentTextPx(size);
    const double header = std::round((0.4 + clockRow + legendRow) * px);
    const double curve = std::round(curveHeight * px);
    const double caption = std::round((captionTop + titleRow + sentenceRoom + captionBottom) * px);
    const double graph = std::max(0.0, size.height() - header - curve - caption);
    parts.header = QRectF(0, 0, size.width(), header);
    parts.graph = QRectF(0, header, size.width(), graph);
    parts.curve = QRectF(0, header + graph, size.width(), curve);
    parts.caption = QRectF(0, header + graph + curve, size.width(), caption);
    return parts;
}

View presentGraphView(const View& picture)
{
    View view = picture;
    view.size = presentParts(picture.size).graph.size();
    view.leastTextPx = presentTextPx(picture.size);
    return view;
}

void paintPresentStill(QPainter& painter, const Presentation& presentation, const View& view, const Caption& caption)
{
    const PresentParts parts = presentParts(view.size);
    const Theme& colours = theme(view.theme);
    const double px = presentTextPx(view.size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), view.size), colours.canvas);
    paintLegend(painter, topIn(parts.header, px).legend, presentation, caption, px, colours);
    paintPresentStrip(painter, parts.curve, presentation, caption.span, px, colours);
    paintCaption(painter, parts.caption, caption, px, colours);
    painter.restore();
}

void paintPresentMoment(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t)
{
    const PresentParts parts = presentParts(view.size);
    const Theme& colours = theme(view.theme);
    const Instant instant = presentation.pacing.instant(t);
    const double px = presentTextPx(view.size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = topIn(parts.header, px).moment;
    const double end = paintClock(painter, row, presentation, t, px, colours);
    paintFigure(painter, row.adjusted(end + 2 * px - row.left(), 0, 0, 0), presentation, instant, px, colours);
    paintPresentPlayhead(painter, parts.curve, presentation, instant, px, colours);
    painter.restore();
}

void paintPresent(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t,
                  const Caption& caption)
{
    paintPresentStill(painter, presentation, view, caption);
    painter.save();
    painter.translate(presentParts(view.size).graph.topLeft());
    paintGraph(painter, presentation, presentGraphView(view), t);
    painter.restore();
    paintPresentMoment(painter, presentation, view, t);
}

} // namespace aftermap
