// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_labels.h"

#include "render/narration.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace aftermap {

namespace {

using Marker = CurveGeometry::Marker;

/// Gives each label the lowest row in which it is free and strikes no other with its line. False
/// when there is no room for all; markers without a label get row -1.
bool placeLabels(std::vector<Marker>& markers, double length, const CurveRoom& room, int rows)
{
    constexpr double gap = 12;
    std::vector<std::vector<std::pair<double, double>>> taken(static_cast<std::size_t>(rows));
    const auto isFree = [&taken](int row, double left, double right) {
        const auto& inRow = taken[static_cast<std::size_t>(row)];
        return std::none_of(inRow.begin(), inRow.end(), [&](const auto& other) {
            return left < other.second && other.first < right;
        });
    };
    // From the right, so that a label is never struck by the line of a later milestone.
    for (auto marker = markers.rbegin(); marker != markers.rend(); ++marker) {
        marker->row = -1;
        if (marker->label.isEmpty())
            continue;
        const double px = marker->x / length * room.width;
        const double width = room.textWidth(marker->label) + gap;
        marker->labelBefore = px + width > room.width;
        const double left = marker->labelBefore ? px - width : px;
        const auto fits = [&](int row) {
            bool free = isFree(row, left, left + width);
            for (int below = 0; below < row; ++below)
                free = free && isFree(below, px - 2, px + 2);
            return free;
        };
        int row = 0;
        while (row < rows && !fits(row))
            ++row;
        if (row == rows)
            return false;
        marker->row = row;
        for (int below = 0; below < row; ++below)
            taken[static_cast<std::size_t>(below)].emplace_back(px - 2, px + 2);
        taken[static_cast<std::size_t>(row)].emplace_back(left, left + width);
    }
    return true;
}

/// Where there is no room for all, those that tell least of the story lose their labels first; their
/// lines stay, and the phases name them.
constexpr std::array dispensable{
    MilestoneKind::Diagnosed, MilestoneKind::Acknowledged, MilestoneKind::BacklogCleared,
    MilestoneKind::Detected,  MilestoneKind::Mitigated,    MilestoneKind::Recovered,
    MilestoneKind::DeclaredResolved, MilestoneKind::Onset};

std::size_t worthOf(MilestoneKind kind)
{
    return static_cast<std::size_t>(std::find(dispensable.begin(), dispensable.end(), kind) - dispensable.begin());
}

Marker markerOf(const Presentation& presentation, MilestoneKind kind, const Milestone& milestone)
{
    Marker marker;
    marker.kind = kind;
    marker.x = presentation.axis.position(milestone.time.at);
    marker.label = milestoneWords(kind) + QChar(u' ') + dayAndTimeWords(*presentation.incident, milestone.time);
    return marker;
}

/// Milestones in the order of their times. Those that fall on one moment share a label, "Declared
/// resolved, recovered 22:11", which the one that tells most of the story bears.
std::vector<Marker> markersOf(const Presentation& presentation)
{
    const Timeline& timeline = presentation.incident->timeline();
    std::vector<Marker> markers;
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& milestone = timeline.milestone(word.value);
        if (!milestone || !presentation.axis.window().contains(milestone->time.at))
            continue;
        Marker marker = markerOf(presentation, word.value, *milestone);
        const auto same = std::find_if(markers.begin(), markers.end(), [&](const Marker& other) {
            return !other.label.isEmpty() && timeline.milestone(other.kind)->time == milestone->time;
        });
        if (same != markers.end()) {
            Marker& bearer = worthOf(same->kind) < worthOf(marker.kind) ? marker : *same;
            const QString shared = milestoneWords(same->kind) + QStringLiteral(", ") +
                                   milestoneWords(marker.kind).toLower() + QChar(u' ') +
                                   dayAndTimeWords(*presentation.incident, milestone->time);
            same->label.clear();
            marker.label.clear();
            bearer.label = shared;
        }
        markers.push_back(std::move(marker));
    }
    std::stable_sort(markers.begin(), markers.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    return markers;
}

/// A part of one step of the curve between gaps.
struct Piece
{
    std::size_t step = 0;
    double from = 0, to = 0;
    bool follows = false; ///< the piece before ends where this begins
};

/// The steps of the curve, cut at the gaps.
std::vector<Piece> piecesOf(const CurveGeometry& geometry)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 1 < geometry.x.size(); ++i) {
        double from = geometry.x[i];
        const double end = geometry.x[i + 1];
        for (const CurveGeometry::Gap& gap : geometry.gaps) {
            if (gap.end <= from || gap.start >= end)
                continue;
            if (gap.start > from)
                pieces.push_back({i, from, gap.start, !pieces.empty() && pieces.back().to == from});
            from = gap.end;
        }
        if (from < end)
            pieces.push_back({i, from, end, !pieces.empty() && pieces.back().to == from});
    }
    return pieces;
}

