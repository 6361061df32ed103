// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_rows.h"

using namespace Qt::StringLiterals;

namespace aftermap {

TableRowReader::TableRowReader(QStringView text, QChar separator, const TableLimits& limits)
    : m_text(text), m_separator(separator), m_limits(limits)
{
}

bool TableRowReader::atBreak() const
{
    return m_at < m_text.size() && (m_text[m_at] == u'\n' || m_text[m_at] == u'\r');
}

void TableRowReader::skipBreak()
{
    if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

std::optional<TableRow> TableRowReader::next()
{
    while (m_problem.isEmpty()) {
        while (atBreak())
            skipBreak();
        if (m_at >= m_text.size())
            return std::nullopt;
        TableRow row = readRow();
        if (!m_problem.isEmpty())
            return std::nullopt;
        if (row.cells.size() > 1 || !row.cells.front().trimmed().isEmpty())
            return row;
    }
    return std::nullopt;
}

TableRow TableRowReader::readRow()
{
    TableRow row{m_line, {}};
    while (m_problem.isEmpty()) {
        if (row.cells.size() == m_limits.columns) {
            m_problem = u"A row has more than %1 columns, which is not read."_s.arg(m_limits.columns);
            break;
        }
        row.cells += readCell();
        if (m_at >= m_text.size() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    return row;
}

QString TableRowReader::readCell()
{
    if (m_at < m_text.size() && m_text[m_at] == u'"' && m_unclosedLine == 0) {
        if (auto quoted = readQuoted())
            return *quoted;
    }
    const qsizetype start = m_at;
    const qsizetype farthest = std::min(m_text.size(), start + m_limits.cellLength + 1);
    while (m_at < farthest && !atBreak() && m_text[m_at] != m_separator)
        ++m_at;
    if (m_at - start > m_limits.cellLength) {
        m_problem = u"A cell is longer than %1 characters, which is not read."_s.arg(m_limits.cellLength);
        return {};
    }
    return m_text.sliced(start, m_at - start).trimmed().toString();
}

/// Nothing where it is never closed; the reader then stands where it stood.
std::optional<QString> TableRowReader::readQuoted()
{
    const qsizetype start = m_at;
    const int startLine = m_line;
    QString cell;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
            if (!isDoubled)
                break;
            ++m_at;
        }
        if (c == u'\n' || (c == u'\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'\n')))
            ++m_line;
        cell += c;
        if (cell.size() > m_limits.cellLength)
            break;
    }
    if (m_at >= m_text.size() || cell.size() > m_limits.cellLength) {
        m_at = start;
        m_line = startLine;
        m_unclosedLine = startLine;
        return std::nullopt;
    }
    ++m_at;
    // What stands between the closing mark and the separator belongs to the cell.
    const qsizetype rest = m_at;
    while (m_at < m_text.size() && !atBreak() && m_text[m_at] != m_separator)
        ++m_at;
    cell += m_text.sliced(rest, std::min(m_at - rest, m_limits.cellLength)).trimmed();
    return cell.trimmed();
}

} // namespace aftermap
