// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"
#include "layout/curves.h"
#include "layout/layout_engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace aftermap {

/// A font that every machine has: each character as wide as the next.
inline TextMeasure fixedMeasure()
{
    TextMeasure measure;
    measure.labelWidth = [](const QString& text) { return 6.2 * static_cast<double>(text.size()); };
    measure.titleWidth = [](const QString& text) { return 6.8 * static_cast<double>(text.size()); };
    return measure;
}

inline GraphLayout layOutFor(const Incident& incident, Size canvas = {1600, 900},
                             bool mayFold = false)
{
    LayoutOptions options;
    options.canvas = canvas;
    options.mayFold = mayFold;
    return layOut(incident, fixedMeasure(), options, JobControl());
}

inline bool isFolded(const GraphLayout& layout, const ServiceBox& box)
{
    return box.group && layout.groups[box.group.index()].folded;
}

/// A hair of tolerance for rounding.
inline Rect shrunk(const Rect& rect, double by = 0.01)
{
    return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

inline const FrameBox* frameOf(const GraphLayout& layout, ServiceId service)
{
    for (const FrameBox& frame : layout.frames) {
        if (frame.service == service)
            return &frame;
    }
    return nullptr;
}

inline std::string nameOf(const Incident& incident, ServiceId service)
{
    return incident.service(service).id.toStdString();
}

/// What every layout must be: each service once, boxes apart and inside the picture, members inside
/// their grids and frames.
inline void expectSound(const Incident& incident, const GraphLayout& layout)
{
    ASSERT_EQ(layout.services.size(), incident.countedServices());
    const Rect picture{0, 0, layout.size.width, layout.size.height};
    std::vector<std::pair<Rect, std::string>> solid;
    for (const ServiceBox& box : layout.services) {
        ASSERT_TRUE(std::isfinite(box.rect.x) && std::isfinite(box.rect.y));
        EXPECT_GT(box.rect.width, 0);
        EXPECT_TRUE(picture.contains(shrunk(box.rect)))
            << nameOf(incident, box.service) << ' ' << box.rect.x << ' ' << box.rect.y << ' '
            << box.rect.width << ' ' << box.rect.height << " in " << picture.width << ' '
            << picture.height;
        if (box.group) {
            EXPECT_TRUE(layout.groups[box.group.index()].rect.contains(shrunk(box.rect)));
        }
        if (!isFolded(layout, box))
            solid.emplace_back(shrunk(box.rect), nameOf(incident, box.service));
        for (ServiceId frame = incident.parent(box.service); frame;
             frame = incident.parent(frame)) {
            const FrameBox* around = frameOf(layout, frame);
            ASSERT_TRUE(around);
            EXPECT_TRUE(around->rect.contains(shrunk(box.rect)))
                << nameOf(incident, box.service) << " at " << box.rect.x << ' ' << box.rect.y
                << " of " << box.rect.width << " outside " << nameOf(incident, frame) << " at "
                << around->rect.x << ' ' << around->rect.y << " of " << around->rect.width << ' '
                << around->rect.height;
        }
    }
    for (const GroupBox& group : layout.groups) {
        if (group.folded)
            solid.emplace_back(shrunk(group.rect), group.title.toStdString());
    }
    std::sort(solid.begin(), solid.end(),
              [](const auto& a, const auto& b) { return a.first.x < b.first.x; });
    for (std::size_t i = 0; i < solid.size(); ++i) {
        for (std::size_t k = i + 1; k < solid.size() && solid[k].first.x < solid[i].first.right();
             ++k) {
            EXPECT_FALSE(solid[i].first.overlaps(solid[k].first))
                << solid[i].second << " lies on " << solid[k].second;
        }
    }
    for (std::size_t i = 0; i < layout.frames.size(); ++i) {
        EXPECT_GT(layout.frames[i].rect.width, 60) << "a frame without members is drawn too";
        EXPECT_GT(layout.frames[i].rect.height, 20);
        for (std::size_t k = 0; k < i; ++k) {
            const Rect& a = layout.frames[i].rect;
            const Rect& b = layout.frames[k].rect;
            EXPECT_TRUE(!shrunk(a).overlaps(shrunk(b)) || b.contains(shrunk(a)) ||
                        a.contains(shrunk(b)));
        }
    }
    std::vector<int> seen(incident.dependencyCount(), 0);
    for (const EdgePath& edge : layout.edges) {
        for (const DependencyId id : edge.dependencies)
            ++seen[id.index()];
        EXPECT_TRUE(edge.points.empty() || edge.points.size() % 3 == 1);
        for (const Point& point : edge.points)
            EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const ServiceId a = incident.dependent(DependencyId(i)),
                        b = incident.dependencyOf(DependencyId(i));
        const bool drawn =
            a != b && !(incident.service(a).isFrame() && incident.service(b).isFrame());
        EXPECT_EQ(seen[i], drawn ? 1 : 0) << i;
    }
}

/// How far a point is from the border of a rectangle.
inline double offBorder(const Rect& rect, Point point)
{
    const double x = std::clamp(point.x, rect.left(), rect.right());
    const double y = std::clamp(point.y, rect.top(), rect.bottom());
    const double outside = std::hypot(point.x - x, point.y - y);
    const double inside = std::min(std::min(point.x - rect.left(), rect.right() - point.x),
                                   std::min(point.y - rect.top(), rect.bottom() - point.y));
    return outside > 0 ? outside : std::abs(inside);
}

/// Lines that begin or end in the air: beside the box, grid or frame that they belong to.
inline std::vector<std::string> endsInTheAir(const Incident& incident, const GraphLayout& layout)
{
    std::vector<std::string> faults;
    const auto touches = [&](ServiceId service, Point end) {
        constexpr double near = 3;
        for (const ServiceBox& box : layout.services) {
            if (box.service == service
                && (offBorder(box.rect, end) < near
                    || (box.group && offBorder(layout.groups[box.group.index()].rect, end) < near)))
                return true;
        }
        for (ServiceId frame = service; frame; frame = incident.parent(frame)) {
            const FrameBox* box = frameOf(layout, frame);
            if (box != nullptr && offBorder(box->rect, end) < near)
                return true;
        }
        return false;
    };
    for (const EdgePath& edge : layout.edges) {
        if (edge.internal || edge.points.empty())
            continue;
        const DependencyId id = edge.dependencies.front();
        for (const auto& [service, end] : {std::pair(incident.dependencyOf(id), edge.points.front()),
                                           std::pair(incident.dependent(id), edge.points.back())}) {
            if (!touches(service, end))
                faults.push_back(nameOf(incident, service) + " of " + nameOf(incident, incident.dependencyOf(id)) + " to "
                                 + nameOf(incident, incident.dependent(id)) + " at " + std::to_string(end.x) + ", "
                                 + std::to_string(end.y));
        }
    }
    return faults;
}


/// Names of boxes that a line runs through, its own ends aside.
inline std::vector<std::string> boxesBehind(const Incident& incident, const GraphLayout& layout,
                                            const EdgePath& edge)
{
    std::vector<std::string> found;
    const auto isEnd = [&](ServiceId service) {
        for (const DependencyId id : edge.dependencies) {
            if (incident.dependent(id) == service || incident.dependencyOf(id) == service)
                return true;
        }
        return false;
    };
    const std::vector<Point> line = flattened(edge.points, 24);
    for (const ServiceBox& box : layout.services) {
        if (isFolded(layout, box) || isEnd(box.service))
            continue;
        for (const Point& point : line) {
            if (shrunk(box.rect, 0.5).contains({point.x, point.y, 0, 0})) {
                found.push_back(nameOf(incident, box.service));
                break;
            }
        }
    }
    return found;
}

} // namespace aftermap
