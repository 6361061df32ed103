// SPDX-License-Identifier: MIT
#include <gvc.h> // first: it defines macros called MAX, MIN and so on

#include "dot_graph.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace aftermap::helper {

namespace {

constexpr double unitsPerInch = 72;

/// Graphviz takes char* everywhere and changes none of them.
char* text(const char* value)
{
    return const_cast<char*>(value);
}

std::string decimal(double value)
{
    char buffer[40];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 4);
    return error == std::errc() ? std::string(buffer, end) : "0";
}

std::string numbered(const char* prefix, std::size_t index)
{
    return prefix + std::to_string(index);
}

void declare(graph_t* graph, int kind, const char* name, const std::string& value)
{
    agattr(graph, kind, text(name), text(value.c_str()));
}

void set(void* object, const char* name, const std::string& value)
{
    agset(object, text(name), text(value.c_str()));
}

/// The whitelist: these attributes and no others.
void declareAttributes(graph_t* graph, const Request& request)
{
    declare(graph, AGRAPH, "rankdir", request.leftToRight ? "LR" : "TB");
    declare(graph, AGRAPH, "nodesep", decimal(request.nodesep / unitsPerInch));
    declare(graph, AGRAPH, "ranksep", decimal(request.ranksep / unitsPerInch));
    declare(graph, AGRAPH, "splines", "true");
    declare(graph, AGRAPH, "nslimit", decimal(request.nslimit));
    declare(graph, AGRAPH, "nslimit1", decimal(request.nslimit));
    declare(graph, AGRAPH, "mclimit", decimal(request.mclimit));
    declare(graph, AGRAPH, "margin", "8");
    declare(graph, AGRAPH, "rank", "");
    declare(graph, AGNODE, "shape", "box");
    declare(graph, AGNODE, "label", "");
    declare(graph, AGNODE, "fixedsize", "true");
    declare(graph, AGNODE, "width", "1");
    declare(graph, AGNODE, "height", "1");
    declare(graph, AGEDGE, "dir", "none");
    declare(graph, AGEDGE, "weight", "1");
    declare(graph, AGEDGE, "minlen", "1");
}

void number(std::string& out, double value)
{
    out += std::isfinite(value) ? decimal(value) : "0";
}

void point(std::string& out, double x, double y)
{
    number(out, x);
    out += ',';
    number(out, y);
}

/// Writes the whole answer; Graphviz counts y upwards, we count downwards.
std::string answer(graph_t* graph, const std::vector<node_t*>& nodes,
                   const std::vector<edge_t*>& edges, const std::vector<graph_t*>& clusters)
{
    const boxf all = GD_bb(graph);
    const double top = all.UR.y;
    std::string out = "{\"version\":1,\"size\":[";
    point(out, all.UR.x - all.LL.x, all.UR.y - all.LL.y);
    out += "],\"nodes\":[";
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        out += i ? ",[" : "[";
        point(out, ND_coord(nodes[i]).x - all.LL.x, top - ND_coord(nodes[i]).y);
        out += ']';
    }
    out += "],\"edges\":[";
    for (std::size_t i = 0; i < edges.size(); ++i) {
        out += i ? ",[" : "[";
        const splines* path = edges[i] ? ED_spl(edges[i]) : nullptr;
        for (int k = 0; path && path->size > 0 && k < path->list[0].size; ++k) {
            if (k > 0)
                out += ',';
            point(out, path->list[0].list[k].x - all.LL.x, top - path->list[0].list[k].y);
        }
        out += ']';
    }
    out += "],\"clusters\":[";
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        out += i ? ",[" : "[";
        // dot passes over a cluster without nodes and gives it no box.
        const boxf box = agnnodes(clusters[i]) > 0 ? GD_bb(clusters[i]) : boxf{all.LL, all.LL};
        point(out, box.LL.x - all.LL.x, top - box.UR.y);
        out += ',';
        point(out, box.UR.x - box.LL.x, box.UR.y - box.LL.y);
        out += ']';
    }
    out += "]}\n";
    return out;
}

/// A graph and its parts in the request's order.
struct Built
{
    GraphHandle graph;
    std::vector<node_t*> nodes;
    std::vector<edge_t*> edges; ///< null for a self loop
    std::vector<graph_t*> clusters;
};

Built build(const Request& request)
{
    Built built;
    built.graph.reset(agopen(text("g"), Agdirected, nullptr));
    graph_t* root = built.graph.get();
    if (!root)
        return built;
    declareAttributes(root, request);
    for (std::size_t i = 0; i < request.clusters.size(); ++i) {
        const Cluster& cluster = request.clusters[i];
        graph_t* parent =
            cluster.parent < 0 ? root : built.clusters[static_cast<std::size_t>(cluster.parent)];
        graph_t* made = agsubg(parent, text(numbered("cluster", i).c_str()), 1);
        set(made, "margin", decimal(std::round(cluster.margin)));
        built.clusters.push_back(made);
    }
    graph_t* floor = nullptr;
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        const Node& node = request.nodes[i];
        node_t* made = agnode(root, text(numbered("n", i).c_str()), 1);
        set(made, "width", decimal(node.width / unitsPerInch));
        set(made, "height", decimal(node.height / unitsPerInch));
        if (node.floor && node.cluster < 0) {
            if (!floor) {
                floor = agsubg(root, text("floor"), 1);
                set(floor, "rank", "sink");
            }
            agsubnode(floor, made, 1);
        }
        if (node.cluster >= 0)
            agsubnode(built.clusters[static_cast<std::size_t>(node.cluster)], made, 1);
        built.nodes.push_back(made);
    }
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const Edge& edge = request.edges[i];
        if (edge.from == edge.to) {
            built.edges.push_back(nullptr);
            continue;
        }
        edge_t* made = agedge(root, built.nodes[static_cast<std::size_t>(edge.from)],
                              built.nodes[static_cast<std::size_t>(edge.to)],
                              text(numbered("e", i).c_str()), 1);
        set(made, "weight", std::to_string(edge.weight));
        set(made, "minlen", std::to_string(edge.minlen));
        built.edges.push_back(made);
    }
    return built;
}

} // namespace

void CloseGraph::operator()(Agraph_s* graph) const
{
    agclose(graph);
}

GraphHandle buildGraph(const Request& request)
{
    return build(request).graph;
}

std::string layOut(const Request& request)
{
    agseterr(AGMAX); // it would print; nobody reads that
    Built built = build(request);
    if (!built.graph)
        return {};
    GVC_t* context = gvContext();
    std::string out;
    if (context && gvLayout(context, built.graph.get(), "dot") == 0) {
        out = answer(built.graph.get(), built.nodes, built.edges, built.clusters);
        gvFreeLayout(context, built.graph.get());
    }
    built.graph.reset();
    if (context)
        gvFreeContext(context);
    return out;
}

} // namespace aftermap::helper
