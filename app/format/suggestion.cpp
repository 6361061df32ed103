// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/suggestion.h"

#include "base/safe_text.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace Qt::StringLiterals;

namespace aftermap {

int editDistance(QStringView a, QStringView b, int limit)
{
    const int tooFar = limit + 1;
    const auto rows = static_cast<int>(a.size());
    const auto columns = static_cast<int>(b.size());
    if (std::abs(rows - columns) > limit)
        return tooFar;
    // Three rows of the table; only the band within `limit` of the diagonal is filled.
    const auto width = static_cast<std::size_t>(columns + 1);
    std::vector<int> before(width, tooFar);
    std::vector<int> above(width);
    std::vector<int> current(width, tooFar);
    for (int j = 0; j <= columns; ++j)
        above[static_cast<std::size_t>(j)] = std::min(j, tooFar);
    for (int i = 1; i <= rows; ++i) {
        std::fill(current.begin(), current.end(), tooFar);
        if (i <= limit)
            current[0] = i;
        for (int j = std::max(1, i - limit); j <= std::min(columns, i + limit); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            int best = std::min({above[at] + 1, current[at - 1] + 1, above[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, before[at - 2] + 1);
            current[at] = std::min(best, tooFar);
        }
        std::swap(before, above);
        std::swap(above, current);
    }
    return above[static_cast<std::size_t>(columns)];
}

QString closest(QStringView word, const QStringList& candidates)
{
    const QString folded = word.toString().toCaseFolded();
    int best = std::clamp(static_cast<int>(folded.size()) / 3, 1, 3) + 1;
    QString found;
    for (const QString& candidate : candidates) {
        const int distance = editDistance(folded, candidate.toCaseFolded(), best - 1);
        if (distance >= best || candidate == word)
            continue;
        best = distance;
        found = candidate;
        if (best == 0)
            break;
    }
    return found;
}

QString didYouMean(QStringView word, const QStringList& candidates)
{
    const QString found = closest(word, candidates);
    return found.isEmpty() ? u"."_s : u"; did you mean \"%1\"?"_s.arg(shownSnippet(found, 140));
}

} // namespace aftermap
