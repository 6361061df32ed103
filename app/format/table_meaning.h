// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_mapping.h"
#include "format/table_times.h"
#include "incident/timeline.h"

namespace aftermap {

/// What a cell says of a state.
struct CellState
{
    bool isKnown = false;
    std::optional<ServiceState> state; ///< none for an impact of "none"
    bool isInferred = false;           ///< from a severity, which is not a state
};
CellState stateOfCell(const QString& cell);

/// One row as it is understood.
struct RowMeaning
{
    int line = 1;
    std::optional<StatedTime> time;
    std::optional<StatedTime> end;
    bool endIsDerived = false; ///< from a duration
    QString service;
    CellState state;
    QString text;
    std::vector<std::optional<double>> values; ///< of the value columns, from the left
    QString from;
    QString to;
    QString why; ///< one sentence, why it is not used; empty when it is

    bool isUsed() const { return why.isEmpty(); }
};

/// Understands the rows of a table one after the other.
class TableReading
{
public:
    TableReading(const Table& table, const TableMapping& mapping, const TableDefaults& defaults);

    RowMeaning read(const TableRow& row);
    const TableTimes& times() const { return m_times; }
    /// The indices of the columns of values.
    const std::vector<qsizetype>& valueColumns() const { return m_values; }

private:
    void readTimes(const TableRow& row, RowMeaning& meaning);
    void readEdge(RowMeaning& meaning) const;
    QString cell(const TableRow& row, ColumnRole role) const;

    TableMapping m_mapping;
    TableTimes m_times;
    std::vector<qsizetype> m_values;
};

/// The first `count` rows as they would be understood.
std::vector<RowMeaning> previewOf(const Table& table, const TableMapping& mapping, const TableDefaults& defaults,
                                  std::size_t count);

} // namespace aftermap
