// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/source_tree.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftermap::architecture {

/// A room of the house; ARCHITECTURE.md shows the same table.
struct Room
{
    int floor = 0;
    std::string_view place; ///< a folder with a slash at its end, or one file

    bool operator==(const Room&) const = default;
};

/// A more special place stands before the one that holds it.
inline constexpr std::array house{
    Room{8, "app/main.cpp"}, Room{7, "app/commands/"},      Room{7, "ui/"},
    Room{6, "app/export/"},  Room{6, "app/session/"},       Room{5, "app/render/"},
    Room{4, "app/cascade/"}, Room{4, "app/compare/"}, Room{4, "app/edit/"}, Room{0, "app/layout/helper/"}, Room{3, "app/layout/"},
    Room{3, "app/replay/"},  Room{3, "app/format/"},        Room{2, "app/incident/"},
    Room{1, "app/base/"},
};

/// The helper is a program of its own under another licence: it knows nobody, and only its client
/// knows it.
inline constexpr Room helperRoom{0, "app/layout/helper/"};
inline constexpr Room helperClientRoom{3, "app/layout/"};

std::optional<Room> roomOf(std::string_view path);

/// Whether a file of room `from` may include one of room `to`.
bool mayKnow(const Room& from, const Room& to);

/// Every include of `source` that the house forbids, as "path:line: sentence". `tree` is all there
/// is to include.
std::vector<std::string> violations(const Source& source, const std::vector<Source>& tree,
                                    const QtModules& qt);

} // namespace aftermap::architecture
