// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace aftermap::architecture {

/// A text file of the project; its path is relative to the root, with forward slashes.
struct Source
{
    std::string path;
    std::string text;
};

/// One `#include` line.
struct Include
{
    int line = 0;        ///< from 1
    bool quoted = false; ///< "…" rather than <…>
    std::string header;
};

/// Everything under the given folders of the root (and single files), without build and hidden
/// folders.
std::vector<Source> sourcesUnder(const std::vector<std::string>& places);

bool isCpp(const std::string& path);
std::vector<Include> includesOf(const std::string& text);
int lineCount(const std::string& text);

/// Header name, as in `<QPainter>`, to the Qt modules that have it ("QtGui").
using QtModules = std::map<std::string, std::set<std::string>>;
QtModules installedQtModules();

} // namespace aftermap::architecture
