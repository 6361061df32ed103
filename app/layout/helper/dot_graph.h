// SPDX-License-Identifier: MIT
#pragma once

#include "request.h"

#include <memory>
#include <string>

struct Agraph_s;

namespace aftermap::helper {

struct CloseGraph
{
    void operator()(Agraph_s* graph) const;
};
using GraphHandle = std::unique_ptr<Agraph_s, CloseGraph>;

/// The request as a graph of Graphviz, built node by node with a fixed set of attributes; no text
/// is ever parsed as DOT. Null when Graphviz has no memory.
GraphHandle buildGraph(const Request& request);

/// Runs dot and returns the answer as JSON, in units, y downwards:
/// {"version":1,"size":[w,h],"nodes":[[x,y],…] (centres),"edges":[[x,y,x,y,…],…] (cubic Béziers),
/// "clusters":[[x,y,w,h],…]}. Empty when dot fails. An edge without a path is [].
std::string layOut(const Request& request);

} // namespace aftermap::helper
