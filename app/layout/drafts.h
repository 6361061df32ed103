// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/folding.h"
#include "layout/graph_layout.h"

#include <vector>

namespace aftermap {

/// One of the ways in which a small map can be drawn; the best one is kept.
struct LayoutDraft
{
    FoldingRules rules;
    bool sideways = false; ///< spines without grids run to the right
    double favour = 1;     ///< how much better it reads than its size tells
    bool wrapTitles = false; ///< long ones of folded grids stand on two lines
};

/// In the order in which they are tried: one drawing of everything, then frames put together block
/// by block. A map with more counted services than `FoldingRules::wholeUpTo` has one draft.
std::vector<LayoutDraft> draftsFor(const Incident& incident);

/// How large letters are shown and, where there are frames, how much of the canvas boxes take;
/// between layouts of one map on one canvas, more is better.
double worthOf(const GraphLayout& layout);

/// Frames stand in the picture, and lines between members of a frame stay in it.
bool isTidy(const Incident& incident, const GraphLayout& layout);

} // namespace aftermap
