// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_edges.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct Met
{
    DependencyId id;
    int rows = 0;
    double value = 0;
    bool hasValue = false;
};

} // namespace

void addEdges(const std::vector<RowMeaning>& rows, NotesNames& names, ImportedOutage& outage, const QString& source)
{
    QHash<std::pair<QString, QString>, Met> edges;
    std::size_t repeated = 0;
    for (const RowMeaning& row : rows) {
        const QString from = names.add(row.from);
        const QString to = names.add(row.to);
        if (from == to)
            continue;
        Met& met = edges[{from, to}];
        if (++met.rows == 1) {
            Dependency edge;
            edge.dependent = from;
            edge.dependency = to;
            edge.basis = Basis::Reported;
            edge.sources = {source};
            met.id = outage.map.dependencies.append(std::move(edge));
        } else {
            ++repeated;
        }
        if (!row.values.empty() && row.values.front()) {
            met.value += *row.values.front();
            met.hasValue = true;
        }
    }
    for (const Met& met : std::as_const(edges)) {
        if (met.hasValue)
            outage.map.dependencies[met.id].note = SafeText(u"%1 in the table"_s.arg(met.value));
        else if (met.rows > 1)
            outage.map.dependencies[met.id].note = SafeText(u"%1 rows of the table"_s.arg(met.rows));
    }
    outage.log.count(u"dependencies"_s, outage.map.dependencies.size());
    outage.log.add(ImportVerdict::Guessed,
                   u"Each row is taken as “from needs to”; if the table means the opposite, exchange the two columns with --map."_s);
    if (repeated > 0)
        outage.log.add(ImportVerdict::Skipped, u"%1 rows say again what another row said."_s.arg(repeated));
}

} // namespace aftermap
