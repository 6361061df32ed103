// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/title_widths.h"

#include "incident/incident.h"
#include "layout/layout_engine.h"
#include "layout/title_lines.h"

#include <algorithm>

namespace aftermap {

using namespace Qt::StringLiterals;

void measureTitles(Parts& parts, const Incident& incident, const TextMeasure& measure, bool wrap)
{
    const double most = parts.style.widestLabel * 1.6; // a longer title is cut where it is drawn
    for (const FramePlan& frame : parts.folded.frames) {
        const double width = frame.service ? measure.titleWidth(incident.service(frame.service).label().shown()) : 0;
        parts.frameTitleWidths.push_back(std::min(width * parts.style.titleGrowth, most));
    }
    for (const GridPlan& grid : parts.folded.grids) {
        // A narrow column beside an inner frame has its title only; the frame's own says the count.
        const FramePlan& plan = parts.folded.frames[static_cast<std::size_t>(grid.frame)];
        const bool narrow = grid.frame != 0 && !plan.children.empty();
        const QString count = u"%1 of %1 affected"_s.arg(grid.members.size());
        const QString line = narrow ? grid.title : grid.title + u"  "_s + count;
        parts.titleWidths.push_back(std::min(measure.titleWidth(line), most));

        const double below = measure.titleWidth(count);
        double title = measure.titleWidth(grid.title);
        parts.twoLines.push_back(wrap && title > below);
        if (parts.twoLines.back()) {
            const auto [first, second] = twoLines(grid.title, measure.titleWidth);
            title = std::max(measure.titleWidth(first), measure.titleWidth(second));
        }
        parts.foldedTitleWidths.push_back(std::min(std::max(title, below), most) + parts.style.foldedEdge);
    }
}

} // namespace aftermap
