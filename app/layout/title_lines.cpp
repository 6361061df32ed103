// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/title_lines.h"

#include <algorithm>
#include <limits>

namespace aftermap {

std::pair<QString, QString> twoLines(const QString& title, const std::function<double(const QString&)>& width)
{
    std::pair<QString, QString> best{title, {}};
    double shortest = std::numeric_limits<double>::max();
    for (qsizetype space = title.indexOf(u' '); space > 0; space = title.indexOf(u' ', space + 1)) {
        std::pair<QString, QString> lines{title.left(space), title.mid(space + 1)};
        const double longer = std::max(width(lines.first), width(lines.second));
        if (lines.second.isEmpty() || longer >= shortest)
            continue;
        shortest = longer;
        best = std::move(lines);
    }
    return best;
}

} // namespace aftermap
