// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bundled_outages.h"

#include "format/document_file.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

std::vector<BundledOutage> findBundledOutages(const DataPlaces& places, const JobControl& control)
{
    std::vector<BundledOutage> outages;
    const std::optional<QString> folder = dataFolder(places);
    if (!folder)
        return outages;
    const QDir timelines(*folder + u"/timelines"_s);
    for (const QString& name : timelines.entryList({u"*.timeline.json"_s}, QDir::Files | QDir::Readable)) {
        if (control.isCancelled())
            return {};
        const QString path = timelines.filePath(name);
        Result<OpenedDocument> document = openDocument(path, control);
        if (!document || !document->incident)
            continue;
        const std::shared_ptr<const Incident>& incident = document->incident;
        outages.push_back(
            {path, Presentation::make(incident, Replay(*incident), GraphLayout(), Pacing::of(*incident, Pace()))});
    }
    std::stable_sort(outages.begin(), outages.end(), [](const BundledOutage& a, const BundledOutage& b) {
        return a.presentation->incident->onset() > b.presentation->incident->onset();
    });
    return outages;
}

void BundledOutages::find()
{
    if (std::exchange(m_asked, true))
        return;
    m_job.start([this, places = dataPlaces()](JobControl& control) -> Job::Report {
        const auto outages =
            std::make_shared<const std::vector<BundledOutage>>(findBundledOutages(places, control));
        return [this, outages] { emit found(*outages); };
    });
}

} // namespace aftermap
