// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_geometry.h"

#include <QString>

#include <map>
#include <vector>

namespace aftermap {

/// A box that somebody has put elsewhere.
struct Move
{
    QString service; ///< id
    /// Its centre as shares of the frame that it belongs to (of the whole picture without one), as
    /// that was laid out: 0 is left or top, 1 right or bottom; beyond these where the frame grew.
    Point at;

    bool operator==(const Move&) const = default;
};

/// What somebody decided about places on the canvas.
struct Arrangement
{
    /// By GroupBox::key: drawn as one box, or not. All other groups fold as there is room.
    std::map<QString, bool> folded;
    std::vector<Move> moves; ///< each service once, the latest last

    bool isEmpty() const { return folded.empty() && moves.empty(); }
    bool operator==(const Arrangement&) const = default;
};

} // namespace aftermap
