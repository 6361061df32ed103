// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/states_gaps.h"

#include "render/gap_painter.h"
#include "render/quiet_words.h"
#include "render/state_bar_painter.h"

#include <algorithm>

namespace aftermap {

namespace {

/// Signs of states on the canvas, from its top.
std::vector<QRectF> signsOnCanvas(const ServiceStates& states, const StatesPlan& plan, double scroll)
{
    std::vector<QRectF> signs;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const QRectF row = plan.rect(i).translated(0, -scroll);
        if (row.bottom() < plan.ruler || row.top() > plan.size.height() || plan.rows[i].isHeading())
            continue;
        const StateRow& what = plan.rows[i];
        for (const StateBar& bar : states.groups[std::size_t(what.group)].lines[std::size_t(what.line)].bars) {
            if (const std::optional<QRectF> sign = stateSignRect(bar, plan, row))
                signs.push_back(*sign);
        }
    }
    return signs;
}

/// The highest stretch of a column that no sign reaches into.
QRectF clearOf(const std::vector<QRectF>& signs, const QRectF& column)
{
    QRectF best(column.left(), column.top(), column.width(), 0);
    double top = column.top();
    const auto end = [&](double bottom) {
        if (bottom - top > best.height())
            best = QRectF(column.left(), top, column.width(), bottom - top);
    };
    for (const QRectF& sign : signs) {
        if (sign.right() < column.left() || sign.left() > column.right())
            continue;
        end(sign.top());
        top = std::max(top, sign.bottom());
    }
    end(column.bottom());
    return best;
}

} // namespace

std::vector<StatesGapLabel> statesGapLabels(const ServiceStates& states, const StatesPlan& plan,
                                            const Presentation& presentation, double scroll)
{
    constexpr double around = 2;
    std::vector<TimeAxis::Gap> gaps = presentation.axis.gaps();
    std::stable_sort(gaps.begin(), gaps.end(), [](const TimeAxis::Gap& a, const TimeAxis::Gap& b) {
        return a.story.length() > b.story.length();
    });
    const std::vector<QRectF> signs = signsOnCanvas(states, plan, scroll);
    std::vector<StatesGapLabel> labels;
    for (const TimeAxis::Gap& gap : gaps) {
        const QRectF band(QPointF(plan.x(gap.start), plan.ruler), QPointF(plan.x(gap.end), plan.size.height()));
        for (const QString& words : {quietLabel(gap.story.length()), quietLabel()}) {
            QRectF plate = gapPlate(band, words, plan.fontPx);
            const QRectF column(plate.left() - around, band.top(), plate.width() + 2 * around, band.height());
            const QRectF clear = clearOf(signs, column);
            plate.moveCenter(clear.center());
            const bool meets = std::any_of(labels.begin(), labels.end(), [&](const StatesGapLabel& other) {
                return other.plate.adjusted(-around, -around, around, around).intersects(plate);
            });
            if (plate.height() + 2 * around > clear.height() || meets)
                continue;
            labels.push_back({plate, words});
            break;
        }
    }
    return labels;
}

} // namespace aftermap
