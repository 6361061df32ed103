// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_checks.h"
#include "layout/random_map.h"

#include <chrono>

namespace aftermap {
namespace {

Incident randomIncident(std::mt19937& random, int services)
{
    ServiceMap map = randomMap(random, services);
    Timeline timeline = randomTimeline(random, map);
    return *Incident::join(std::move(timeline), std::move(map));
}

TEST(LayoutOfAnyMap, IsSound)
{
    std::mt19937 random(2025);
    const Size canvases[] = {{1600, 900}, {1100, 480}, {700, 1000}};
    for (int i = 0; i < 36; ++i) {
        const int services = std::uniform_int_distribution(0, i % 3 == 0 ? 300 : 60)(random);
        const Incident incident = randomIncident(random, services);
        const GraphLayout layout = layOutFor(incident, canvases[i % 3], i % 2 == 0);
        EXPECT_FALSE(layout.fellBack) << qPrintable(layout.notice);
        expectSound(incident, layout);
        if (testing::Test::HasFailure()) {
            ADD_FAILURE() << "map " << i << " of " << services << " services";
            return;
        }
    }
}

/// Where everything stands, by id instead of by index.
std::map<std::string, Rect> placesOf(const Incident& incident, const GraphLayout& layout)
{
    std::map<std::string, Rect> places;
    for (const ServiceBox& box : layout.services)
        places[nameOf(incident, box.service)] = box.rect;
    for (const FrameBox& frame : layout.frames)
        places[nameOf(incident, frame.service)] = frame.rect;
    return places;
}

std::vector<std::vector<Point>> linesOf(const GraphLayout& layout)
{
    std::vector<std::vector<Point>> lines;
    for (const EdgePath& edge : layout.edges)
        lines.push_back(edge.points);
    return lines;
}

TEST(LayoutOfAnyMap, DoesNotDependOnTheOrderOfTheFile)
{
    std::mt19937 random(11);
    for (int i = 0; i < 8; ++i) {
        ServiceMap map = randomMap(random, 20 + 12 * i);
        const Timeline timeline = randomTimeline(random, map);
        const Incident incident = *Incident::join(timeline, map);
        const GraphLayout layout = layOutFor(incident);
        const GraphLayout again = layOutFor(incident);
        EXPECT_EQ(linesOf(layout), linesOf(again));

        std::shuffle(map.services.values().begin(), map.services.values().end(), random);
        std::shuffle(map.dependencies.values().begin(), map.dependencies.values().end(), random);
        const Incident shuffled = *Incident::join(timeline, map);
        const GraphLayout other = layOutFor(shuffled);
        EXPECT_EQ(placesOf(incident, layout), placesOf(shuffled, other));
        EXPECT_EQ(linesOf(layout), linesOf(other));
    }
}

TEST(LayoutOfAnyMap, TenThousandServicesDoNotHang)
{
    std::mt19937 random(3);
    const Incident incident = randomIncident(random, 10'000);
    const auto start = std::chrono::steady_clock::now();
    const GraphLayout layout = layOutFor(incident);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
    EXPECT_EQ(layout.services.size(), incident.countedServices());
}

} // namespace
} // namespace aftermap
