// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_columns.h"
#include "format/table_mapping.h"
#include "format/table_times.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double most = TableColumn::most;
constexpr qsizetype longestHeading = TableColumn::longestName;

struct RoleNames
{
    ColumnRole role;
    std::vector<QLatin1StringView> names;
};

/// The names of columns by which their role is known; the better one first.
const std::array<RoleNames, 9>& roleNames()
{
    static const std::array<RoleNames, 9> names{{
        {ColumnRole::From, {"from"_L1, "source"_L1, "caller"_L1, "dependent"_L1, "consumer"_L1, "client"_L1, "parent"_L1, "um"_L1, "src"_L1}},
        {ColumnRole::To, {"to"_L1, "target"_L1, "callee"_L1, "dependency"_L1, "destination"_L1, "child"_L1, "dm"_L1, "dst"_L1}},
        {ColumnRole::End, {"end"_L1, "ended"_L1, "finish"_L1, "finished"_L1, "resolved"_L1, "closed"_L1, "until"_L1, "stop"_L1}},
        {ColumnRole::Duration, {"duration"_L1, "length"_L1, "minutes"_L1}},
        {ColumnRole::Time, {"time"_L1, "timestamp"_L1, "datetime"_L1, "start"_L1, "started"_L1, "begin"_L1, "began"_L1, "opened"_L1,
                            "created"_L1, "date"_L1, "when"_L1, "at"_L1, "day"_L1}},
        {ColumnRole::State, {"state"_L1, "status"_L1, "severity"_L1, "impact"_L1, "level"_L1}},
        {ColumnRole::Service, {"service"_L1, "component"_L1, "system"_L1, "application"_L1, "app"_L1, "product"_L1, "site"_L1, "host"_L1}},
        {ColumnRole::Text, {"text"_L1, "title"_L1, "message"_L1, "summary"_L1, "description"_L1, "event"_L1, "note"_L1, "comment"_L1,
                            "what"_L1, "details"_L1}},
        {ColumnRole::Value, {"value"_L1, "count"_L1, "reports"_L1, "errors"_L1, "requests"_L1, "calls"_L1, "number"_L1, "weight"_L1}},
    }};
    return names;
}

class Guesser
{
public:
    explicit Guesser(const Table& table) : m_table(table) {}

    std::optional<TableMapping> guess()
    {
        m_mapping.hasHeader = hasHeader();
        m_mapping.columns.assign(std::size_t(m_table.columns), ColumnRole::Ignored);
        m_columns = measuredColumns(m_table, m_mapping.hasHeader);
        if (m_mapping.hasHeader)
            takeByName();
        takeByContent();
        if (!chooseKind())
            return std::nullopt;
        keepOnlyUsed();
        m_mapping.dates = orderOfDates();
        return m_mapping;
    }

private:
    /// Names only, all different, and either one of them is known or a column below is of another kind.
    bool hasHeader() const
    {
        if (m_table.rows.size() < 2)
            return false;
        QSet<QString> seen;
        bool isKnown = false;
        for (const QString& cell : m_table.rows.front().cells) {
            if (cell.isEmpty() || numberOf(cell) || couldBeTime(cell) || seen.contains(cell.toLower()))
                return false;
            seen.insert(cell.toLower());
            isKnown |= nameRank(wordsOfName(cell)).has_value();
        }
        return isKnown || hasOtherKindBelow();
    }

    bool hasOtherKindBelow() const
    {
        const QStringList& below = m_table.rows[1].cells;
        return std::any_of(below.begin(), below.end(), [](const QString& cell) { return numberOf(cell) || couldBeTime(cell); });
    }

    static std::optional<ColumnRole> nameRank(const QStringList& words)
    {
        for (const RoleNames& role : roleNames()) {
            for (const QLatin1StringView name : role.names) {
                if (words.contains(name))
                    return role.role;
            }
        }
        return std::nullopt;
    }

    bool suits(const TableColumn& column, ColumnRole role) const
    {
        switch (role) {
        case ColumnRole::Time:
        case ColumnRole::End: return column.isTime();
        case ColumnRole::Duration: return !column.isTime() && !column.isEmpty;
        case ColumnRole::Value: return column.isNumber();
        case ColumnRole::State: return column.states >= most / 2 && !column.isTime();
        case ColumnRole::From:
        case ColumnRole::To: return column.isText() && !column.words.contains("id"_L1);
        default: return column.isText();
        }
    }

