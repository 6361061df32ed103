// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/imported_outages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

FoundOutage found(const StatuspageIncident& incident, const StatuspageFile& file)
{
    FoundOutage outage;
    outage.id = incident.id;
    outage.title = importedText(incident.name);
    outage.page = importedText(file.pages[incident.page].name);
    const Instant start = startOf(incident).value_or(Instant());
    Instant last = std::max(start, endOf(incident).value_or(start));
    if (!incident.updates.empty())
        last = std::max(last, incident.updates.back().shownAt);
    outage.span = {start, last};
    outage.isOver = endOf(incident).has_value();
    outage.isMaintenance = incident.isMaintenance;
    outage.updates = incident.updates.size();
    outage.place = incident.place;
    return outage;
}

QString someIds(const ImportedOutages& found)
{
    constexpr std::size_t shown = 3;
    QStringList ids;
    for (const FoundOutage& outage : found.outages) {
        if (std::size_t(ids.size()) == shown)
            return ids.join(u", "_s) + u", …"_s;
        ids += shownSnippet(outage.id, 40);
    }
    return ids.join(u", "_s);
}

} // namespace

ImportedOutages outagesOf(StatuspageFile file)
{
    ImportedOutages all;
    all.log = file.log;
    for (const StatuspageIncident& incident : file.incidents)
        all.outages.push_back(found(incident, file));
    std::stable_sort(all.outages.begin(), all.outages.end(), [](const FoundOutage& a, const FoundOutage& b) {
        return a.isMaintenance != b.isMaintenance ? b.isMaintenance : a.span.earliest > b.span.earliest;
    });
    all.file = std::make_shared<const StatuspageFile>(std::move(file));
    return all;
}

Result<QStringList> chosenOutages(const ImportedOutages& found, const QString& choice)
{
    if (found.outages.empty()) {
        const std::size_t components = found.log.counted(u"components of the page"_s);
        return fail(Error::Kind::Format, u"This file of a status page tells of no incident%1."_s.arg(
                                             components > 0 ? u", only of %1 components"_s.arg(components) : QString()));
    }
    const auto incidents = std::size_t(std::count_if(found.outages.begin(), found.outages.end(),
                                                     [](const FoundOutage& one) { return !one.isMaintenance; }));
    QStringList ids;
    for (const FoundOutage& outage : found.outages) {
        const bool isOfAll = !outage.isMaintenance || incidents == 0;
        if (choice == u"all" ? isOfAll : choice == outage.id)
            ids += outage.id;
    }
    if (choice.isEmpty() && (incidents == 1 || found.outages.size() == 1))
        ids += found.outages.front().id;
    if (!ids.isEmpty())
        return ids;
    const QString how = u"choose one with “aftermap convert FILE --incident ID” (%1), or “all”"_s.arg(someIds(found));
    if (!choice.isEmpty())
        return fail(Error::Kind::Usage, u"There is no incident “%1” in this file; %2."_s.arg(shownSnippet(choice), how));
    if (incidents == 0)
        return fail(Error::Kind::Usage, u"This file tells of %1 maintenances; %2."_s.arg(found.outages.size()).arg(how));
    return fail(Error::Kind::Usage, u"This file tells of %1 incidents; %2."_s.arg(incidents).arg(how));
}

} // namespace aftermap
