// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graph_layout.h"

#include <algorithm>

namespace aftermap {

double GraphLayout::scaleFor(Size canvas) const
{
    if (size.width <= 0 || size.height <= 0)
        return 1;
    return std::min(canvas.width / size.width, canvas.height / size.height);
}

} // namespace aftermap
