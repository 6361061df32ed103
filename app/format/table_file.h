// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"
#include "format/import_log.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace aftermap {

struct TableRow
{
    int line = 1; ///< where it begins, from 1
    QStringList cells;

    bool operator==(const TableRow&) const = default;
};

/// A table of text (RFC 4180), as its file has it.
struct Table
{
    QString file;
    QChar separator = u',';
    std::vector<TableRow> rows; ///< the header too, where there is one; no empty lines
    qsizetype columns = 0;      ///< of the widest row
    ImportLog log;
};

/// What is read of a table at most; more is an error that names the limit.
struct TableLimits
{
    qsizetype bytes = qsizetype(64) * 1024 * 1024;
    qsizetype cellLength = 256 * 1024; ///< in UTF-16 units
    std::size_t rows = 200'000;
    std::size_t cells = 2'000'000;
    qsizetype columns = 1000;
};

/// Reads a table in UTF-8, UTF-16 or Latin-1; line breaks of any kind, also inside quotation marks. Without
/// a `separator` it is the one of comma, semicolon, tab and bar that divides the first rows most evenly.
/// Nothing, with an error in `diagnostics`, for what has no rows or is over a limit.
std::optional<Table> readTable(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics,
                               QChar separator = {}, const TableLimits& limits = {});

/// The separator of the first rows, where they agree on a number of columns greater than one.
std::optional<QChar> guessSeparator(QStringView text);

} // namespace aftermap
