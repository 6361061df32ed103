// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_mapping.h"

#include "base/folded_text.h"
#include "base/safe_text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array kindWords{
    Word<TableKind>{TableKind::Events, "events"},
    Word<TableKind>{TableKind::Intervals, "intervals"},
    Word<TableKind>{TableKind::Counts, "counts"},
    Word<TableKind>{TableKind::Edges, "edges"},
};
constexpr std::array roleWords{
    Word<ColumnRole>{ColumnRole::Ignored, "ignored"}, Word<ColumnRole>{ColumnRole::Time, "time"},
    Word<ColumnRole>{ColumnRole::End, "end"},         Word<ColumnRole>{ColumnRole::Duration, "duration"},
    Word<ColumnRole>{ColumnRole::Service, "service"}, Word<ColumnRole>{ColumnRole::State, "state"},
    Word<ColumnRole>{ColumnRole::Text, "text"},       Word<ColumnRole>{ColumnRole::Value, "value"},
    Word<ColumnRole>{ColumnRole::From, "from"},       Word<ColumnRole>{ColumnRole::To, "to"},
};
constexpr std::array orderWords{
    Word<DateOrder>{DateOrder::Unknown, "unknown"},
    Word<DateOrder>{DateOrder::DayFirst, "day_first"},
    Word<DateOrder>{DateOrder::MonthFirst, "month_first"},
};
constexpr qsizetype mostColumns = 1000;

} // namespace

template <>
std::span<const Word<TableKind>> wordsOf<TableKind>()
{
    return kindWords;
}

template <>
std::span<const Word<ColumnRole>> wordsOf<ColumnRole>()
{
    return roleWords;
}

template <>
std::span<const Word<DateOrder>> wordsOf<DateOrder>()
{
    return orderWords;
}

qsizetype TableMapping::column(ColumnRole role) const
{
    const auto found = std::find(columns.begin(), columns.end(), role);
    return found == columns.end() ? -1 : found - columns.begin();
}

QString TableMapping::missing() const
{
    const auto has = [this](ColumnRole role) { return column(role) >= 0; };
    if (kind == TableKind::Edges) {
        if (!has(ColumnRole::From))
            return u"a column of who needs (from)"_s;
        return has(ColumnRole::To) ? QString() : u"a column of who is needed (to)"_s;
    }
    if (!has(ColumnRole::Time))
        return u"a column of times"_s;
    if (kind == TableKind::Intervals && !has(ColumnRole::End) && !has(ColumnRole::Duration))
        return u"a column of ends or of durations"_s;
    if (kind == TableKind::Counts && !has(ColumnRole::Value))
        return u"a column of values"_s;
    return {};
}

QString describe(const Table& table, const TableMapping& mapping)
{
    QStringList parts;
    for (qsizetype i = 0; i < qsizetype(mapping.columns.size()); ++i) {
        const ColumnRole role = mapping.columns[std::size_t(i)];
        if (role == ColumnRole::Ignored)
            continue;
        QString part = u"%1 = column %2"_s.arg(toWord(role)).arg(i + 1);
        if (mapping.hasHeader && i < table.rows.front().cells.size())
            part += u" (%1)"_s.arg(shownSnippet(table.rows.front().cells[i], 40));
        parts += part;
    }
    return u"%1: %2"_s.arg(toWord(mapping.kind), parts.join(u", "_s));
}

QString mappingKey(const Table& table, const TableMapping& mapping)
{
    if (!mapping.hasHeader || table.rows.empty())
        return u"%1 columns"_s.arg(table.columns);
    QStringList names;
    for (const QString& name : table.rows.front().cells)
        names += folded(name.trimmed().left(100)).replace(u'|', u' ');
    return names.join(u'|');
}

QJsonObject mappingToJson(const TableMapping& mapping)
{
    QJsonArray columns;
    for (const ColumnRole role : mapping.columns)
        columns += toWord(role);
    return {{u"kind"_s, toWord(mapping.kind)},
            {u"header"_s, mapping.hasHeader},
            {u"columns"_s, columns},
            {u"dates"_s, toWord(mapping.dates)},
            {u"duration_unit_ms"_s, static_cast<qint64>(mapping.durationUnit.count())}};
}

std::optional<TableMapping> mappingFromJson(const QJsonObject& json)
{
    const auto kind = fromWord<TableKind>(json[u"kind"_s].toString());
    const auto dates = fromWord<DateOrder>(json[u"dates"_s].toString());
    const QJsonArray columns = json[u"columns"_s].toArray();
    const qint64 unit = json[u"duration_unit_ms"_s].toInteger();
    constexpr qint64 longestUnit = qint64(7) * 24 * 3600 * 1000;
    if (!kind || !dates || !json[u"header"_s].isBool() || columns.isEmpty() || columns.size() > mostColumns || unit < 1 ||
        unit > longestUnit)
        return std::nullopt;
    TableMapping mapping;
    mapping.kind = *kind;
    mapping.dates = *dates;
    mapping.hasHeader = json[u"header"_s].toBool();
    mapping.durationUnit = Milliseconds(unit);
    for (const auto& column : columns) {
        const auto role = fromWord<ColumnRole>(column.toString());
        if (!role)
            return std::nullopt;
        mapping.columns.push_back(*role);
    }
    return mapping;
}

} // namespace aftermap
