// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_text.h"
#include "format/suggestion.h"
#include "format/table_mapping.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

template <typename E>
QString wordList()
{
    QStringList words;
    for (const Word<E>& word : wordsOf<E>())
        words += QLatin1StringView(word.text);
    return words.join(u", "_s);
}

class MappingText
{
public:
    MappingText(const Table& table, const TableMapping& mapping) : m_table(table), m_mapping(mapping)
    {
        m_mapping.columns.resize(std::size_t(table.columns), ColumnRole::Ignored);
    }

    Result<TableMapping> read(const QString& text)
    {
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
            const qsizetype equals = part.indexOf(u'=');
            const QString name = part.left(equals).trimmed();
            const QString value = equals < 0 ? QString() : part.mid(equals + 1).trimmed();
            if (auto problem = change(name, value); !problem.isEmpty())
                return fail(Error::Kind::Usage, problem);
        }
        if (!m_kindIsGiven)
            m_mapping.kind = kindFor();
        return m_mapping;
    }

private:
    /// One sentence, or nothing.
    QString change(const QString& name, const QString& value)
    {
        if (name == u"kind")
            return changeWord(name, value, m_mapping.kind, &m_kindIsGiven);
        if (name == u"dates")
            return changeWord(name, value, m_mapping.dates, nullptr);
        if (name == u"header") {
            m_mapping.hasHeader = value == u"yes";
            return value == u"yes" || value == u"no" ? QString() : u"“header” is yes or no."_s;
        }
        const auto role = fromWord<ColumnRole>(name);
        if (!role || *role == ColumnRole::Ignored) {
            return u"A mapping knows no “%1”; it knows kind, dates, header, time, end, duration, service, state, text, value, "
                   "from and to."_s.arg(shownSnippet(name));
        }
        const qsizetype column = columnCalled(value);
        if (column < 0)
            return u"There is no column “%1”; name it or count from 1 to %2."_s.arg(shownSnippet(value)).arg(m_table.columns);
        if (*role != ColumnRole::Value)
            std::replace(m_mapping.columns.begin(), m_mapping.columns.end(), *role, ColumnRole::Ignored);
        m_mapping.columns[std::size_t(column)] = *role;
        m_given.push_back(*role);
        return {};
    }

    template <typename E>
    static QString changeWord(const QString& name, const QString& value, E& target, bool* isGiven)
    {
        const auto word = fromWord<E>(value);
        if (!word)
            return u"“%1” is one of %2, not “%3”."_s.arg(name, wordList<E>(), shownSnippet(value));
        target = *word;
        if (isGiven)
            *isGiven = true;
        return {};
    }

    qsizetype columnCalled(const QString& value) const
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isNumber)
            return number >= 1 && number <= m_table.columns ? number - 1 : -1;
        const QStringList& names = m_table.rows.front().cells;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names[i].compare(value, Qt::CaseInsensitive) == 0)
                return i;
        }
        return -1;
    }

    /// The kind that the given columns speak for.
    TableKind kindFor() const
    {
        const auto isGiven = [this](ColumnRole role) { return std::find(m_given.begin(), m_given.end(), role) != m_given.end(); };
        if (isGiven(ColumnRole::From) || isGiven(ColumnRole::To))
            return TableKind::Edges;
        if (isGiven(ColumnRole::End) || isGiven(ColumnRole::Duration))
            return TableKind::Intervals;
        if (isGiven(ColumnRole::Value))
            return TableKind::Counts;
        return isGiven(ColumnRole::Time) && m_mapping.kind == TableKind::Edges ? TableKind::Events : m_mapping.kind;
    }

    const Table& m_table;
    TableMapping m_mapping;
    std::vector<ColumnRole> m_given;
    bool m_kindIsGiven = false;
};

} // namespace

Result<TableMapping> changedMapping(const Table& table, const TableMapping& mapping, const QString& text)
{
    return MappingText(table, mapping).read(text);
}

} // namespace aftermap
