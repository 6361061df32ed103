// SPDX-License-Identifier: GPL-3.0-or-later
#include "dot_graph.h"
#include "fuzz_expect.h"

using namespace aftermap::helper;

// dot itself is left out: it keeps memory from run to run, and tests/layout/helper_dot_test.cpp
// gives it every graph that a request can describe.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::optional<Request> request =
        parseRequest(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!request)
        return 0;
    expect(request->nodes.size() <= Bounds::nodes, "nodes are bounded");
    expect(request->edges.size() <= Bounds::edges, "edges are bounded");
    const auto nodes = static_cast<int>(request->nodes.size());
    const auto clusters = static_cast<int>(request->clusters.size());
    for (const Node& node : request->nodes) {
        expect(node.width >= 1 && node.width <= Bounds::side, "sides are clamped");
        expect(node.cluster >= -1 && node.cluster < clusters, "a node's cluster exists");
    }
    for (const Edge& edge : request->edges) {
        expect(edge.from >= 0 && edge.from < nodes && edge.to >= 0 && edge.to < nodes,
               "both ends exist");
        expect(edge.minlen >= 1 && edge.minlen <= Bounds::minlen, "minlen is clamped");
        expect(edge.weight >= 0 && edge.weight <= Bounds::weight, "weight is clamped");
    }
    for (int i = 0; i < clusters; ++i)
        expect(request->clusters[static_cast<std::size_t>(i)].parent < i,
               "clusters form no circle");
    expect(buildGraph(*request) != nullptr, "the graph can be built");
    return 0;
}
