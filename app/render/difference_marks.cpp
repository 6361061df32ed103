// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/difference_marks.h"

#include "render/compare_words.h"
#include "render/graph_canvas.h"
#include "render/state_glyph.h"
#include "render/text_width.h"
#include "render/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array turnsInOrder{Turn::Failed, Turn::Worsened, Turn::Reassessed, Turn::Improved, Turn::Recovered};
using TurnCounts = std::array<int, turnsInOrder.size()>;

/// A plate on a right corner of a box: the lower one, as titles stand above boxes, or the upper one.
QRectF cornerPlate(const QRectF& box, QSizeF size, bool lower)
{
    const double top = lower ? box.bottom() - size.height() * 0.45 : box.top() - size.height() * 0.55;
    return {box.right() - size.width() + size.height() * 0.3, top, size.width(), size.height()};
}

void paintPlate(QPainter& painter, const QRectF& plate, const QColor& line, const Theme& theme)
{
    painter.setPen(QPen(line, std::max(1.0, plate.height() * 0.08)));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
}

/// The sign in the colour of what the service came to, and the state that it had at the other moment.
void paintMark(QPainter& painter, const QRectF& box, const ServiceStatus& after, const ServiceStatus& other, Turn turn,
               double height, const Theme& theme)
{
    const QRectF plate = cornerPlate(box, {height * 2.05, height}, true);
    const QColor ink = theme.of(after).ink;
    paintPlate(painter, plate, turn == Turn::Reassessed ? theme.mutedText : ink, theme);
    const double side = height * 0.56, top = plate.top() + (height - side) / 2;
    paintTurnSign(painter, {plate.left() + height * 0.34, top, side, side}, turn, ink, theme.panel);
    paintStateGlyph(painter, {plate.right() - height * 0.34 - side, top, side, side}, other, theme);
}

/// How many of a folded group's members turned, sign by sign.
void paintGroupMark(QPainter& painter, const QRectF& box, const TurnCounts& counts, double height, const Theme& theme)
{
    const QFont font = uiFont(height * 0.72, QFont::DemiBold);
    const double side = height * 0.56;
    double width = height * 0.5;
    for (const int count : counts)
        width += count > 0 ? side + 2 + textWidth(font, QString::number(count)) + height * 0.3 : 0;
    const QRectF plate = cornerPlate(box, {width, height}, false);
    paintPlate(painter, plate, theme.mutedText, theme);
    painter.setFont(font);
    double x = plate.left() + height * 0.4;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        paintTurnSign(painter, {x, plate.top() + (height - side) / 2, side, side}, turnsInOrder[i], theme.text, theme.panel);
        x += side + 2;
        const QString count = QString::number(counts[i]);
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, plate.top(), plate.right() - x, height), Qt::AlignLeft | Qt::AlignVCenter, count);
        x += textWidth(font, count) + height * 0.3;
    }
}

} // namespace

Difference differenceBetween(const Presentation& presentation, Instant since, Instant t)
{
    return differenceOf(*presentation.incident, presentation.replay, presentation.curve, std::min(since, t),
                        std::max(since, t));
}

void paintTurnSign(QPainter& painter, const QRectF& square, Turn turn, const QColor& ink, const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = std::max(1.2, square.height() * 0.16);
    painter.setPen(QPen(ink, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r = square.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    if (turn == Turn::Reassessed) {
        for (const double share : {0.3, 0.7})
            painter.drawLine(QPointF(r.left(), r.top() + r.height() * share), QPointF(r.right(), r.top() + r.height() * share));
        painter.restore();
        return;
    }
    const bool down = turn == Turn::Failed || turn == Turn::Worsened;
    const bool full = turn == Turn::Failed || turn == Turn::Recovered;
    painter.setBrush(full ? ink : ground);
    const double base = down ? r.top() + r.height() * 0.1 : r.bottom() - r.height() * 0.1;
    const double tip = down ? r.bottom() : r.top();
    painter.drawPolygon(QPolygonF{{r.left(), base}, {r.right(), base}, {r.center().x(), tip}});
    painter.restore();
}

void paintDifference(QPainter& painter, const GraphCanvas& canvas, Instant since, Instant t, const Theme& theme)
{
    const Presentation& presentation = *canvas.presentation;
    const SeverityTable& severities = presentation.incident->severities();
    const double height = std::max(9.0, 11.5 * canvas.scale.unit());
    std::vector<TurnCounts> groups(canvas.groups.size());
    struct Marked
    {
        std::size_t box;
        Turn turn;
    };
    std::vector<Marked> marked;
    const Instant first = std::min(since, t), last = std::max(since, t);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < canvas.boxes.size(); ++i) {
        const ServiceBox& box = canvas.layout().services[i];
        const std::optional<Turn> turn = turnBetween(severities, presentation.replay.statusAt(box.service, first),
                                                     presentation.replay.statusAt(box.service, last));
        if (canvas.isFolded(box)) {
            if (turn)
                ++groups[box.group.index()][static_cast<std::size_t>(*turn)];
        } else if (canvas.isDrawn(i) && turn) {
            marked.push_back({i, *turn});
        } else if (canvas.isDrawn(i)) {
            painter.fillRect(QRectF(canvas.boxes[i]), faded(theme.canvas, 0.5));
        }
    }
    // Over everything, for a plate may stand on its neighbour's corner.
    for (const auto& [i, turn] : marked) {
        const ServiceId service = canvas.layout().services[i].service;
        paintMark(painter, QRectF(canvas.boxes[i]), presentation.replay.statusAt(service, last),
                  presentation.replay.statusAt(service, since), turn, height, theme);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (std::any_of(groups[i].begin(), groups[i].end(), [](int count) { return count > 0; })
            && canvas.presence.groups[i] != Presence::Hidden)
            paintGroupMark(painter, QRectF(canvas.groups[i]), groups[i], height, theme);
    }
    painter.restore();
}

void paintDifferenceKey(QPainter& painter, const QRectF& line, const Presentation& presentation, Instant since,
                        Instant t, const Theme& theme)
{
    const Difference difference = differenceBetween(presentation, since, t);
    const QFont font = uiFont(12.5), strong = uiFont(12.5, QFont::DemiBold);
    painter.save();
    painter.setFont(strong);
    painter.setPen(theme.text);
    const QString between = betweenWords(*presentation.incident, difference);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, between);
    double x = line.left() + textWidth(strong, between) + 20;
    painter.setFont(font);
    for (const Turn turn : turnsInOrder) {
        const auto count = std::count_if(difference.turns.begin(), difference.turns.end(),
                                         [turn](const ServiceTurn& one) { return one.turn == turn; });
        if (count == 0)
            continue;
        const QString words = u"%1 %2"_s.arg(count).arg(turnCountWords(turn));
        paintTurnSign(painter, {x, line.center().y() - 5, 10, 10}, turn, theme.text, theme.canvas);
        painter.setPen(theme.text);
        painter.drawText(QRectF(x + 15, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += 15 + textWidth(font, words) + 18;
    }
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     sameWords(difference));
    painter.restore();
}

} // namespace aftermap
