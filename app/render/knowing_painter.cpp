// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/knowing_painter.h"

#include <QPainter>

#include <algorithm>

namespace aftermap {

namespace {

constexpr double inset = 5; ///< so that signs at the ends are whole
constexpr double sign = 2.6;

double xOf(const QRectF& area, const TimeAxis& axis, Instant t)
{
    return area.left() + inset + (area.width() - 2 * inset) * axis.position(t) / axis.length();
}

} // namespace

std::vector<KnowingRow> knowingRows(const QRectF& area, const Presentation& presentation,
                                    const KnowingGaps& gaps)
{
    std::vector<KnowingGap> shown = gaps.gaps;
    if (shown.size() > mostKnowingRows) {
        std::stable_sort(shown.begin(), shown.end(), [](const KnowingGap& a, const KnowingGap& b) {
            return a.last() - a.happened > b.last() - b.happened;
        });
        shown.resize(mostKnowingRows);
        std::stable_sort(shown.begin(), shown.end(), [](const KnowingGap& a, const KnowingGap& b) {
            return a.event < b.event;
        });
    }
    std::vector<KnowingRow> rows;
    for (const KnowingGap& gap : shown) {
        const double happened = xOf(area, presentation.axis, gap.happened);
        const auto end = [&](const std::optional<Instant>& known) {
            return known ? xOf(area, presentation.axis, *known) : happened;
        };
        rows.push_back({gap,
                        {area.left(), area.top() + double(rows.size()) * knowingRowHeight, area.width(),
                         knowingRowHeight},
                        happened,
                        end(gap.responders),
                        end(gap.everybody)});
    }
    return rows;
}

void paintKnowingSign(QPainter& painter, QPointF center, KnowingSide side, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (side == KnowingSide::Everybody)
        painter.drawEllipse(center, sign, sign);
    else
        painter.drawRect(QRectF(center.x() - sign + 0.4, center.y() - sign + 0.4, 2 * sign - 0.8, 2 * sign - 0.8));
}

void paintKnowingLane(QPainter& painter, const QRectF& area, const Presentation& presentation,
                      const std::vector<KnowingRow>& rows, const KnowingMarks& marks,
                      const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double now = xOf(area, presentation.axis, marks.playhead);
    painter.setPen(QPen(theme.grid, 1));
    for (const TimeAxis::Gap& gap : presentation.axis.gaps()) {
        const double x = xOf(area, presentation.axis, gap.story.earliest);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    for (const KnowingRow& row : rows) {
        const double y = row.rect.center().y();
        const bool marked = row.gap.event == marks.selected || row.gap.event == marks.hovered;
        if (marked) {
            QColor ground = theme.accent;
            ground.setAlphaF(0.18f);
            painter.fillRect(row.rect, ground);
        }
        const QColor ink = marked ? theme.accent : theme.mutedText;
        painter.setPen(QPen(ink, marked ? 2 : 1.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(row.happened, y), QPointF(std::max(row.responders, row.everybody), y));
        painter.setPen(QPen(ink, 1.3));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(QPointF(row.happened, y), sign, sign);
        const QColor end = marked ? theme.accent : theme.text;
        if (row.gap.responders)
            paintKnowingSign(painter, {row.responders, y}, KnowingSide::Responders, end);
        if (row.gap.everybody)
            paintKnowingSign(painter, {row.everybody, y}, KnowingSide::Everybody, end);
    }
    painter.setPen(QPen(theme.accent, 1));
    painter.drawLine(QPointF(now, area.top()), QPointF(now, area.bottom()));
    painter.restore();
}

} // namespace aftermap
