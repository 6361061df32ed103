// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_series.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace aftermap {

void addSeries(const std::vector<RowMeaning>& rows, const QStringList& labels, NotesNames& names,
               ImportedOutage& outage, const QString& source)
{
    std::map<std::pair<qsizetype, QString>, std::size_t> known; ///< by column and service
    auto& all = outage.timeline.series;
    for (const RowMeaning& row : rows) {
        const QString service = row.service.isEmpty() ? QString() : names.add(row.service);
        for (qsizetype column = 0; column < qsizetype(row.values.size()); ++column) {
            const auto value = row.values[std::size_t(column)];
            if (!value)
                continue;
            const auto [entry, isNew] = known.try_emplace({column, service}, all.size());
            if (isNew) {
                Series series;
                series.id = u"series-%1"_s.arg(all.size() + 1);
                series.label = importedText(labels.value(column));
                if (series.label.isEmpty())
                    series.label = SafeText(u"Values"_s);
                series.service = service;
                series.primary = all.empty();
                series.sources = {source};
                all.push_back(std::move(series));
            }
            SeriesPoint point;
            point.time = *row.time;
            point.value = *value;
            all[entry->second].points.push_back(std::move(point));
        }
    }
    std::size_t points = 0;
    for (Series& series : all) {
        std::stable_sort(series.points.begin(), series.points.end(),
                         [](const SeriesPoint& a, const SeriesPoint& b) { return a.time.at < b.time.at; });
        points += series.points.size();
    }
    outage.log.count(u"series"_s, all.size());
    outage.log.count(u"points"_s, points);
}

} // namespace aftermap
