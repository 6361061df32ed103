// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_expect.h"
#include "layout/layout_pipe.h"

#include <cmath>

using namespace aftermap;

/// The question to every answer: three boxes, one of them with a self loop, one cluster.
static SpineGraph question()
{
    SpineGraph graph;
    graph.nodes.assign(3, SpineNode{{60, 20}, -1, false});
    graph.edges = {{0, 1, 1, 1}, {1, 2, 1, 1}, {2, 2, 1, 1}};
    graph.clusters = {{-1, 8}};
    return graph;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const SpineGraph graph = question();
    const auto placed = readLayoutAnswer(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), graph);
    if (!placed)
        return 0;
    expect(placed->centres.size() == 3 && placed->paths.size() == 3 && placed->clusters.size() == 1,
           "an answer that is taken is complete");
    for (const Point& centre : placed->centres)
        expect(std::isfinite(centre.x) && std::isfinite(centre.y), "positions are finite");
    expect(placed->paths[2].empty(), "a self loop has no path");
    return 0;
}