/// The stretch on which a whole group is at least `thickness` thick, `width` long at least, and the
/// longest of its kind; none inside a gap.
std::optional<CurveGeometry::LayerLabel> placeIn(const std::vector<Piece>& pieces,
                                                 const std::vector<double>& lower,
                                                 const std::vector<double>& upper, double thickness,
                                                 double width)
{
    std::optional<CurveGeometry::LayerLabel> best;
    double longest = width;
    for (std::size_t i = 0; i < pieces.size();) {
        double bottom = lower[pieces[i].step], top = upper[pieces[i].step];
        std::size_t end = i;
        while (end < pieces.size() && (end == i || pieces[end].follows)) {
            const double floor = std::max(bottom, lower[pieces[end].step]);
            const double ceiling = std::min(top, upper[pieces[end].step]);
            if (ceiling - floor < thickness)
                break;
            bottom = floor;
            top = ceiling;
            ++end;
        }
        if (end > i && pieces[end - 1].to - pieces[i].from >= longest) {
            longest = pieces[end - 1].to - pieces[i].from;
            best = CurveGeometry::LayerLabel{(pieces[i].from + pieces[end - 1].to) / 2, (bottom + top) / 2, 0, {}};
        }
        i = std::max(end, i + 1);
    }
    return best;
}

} // namespace

void addMarkers(CurveGeometry& geometry, const Presentation& presentation, const CurveRoom& room, int rows)
{
    std::vector<Marker> markers = markersOf(presentation);
    std::vector<std::pair<Marker*, QString>> dropped;
    for (const MilestoneKind kind : dispensable) {
        if (placeLabels(markers, geometry.length, room, rows))
            break;
        for (Marker& marker : markers) {
            if (marker.kind == kind && !marker.label.isEmpty())
                dropped.emplace_back(&marker, std::exchange(marker.label, QString()));
        }
    }
    // What made room for nothing comes back.
    for (auto label = dropped.rbegin(); label != dropped.rend(); ++label) {
        label->first->label = label->second;
        if (!placeLabels(markers, geometry.length, room, rows))
            label->first->label.clear();
    }
    placeLabels(markers, geometry.length, room, rows);
    geometry.markerRows = 1;
    for (const Marker& marker : markers)
        geometry.markerRows = std::max(geometry.markerRows, marker.row + 1);
    geometry.markers = std::move(markers);
}

void labelGroups(CurveGeometry& geometry, const CurveRoom& room, double plotHeight)
{
    const double perPixelX = geometry.length / std::max(1.0, room.width);
    const double perPixelY = geometry.top / std::max(1.0, plotHeight);
    const std::vector<Piece> pieces = piecesOf(geometry);
    for (std::size_t i = 0; i < geometry.layers.size(); ++i) {
        const CurveGeometry::Layer& layer = geometry.layers[i];
        if (i > 0 && geometry.layers[i - 1].tint == layer.tint)
            continue; // the assumed part of the group before
        const bool two = i + 1 < geometry.layers.size() && geometry.layers[i + 1].tint == layer.tint;
        const std::vector<double>& upper = geometry.layers[two ? i + 1 : i].upper;
        auto label = placeIn(pieces, layer.lower, upper, (room.lineHeight - 1) * perPixelY,
                             (room.textWidth(layer.name) + 8) * perPixelX);
        if (!label) {
            geometry.key.push_back({CurveGeometry::KeyEntry::Sign::Tint, layer.tint, layer.name});
            continue;
        }
        label->tint = layer.tint;
        label->text = layer.name;
        geometry.layerLabels.push_back(*label);
    }
}

} // namespace aftermap
