// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_columns.h"

#include "format/table_meaning.h"
#include "format/table_times.h"

#include <QSet>

namespace aftermap {

namespace {

constexpr std::size_t rowsLookedAt = 200;

} // namespace

QStringList wordsOfName(const QString& name)
{
    QStringList words;
    QString word;
    for (qsizetype i = 0; i < name.size() && i < TableColumn::longestName; ++i) {
        const QChar c = name[i];
        const bool begins = c.isUpper() && i > 0 && name[i - 1].isLower();
        if ((begins || !c.isLetterOrNumber()) && !word.isEmpty()) {
            words += word;
            word.clear();
        }
        if (c.isLetterOrNumber())
            word += c.toLower();
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

std::vector<TableColumn> measuredColumns(const Table& table, bool hasHeader)
{
    std::vector<TableColumn> columns(std::size_t(table.columns));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        TableColumn& column = columns[c];
        QSet<QString> seen;
        int cells = 0, times = 0, numbers = 0, states = 0;
        qsizetype length = 0;
        const std::size_t end = std::min(table.rows.size(), rowsLookedAt);
        for (std::size_t r = hasHeader ? 1 : 0; r < end; ++r) {
            const QString cell = table.rows[r].cells.value(qsizetype(c));
            if (cell.isEmpty())
                continue;
            ++cells;
            times += couldBeTime(cell) ? 1 : 0;
            numbers += numberOf(cell) ? 1 : 0;
            states += stateOfCell(cell).isKnown ? 1 : 0;
            length += cell.size();
            seen.insert(cell.left(TableColumn::longestName));
        }
        if (hasHeader)
            column.words = wordsOfName(table.rows.front().cells.value(qsizetype(c)));
        if (cells == 0)
            continue;
        column = {column.words, double(times) / cells, double(numbers) / cells, double(states) / cells,
                  double(seen.size()) / cells, double(length) / cells, false};
    }
    return columns;
}

} // namespace aftermap
