// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_outage.h"

#include "format/event_window.h"
#include "format/import_bounds.h"
#include "format/table_edges.h"
#include "format/table_series.h"
#include "format/table_states.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString sourceId()
{
    return u"table"_s;
}

class Converter
{
public:
    Converter(const Table& table, const TableMapping& mapping, const TableDefaults& defaults, ImportedOutage& outage)
        : m_table(table), m_mapping(mapping), m_defaults(defaults), m_outage(outage),
          m_reading(table, mapping, defaults), m_place{table.file, 0, 0, {}}
    {
    }

    void convert()
    {
        m_outage.log = m_table.log;
        m_outage.log.add(ImportVerdict::Guessed, u"The table was understood as %1."_s.arg(describe(m_table, m_mapping)), m_place);
        const std::vector<RowMeaning> rows = readRows();
        NotesNames names;
        switch (m_mapping.kind) {
        case TableKind::Edges: addEdges(rows, names, m_outage, sourceId()); break;
        case TableKind::Counts: addSeries(rows, seriesLabels(), names, m_outage, sourceId()); break;
        case TableKind::Events: addRowEvents(rows, names, title(), m_outage, sourceId()); break;
        case TableKind::Intervals: addIntervals(rows, names, title(), m_outage, sourceId()); break;
        }
        for (const Service& service : names.services())
            m_outage.map.services.append(service);
        logTimes();
        finish();
    }

private:
    QString title() const { return m_defaults.title.isEmpty() ? u"Untitled table"_s : m_defaults.title; }

    std::vector<RowMeaning> readRows()
    {
        std::vector<RowMeaning> rows;
        std::size_t total = 0;
        for (std::size_t i = m_mapping.hasHeader ? 1 : 0; i < m_table.rows.size(); ++i) {
            ++total;
            RowMeaning row = m_reading.read(m_table.rows[i]);
            if (row.isUsed())
                rows.push_back(std::move(row));
            else
                m_outage.log.add(ImportVerdict::Skipped, row.why, {m_table.file, row.line, 0, {}});
        }
        m_outage.log.count(u"rows"_s, total);
        m_outage.log.count(u"rows used"_s, rows.size());
        coarsen(rows);
        return rows;
    }

    /// Where no time has seconds they were not noted.
    void coarsen(std::vector<RowMeaning>& rows)
    {
        constexpr std::size_t fewest = 3;
        const auto isWhole = [](const std::optional<StatedTime>& time) {
            return !time || time->precision != Precision::Second || time->at.time_since_epoch() % std::chrono::minutes(1) == Milliseconds(0);
        };
        const auto isExact = [](const RowMeaning& row) { return row.time && row.time->precision == Precision::Second; };
        const bool isWorthSaying = std::size_t(std::count_if(rows.begin(), rows.end(), isExact)) >= fewest;
        if (!isWorthSaying || !std::all_of(rows.begin(), rows.end(), [&](const RowMeaning& row) { return isWhole(row.time) && isWhole(row.end); }))
            return;
        for (RowMeaning& row : rows) {
            for (auto* time : {&row.time, &row.end}) {
                if (*time && (*time)->precision == Precision::Second)
                    (*time)->precision = Precision::Minute;
            }
        }
        m_outage.log.add(ImportVerdict::Guessed, u"All times are whole minutes, so they are taken to be known to the minute."_s, m_place);
    }

    QStringList seriesLabels() const
    {
        QStringList labels;
        for (const qsizetype column : m_reading.valueColumns())
            labels += m_mapping.hasHeader ? cutTo(m_table.rows.front().cells.value(column), 200) : title();
        return labels;
    }

    void logTimes()
    {
        const TableTimes& times = m_reading.times();
        if (times.sawTimeWithoutZone()) {
            m_outage.log.add(ImportVerdict::Guessed,
                             m_defaults.zone.isEmpty()
                                 ? u"The times say no zone; they are taken for UTC (say it with --zone)."_s
                                 : u"The times say no zone; they are taken for those of %1."_s.arg(times.zone().name()),
                             m_place);
        }
        if (times.sawClockWithoutDate())
            m_outage.log.add(ImportVerdict::Guessed, u"The times say no day; it is 1970-01-01 (say it with --date)."_s, m_place);
        if (times.sawBareDate())
            m_outage.log.add(ImportVerdict::Guessed, u"A bare date is known to the day; it stands at noon."_s, m_place);
    }

    void finish()
    {
        Timeline& timeline = m_outage.timeline;
        std::stable_sort(timeline.events.begin(), timeline.events.end(),
                         [](const Event& a, const Event& b) { return a.time.at < b.time.at; });
        timeline.title = importedText(title());
        timeline.zone = m_reading.times().zone().name();
        Source source;
        source.id = sourceId();
        source.title = importedText(title());
        source.kind = SafeText(u"table"_s);
        timeline.sources.push_back(source);
        m_outage.map.title = timeline.title;
        if (m_mapping.kind == TableKind::Edges) {
            m_outage.map.sources.push_back(source);
            m_outage.hasTimes = false;
        } else {
            m_outage.map.selection = Selection::AffectedOnly;
            m_outage.map.selectionNote = SafeText(u"what the table names"_s);
        }
        constexpr std::size_t many = 2000;
        if (m_outage.map.services.size() > many) {
            m_outage.log.add(ImportVerdict::Read, u"%1 services are more than a picture shows well."_s.arg(m_outage.map.services.size()),
                             m_place);
        }
        setWindow();
        m_outage.log.count(u"events"_s, timeline.events.size());
        m_outage.log.count(u"services"_s, m_outage.map.services.size());
    }

    void setWindow()
    {
        Timeline& timeline = m_outage.timeline;
        std::optional<TimeSpan> span;
        const auto take = [&span](Instant at) {
            span = span ? TimeSpan{std::min(span->earliest, at), std::max(span->latest, at)} : TimeSpan{at, at};
        };
        for (const Event& event : timeline.events)
            take(event.time.at);
        for (const Series& series : timeline.series) {
            for (const SeriesPoint& point : series.points)
                take(point.time.at);
        }
        timeline.window = span ? windowAround(*span) : windowOf({});
    }

    const Table& m_table;
    const TableMapping& m_mapping;
    const TableDefaults& m_defaults;
    ImportedOutage& m_outage;
    TableReading m_reading;
    ImportPlace m_place;
};

} // namespace

ImportedOutage outageOf(const Table& table, const TableMapping& mapping, const TableDefaults& defaults)
{
    ImportedOutage outage;
    Converter(table, mapping, defaults, outage).convert();
    return outage;
}

} // namespace aftermap
