// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_plan.h"

#include "base/tr.h"
#include "render/glossary.h"
#include "render/library_words.h"
#include "render/word_lists.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Kind = LibraryRow::Kind;

/// One kind of rows: how many there are, and how many get a place.
struct Lane
{
    Kind kind;
    QString heading;
    std::size_t all;
    std::size_t least;  ///< before others get more
    std::size_t wanted; ///< before others get all
    std::size_t shown = 0;
};

std::vector<Lane> lanesOf(const Library& library)
{
    const auto recurring = std::count_if(library.factors.begin(), library.factors.end(),
                                         [](const RecurringFactor& factor) { return factor.outages.size() > 1; });
    const auto again = std::count_if(library.causes.begin(), library.causes.end(),
                                     [](const RecurringCause& cause) { return cause.outages.size() > 1; });
    return {{Kind::Cause, tr("Class of cause"), library.causes.size(), std::size_t(again), 8},
            {Kind::Factor, tr("Named as a factor more than once"), std::size_t(recurring), 3, 5},
            {Kind::Needed, tr("Others in the maps depended on"), library.companiesNeeded.size(), 2, 4},
            {Kind::Hit, tr("Hit more than once, of those in the files"), library.companiesHit.size(), 6, 8}};
}

// Heights in those of its letters.
constexpr double margins = 1.2;
constexpr double titleHeight = 2.4;
constexpr double lineHeight = 1.45;
constexpr double namesHeight = 4;
constexpr double barsHeight = 7.5;
constexpr double legendHeight = 2.2;

/// As high as a picture of that size bears; higher where there is little to tell.
double letters(const std::vector<Lane>& lanes, QSizeF size, double least)
{
    double lines = 1 + double(lanes.size()); // the years, and the headings
    for (const Lane& lane : lanes)
        lines += double(lane.all);
    const double all = 2 * margins + titleHeight + namesHeight + barsHeight + legendHeight + lines * lineHeight + 0.5;
    const double usual = std::min(size.height() / 60, size.width() / 100);
    const double roomy = std::min(size.height() / all, size.width() / 80);
    return std::clamp(std::max(usual, roomy), least, std::max(least, 60.0));
}

/// Hands out `places`: what each lane wants in turn, then the rest to who is hit, and back.
void share(std::vector<Lane>& lanes, std::size_t places)
{
    const auto give = [&](Lane& lane, std::size_t upTo) {
        const std::size_t end = std::max(lane.shown, std::min(upTo, lane.all));
        const std::size_t more = std::min(places, end - lane.shown);
        lane.shown += more;
        places -= more;
    };
    for (Lane& lane : lanes)
        give(lane, lane.least);
    for (Lane& lane : lanes)
        give(lane, lane.wanted);
    for (auto lane = lanes.rbegin(); lane != lanes.rend(); ++lane)
        give(*lane, lane->all);
}

LibraryRow rowOf(const Library& library, Kind kind, std::size_t i)
{
    const auto made = [&](const QString& label, std::size_t outages) {
        return LibraryRow{kind, i, label, ofOutages(outages, library), {}};
    };
    switch (kind) {
    case Kind::Cause: return made(termName(termOf(library.causes[i].kind)), library.causes[i].outages.size());
    case Kind::Factor: return made(capitalized(library.factors[i].words), library.factors[i].outages.size());
    case Kind::Needed: return made(library.companiesNeeded[i].thing.name, library.companiesNeeded[i].reliances.size());
    case Kind::Hit: return made(library.companiesHit[i].thing.name, library.companiesHit[i].hits.size());
    case Kind::Heading: break;
    }
    return {};
}

QString headingOf(const Lane& lane)
{
    if (lane.shown == lane.all)
        return lane.heading;
    return tr("%1 · %2 of %3").arg(lane.heading).arg(lane.shown).arg(lane.all);
}

} // namespace

std::optional<std::size_t> LibraryPlan::outageAt(QPointF point) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const QRectF& column) { return column.contains(point); });
    return found == columns.end() ? std::nullopt : std::optional(std::size_t(found - columns.begin()));
}

LibraryPlan libraryPlan(const Library& library, QSizeF size, double least)
{
    LibraryPlan plan;
    std::vector<Lane> lanes = lanesOf(library);
    std::erase_if(lanes, [](const Lane& lane) { return lane.all == 0; });
    plan.px = letters(lanes, size, least);
    const double px = plan.px;
    const double margin = std::round(px * margins);
    const QRectF area = QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin);
    const double labels = std::round(px * 15);
    const double counts = std::round(px * 4.5);
    const double line = std::round(px * lineHeight);
    const double left = area.left() + labels;
    const double columns = std::max(0.0, area.width() - labels - counts);
    double y = area.top();
    const auto take = [&](double height) {
        const QRectF taken(left, y, columns, height);
        y += height;
        return taken;
    };
    plan.title = QRectF(area.left(), y, area.width(), std::round(px * titleHeight));
    y = plan.title.bottom();
    plan.years = take(line);
    plan.names = take(std::round(px * namesHeight));
    const double bars = std::round(px * barsHeight);
    const double below = bars + std::round(px * legendHeight);
    const double room = area.bottom() - below - y - double(lanes.size()) * line;
    share(lanes, std::size_t(std::max(0.0, room / line)));
    const auto place = [&](LibraryRow row) {
        row.rect = QRectF(area.left(), y, area.width(), line);
        y += line;
        plan.rows.push_back(std::move(row));
    };
    for (const Lane& lane : lanes) {
        if (lane.shown == 0)
            continue;
        place({Kind::Heading, 0, headingOf(lane), {}, {}});
        for (std::size_t i = 0; i < lane.shown; ++i)
            place(rowOf(library, lane.kind, i));
    }
    plan.bars = QRectF(area.left(), y, area.width(), bars);
    plan.legend = QRectF(area.left(), area.bottom() - std::round(px * 1.6), area.width(), std::round(px * 1.6));
    const double width = library.outages.empty() ? 0 : columns / double(library.outages.size());
    for (std::size_t i = 0; i < library.outages.size(); ++i)
        plan.columns.emplace_back(left + double(i) * width, plan.names.top(), width, plan.bars.bottom() - plan.names.top());
    return plan;
}

} // namespace aftermap
