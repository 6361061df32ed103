// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_file.h"

namespace aftermap {

/// Takes a text apart row by row. A quotation mark that is never closed is a letter like any other, and so
/// are all behind it.
class TableRowReader
{
public:
    TableRowReader(QStringView text, QChar separator, const TableLimits& limits);

    /// The next row that is not empty. Nothing at the end, and where a limit is met.
    std::optional<TableRow> next();

    /// The sentence about a limit that was met, at `line()`.
    const QString& problem() const { return m_problem; }
    /// Of the quotation mark that is never closed; 0: there is none.
    int unclosedLine() const { return m_unclosedLine; }
    int line() const { return m_line; }

private:
    TableRow readRow();
    QString readCell();
    std::optional<QString> readQuoted();
    bool atBreak() const;
    void skipBreak();

    QStringView m_text;
    QChar m_separator;
    TableLimits m_limits;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_unclosedLine = 0;
    QString m_problem;
};

} // namespace aftermap
