// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_meaning.h"

#include "base/safe_text.h"
#include "format/import_bounds.h"
#include "format/notes_words.h"
#include "format/statuspage_states.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestState = 40;
constexpr qsizetype longestServiceName = 200;

} // namespace

CellState stateOfCell(const QString& cell)
{
    if (cell.isEmpty() || cell.size() > longestState)
        return {};
    const QString word = cell.toLower().replace(u' ', u'_').replace(u'-', u'_');
    if (const auto state = stateOfStatus(word))
        return {true, state, false};
    if (const auto state = stateOfImpact(word))
        return {true, state, true};
    if (word == u"none")
        return {true, {}, true};
    QStringView text(cell);
    if (text.count(u' ') > 2)
        return {};
    const auto state = stateAtStart(text);
    return {state.has_value(), state, false};
}

TableReading::TableReading(const Table& table, const TableMapping& mapping, const TableDefaults& defaults)
    : m_mapping(mapping), m_times(mapping.dates, defaults)
{
    for (qsizetype c = 0; c < std::min(table.columns, qsizetype(mapping.columns.size())); ++c) {
        if (mapping.columns[std::size_t(c)] == ColumnRole::Value)
            m_values.push_back(c);
    }
}

QString TableReading::cell(const TableRow& row, ColumnRole role) const
{
    const qsizetype column = m_mapping.column(role);
    return column >= 0 ? row.cells.value(column) : QString();
}

RowMeaning TableReading::read(const TableRow& row)
{
    RowMeaning meaning;
    meaning.line = row.line;
    meaning.service = cutTo(cell(row, ColumnRole::Service), longestServiceName);
    meaning.text = cell(row, ColumnRole::Text);
    meaning.state = stateOfCell(cell(row, ColumnRole::State));
    if (const QString state = cell(row, ColumnRole::State); !state.isEmpty() && !meaning.state.isKnown)
        meaning.text += meaning.text.isEmpty() ? state : u" (%1)"_s.arg(state);
    bool hasValue = false;
    for (const qsizetype column : m_values) {
        meaning.values.push_back(numberOf(row.cells.value(column)));
        hasValue |= meaning.values.back().has_value();
    }
    if (m_mapping.kind == TableKind::Edges) {
        meaning.from = cutTo(cell(row, ColumnRole::From), longestServiceName);
        meaning.to = cutTo(cell(row, ColumnRole::To), longestServiceName);
        readEdge(meaning);
        return meaning;
    }
    readTimes(row, meaning);
    if (meaning.isUsed() && m_mapping.kind == TableKind::Counts && !hasValue)
        meaning.why = u"There is no number in it."_s;
    return meaning;
}

void TableReading::readEdge(RowMeaning& meaning) const
{
    const auto isNobody = [](const QString& name) {
        return name.isEmpty() || name == u"(?)" || name == u"-" || name.compare(u"none", Qt::CaseInsensitive) == 0 ||
               name.compare(u"unknown", Qt::CaseInsensitive) == 0 || name.compare(u"null", Qt::CaseInsensitive) == 0;
    };
    if (isNobody(meaning.from) || isNobody(meaning.to))
        meaning.why = u"It does not name two services."_s;
    else if (meaning.from.compare(meaning.to, Qt::CaseInsensitive) == 0)
        meaning.why = u"A service does not need itself."_s;
}

void TableReading::readTimes(const TableRow& row, RowMeaning& meaning)
{
    const auto time = m_times.read(cell(row, ColumnRole::Time));
    if (!time) {
        meaning.why = time.error();
        return;
    }
    meaning.time = *time;
    if (m_mapping.kind != TableKind::Intervals)
        return;
    if (const QString end = cell(row, ColumnRole::End); !end.isEmpty()) {
        const auto read = m_times.read(end);
        if (!read)
            meaning.why = read.error();
        else
            meaning.end = *read;
    } else if (const QString length = cell(row, ColumnRole::Duration); !length.isEmpty()) {
        const auto duration = durationOf(length, m_mapping.durationUnit);
        if (!duration) {
            meaning.why = u"“%1” is no length of time."_s.arg(shownSnippet(length, 40));
        } else {
            meaning.end = *time;
            meaning.end->at = inBounds(meaning.end->at + *duration);
            meaning.end->derived = true;
            meaning.endIsDerived = true;
        }
    }
    if (meaning.end && meaning.end->at < meaning.time->at)
        meaning.why = u"It ends before it begins."_s;
}

std::vector<RowMeaning> previewOf(const Table& table, const TableMapping& mapping, const TableDefaults& defaults,
                                  std::size_t count)
{
    TableReading reading(table, mapping, defaults);
    std::vector<RowMeaning> preview;
    for (std::size_t i = mapping.hasHeader ? 1 : 0; i < table.rows.size() && preview.size() < count; ++i)
        preview.push_back(reading.read(table.rows[i]));
    return preview;
}

} // namespace aftermap
