// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_file.h"

namespace aftermap {

/// What stands in a column, as shares of its cells that are not empty.
struct TableColumn
{
    static constexpr double most = 0.6; ///< of the cells make a column a column of times
    static constexpr qsizetype longestName = 64;

    QStringList words; ///< of its name
    double times = 0;
    double numbers = 0;
    double states = 0;
    double distinct = 0;
    double length = 0; ///< mean, in characters
    bool isEmpty = true;

    bool isTime() const { return times >= most; }
    bool isNumber() const { return numbers >= most && !isTime(); }
    bool isText() const { return !isEmpty && !isTime() && !isNumber(); }
};

/// Of all columns, by the first rows.
std::vector<TableColumn> measuredColumns(const Table& table, bool hasHeader);

/// The words of a column's name: "downtimeStart_at" is downtime, start, at.
QStringList wordsOfName(const QString& name);

} // namespace aftermap
