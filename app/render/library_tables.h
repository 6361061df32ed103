// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace aftermap {

/// What the library is told in as tables. Every row is about one outage.
enum class LibraryPart : std::uint8_t { Outages, Causes, Needed, Hit };
constexpr std::size_t libraryPartCount = 4;

struct LibraryColumn
{
    QString title;
    QString meaning; ///< one sentence
};

struct LibraryCell
{
    QString text;   ///< safe to show
    double key = 0; ///< to order by, where not the text is meant
    bool byText = true;

    bool operator==(const LibraryCell&) const = default;
};

struct LibraryTable
{
    struct Row
    {
        std::vector<LibraryCell> cells; ///< as `columns`
        std::size_t outage = 0;

        bool operator==(const Row&) const = default;
    };

    QString title;
    std::vector<LibraryColumn> columns;
    std::vector<Row> rows; ///< what came back most often first
};

LibraryTable libraryTable(const Library& library, LibraryPart part);

} // namespace aftermap
