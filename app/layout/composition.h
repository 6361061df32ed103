// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/block_style.h"
#include "layout/folding.h"
#include "layout/spine_placement.h"

#include <vector>

namespace aftermap {

/// A spine as it was drawn, before it is stretched into its place.
struct DrawnSpine
{
    SpineGraph graph;
    PlacedSpine placed;
    std::vector<Size> boxSizes; ///< by node
};

/// What is put together into one picture.
struct Parts
{
    const FoldedMap& folded;
    const IdVector<ServiceId, BoxLabel>& labels;
    BlockStyle style;
    std::vector<Size> spineSizes;    ///< by frame: the least that its spine needs
    std::vector<DrawnSpine> spines;  ///< by frame; without nodes where it has none
    std::vector<double> gridWidths;  ///< of one box, by grid
    std::vector<double> titleWidths; ///< by grid, its count included
    std::vector<double> foldedTitleWidths; ///< by grid, its count on a line of its own
    std::vector<bool> twoLines;      ///< by grid: its title, when folded, is written on two
    std::vector<double> frameTitleWidths; ///< by frame; none for the outside
    std::vector<bool> gridFolded;    ///< by grid: drawn as one box
    std::vector<bool> ownLines;      ///< by frame: lines run from its border to its own grids
    bool spineLast = false;          ///< what stands outside is needed by frames less than it needs them
    double gutter = 60;              ///< between the frames and the grids outside them
    double sideGap = 30;             ///< between the grids beside an inner frame and that frame
};

/// Where every block stands.
struct Composition
{
    Size size;
    Rect gutter;                           ///< between the frames and the grids outside them
    std::vector<Rect> frames, frameTitles; ///< by frame; the outside is the whole picture
    std::vector<Rect> grids, gridTitles;   ///< by grid
    IdVector<ServiceId, Rect> boxes;       ///< of members of grids; empty for others
    std::vector<FittedSpine> spines;       ///< by frame
};

/// The ways in which a picture can be put together; all of them are tried.
struct Shape
{
    int outsideColumns = 5;    ///< boxes side by side in the grids outside the frames
    int moreColumns = 0;       ///< of a frame's own grids, beyond those that fit below its spine
    int sideColumns = 1;       ///< of the grids beside an inner frame; 0: they stand below it
    int perRow = 1;            ///< frames side by side
    bool outsideBelow = false; ///< the grids outside stand below the frames, not to their right
};

/// The shape that shows everything largest on a canvas of `aspect` (width by height), and the
/// height of the picture then.
std::pair<Shape, double> bestShape(const Parts& parts, double aspect);

/// Puts everything into a picture of `size`, which is at least as large as the shape needs; what is
/// left over goes into the gaps.
Composition compose(const Parts& parts, const Shape& shape, Size size);

} // namespace aftermap