    /// Better: a name that is nothing else, then the one that stands earlier in the list, then to the left.
    void takeByName()
    {
        for (const RoleNames& role : roleNames()) {
            std::size_t best = m_columns.size();
            std::size_t bestRank = SIZE_MAX;
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                const TableColumn& column = m_columns[c];
                if (m_mapping.columns[c] != ColumnRole::Ignored || !suits(column, role.role))
                    continue;
                const std::size_t rank = rankOf(column.words, role.names);
                if (rank < bestRank) {
                    best = c;
                    bestRank = rank;
                }
            }
            if (best < m_columns.size())
                m_mapping.columns[best] = role.role;
        }
        // "source" alone says where a row comes from.
        if (m_mapping.column(ColumnRole::From) < 0 || m_mapping.column(ColumnRole::To) < 0) {
            for (const ColumnRole role : {ColumnRole::From, ColumnRole::To})
                drop(role);
        }
        const qsizetype duration = m_mapping.column(ColumnRole::Duration);
        if (duration >= 0)
            m_mapping.durationUnit = unitOf(m_columns[std::size_t(duration)].words);
    }

    static std::size_t rankOf(const QStringList& words, const std::vector<QLatin1StringView>& names)
    {
        // "parentMS" and "childMS" name services; "parentPod" and "parentOperation" something in them.
        static const QStringList services{u"service"_s, u"ms"_s, u"name"_s, u"node"_s};
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!words.contains(names[i]))
                continue;
            const bool isAlone = words.size() == 1;
            const bool isService = words.size() == 2 && services.contains(words.back());
            const bool isLast = words.back() == names[i];
            return (isAlone || isService ? 0 : isLast ? 100 : 200) + i;
        }
        return SIZE_MAX;
    }

    static Milliseconds unitOf(const QStringList& words)
    {
        const auto has = [&words](std::initializer_list<QLatin1StringView> names) {
            return std::any_of(names.begin(), names.end(), [&](QLatin1StringView name) { return words.contains(name); });
        };
        if (has({"ms"_L1, "millis"_L1, "milliseconds"_L1}))
            return Milliseconds(1);
        if (has({"s"_L1, "sec"_L1, "secs"_L1, "seconds"_L1}))
            return std::chrono::seconds(1);
        if (has({"h"_L1, "hours"_L1, "hrs"_L1}))
            return std::chrono::hours(1);
        return std::chrono::minutes(1);
    }

    void takeByContent()
    {
        if (m_mapping.column(ColumnRole::From) >= 0)
            return;
        takeFirst(ColumnRole::Time, [](const TableColumn& c) { return c.isTime(); });
        if (m_mapping.column(ColumnRole::Time) < 0) {
            takeNamesAsEdges();
            return;
        }
        if (!m_mapping.hasHeader)
            takeFirst(ColumnRole::End, [](const TableColumn& c) { return c.isTime(); });
        takeFirst(ColumnRole::State, [](const TableColumn& c) { return c.isText() && c.states >= most; });
        constexpr double seldomNew = 0.7;
        takeFirst(ColumnRole::Service, [](const TableColumn& c) {
            return c.isText() && c.distinct <= seldomNew && c.length <= double(longestHeading) / 2 && !c.words.contains("source"_L1);
        });
        constexpr double shortestText = 8;
        takeFirst(ColumnRole::Text, [](const TableColumn& c) { return c.isText() && c.length >= shortestText && !c.words.contains("id"_L1); });
        if (m_mapping.column(ColumnRole::Value) < 0 && m_mapping.column(ColumnRole::Text) < 0)
            takeFirst(ColumnRole::Value, [](const TableColumn& c) { return c.isNumber() && !c.words.contains("id"_L1); });
    }

    /// A list without a header that says nothing but pairs of names.
    void takeNamesAsEdges()
    {
        if (m_mapping.hasHeader)
            return;
        const auto isName = [](const TableColumn& c) { return c.isText(); };
        takeFirst(ColumnRole::From, isName);
        takeFirst(ColumnRole::To, isName);
    }

    template <typename Suits>
    void takeFirst(ColumnRole role, Suits suitsRole)
    {
        if (m_mapping.column(role) >= 0)
            return;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (m_mapping.columns[c] == ColumnRole::Ignored && suitsRole(m_columns[c])) {
                m_mapping.columns[c] = role;
                return;
            }
        }
    }

    void drop(ColumnRole role) { std::replace(m_mapping.columns.begin(), m_mapping.columns.end(), role, ColumnRole::Ignored); }

    bool chooseKind()
    {
        const auto has = [this](ColumnRole role) { return m_mapping.column(role) >= 0; };
        if (has(ColumnRole::From) && has(ColumnRole::To))
            m_mapping.kind = TableKind::Edges;
        else if (has(ColumnRole::End) || has(ColumnRole::Duration))
            m_mapping.kind = TableKind::Intervals;
        else if (has(ColumnRole::Value) && !has(ColumnRole::Text) && !has(ColumnRole::State))
            m_mapping.kind = TableKind::Counts;
        else
            m_mapping.kind = TableKind::Events;
        return m_mapping.missing().isEmpty();
    }

    void keepOnlyUsed()
    {
        const bool isEdges = m_mapping.kind == TableKind::Edges;
        for (ColumnRole& role : m_mapping.columns) {
            const bool isOfEdge = role == ColumnRole::From || role == ColumnRole::To || role == ColumnRole::Value;
            if (isEdges != isOfEdge && role != ColumnRole::Value)
                role = ColumnRole::Ignored;
            if (role == ColumnRole::Value && m_mapping.kind != TableKind::Counts && !isEdges)
                role = ColumnRole::Ignored;
        }
        if (m_mapping.kind == TableKind::Intervals && m_mapping.column(ColumnRole::End) >= 0)
            drop(ColumnRole::Duration);
    }

    /// Known where one of the two numbers is too large for a month.
    DateOrder orderOfDates() const
    {
        for (std::size_t r = m_mapping.hasHeader ? 1 : 0; r < m_table.rows.size(); ++r) {
            for (std::size_t c = 0; c < m_mapping.columns.size(); ++c) {
                if (m_mapping.columns[c] != ColumnRole::Time && m_mapping.columns[c] != ColumnRole::End)
                    continue;
                const auto numbers = dayAndMonth(m_table.rows[r].cells.value(qsizetype(c)));
                if (numbers && numbers->first > 12)
                    return DateOrder::DayFirst;
                if (numbers && numbers->second > 12)
                    return DateOrder::MonthFirst;
            }
        }
        return DateOrder::Unknown;
    }

    const Table& m_table;
    TableMapping m_mapping;
    std::vector<TableColumn> m_columns;
};

} // namespace

std::optional<TableMapping> guessMapping(const Table& table)
{
    return Guesser(table).guess();
}

} // namespace aftermap
