// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "format/table_file.h"
#include "incident/words.h"

#include <QJsonObject>

#include <cstdint>

namespace aftermap {

/// What the rows of a table are.
enum class TableKind : std::uint8_t {
    Events,    ///< something at a time
    Intervals, ///< a service in a state from one time to another
    Counts,    ///< numbers over time
    Edges      ///< who needs whom
};
template <>
std::span<const Word<TableKind>> wordsOf<TableKind>();

/// What a column of a table holds.
enum class ColumnRole : std::uint8_t {
    Ignored,
    Time, ///< or the start of an interval
    End,
    Duration,
    Service,
    State,
    Text,
    Value,
    From, ///< who needs
    To    ///< who is needed
};
template <>
std::span<const Word<ColumnRole>> wordsOf<ColumnRole>();

/// Which comes first in "03/02/2026".
enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };
template <>
std::span<const Word<DateOrder>> wordsOf<DateOrder>();

/// How a table is to be understood. A value.
struct TableMapping
{
    TableKind kind = TableKind::Events;
    bool hasHeader = true;
    std::vector<ColumnRole> columns; ///< of the table, from the left
    DateOrder dates = DateOrder::Unknown;
    Milliseconds durationUnit = std::chrono::minutes(1); ///< of a duration that is a bare number

    /// The first column with that role, or -1.
    qsizetype column(ColumnRole role) const;
    /// What this kind needs and no column has: "a column of times"; empty where nothing is missing.
    QString missing() const;
    bool operator==(const TableMapping&) const = default;
};

/// From the names in the header and what stands in the first rows. Nothing where no kind fits.
std::optional<TableMapping> guessMapping(const Table& table);

/// A change of a mapping as a command line has it: "time=2,service=3,kind=events,dates=day_first,header=no".
/// Columns are numbers from 1 or names of the header. Errors: Usage.
Result<TableMapping> changedMapping(const Table& table, const TableMapping& mapping, const QString& text);

/// "events: time = column 2 (opened), service = column 3 (system)".
QString describe(const Table& table, const TableMapping& mapping);

/// By this a mapping is remembered: the names of the header; without one, the number of columns.
QString mappingKey(const Table& table, const TableMapping& mapping);
QJsonObject mappingToJson(const TableMapping& mapping);
/// Nothing for what is no mapping.
std::optional<TableMapping> mappingFromJson(const QJsonObject& json);

} // namespace aftermap
