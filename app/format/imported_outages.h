// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/statuspage_file.h"

#include <QStringList>

#include <memory>

namespace aftermap {

/// One outage that a file tells of.
struct FoundOutage
{
    QString id;
    SafeText title;
    SafeText page; ///< whose status page
    TimeSpan span; ///< from the first to the last that is known
    bool isOver = false;
    bool isMaintenance = false;
    std::size_t updates = 0;
    ImportPlace place;
};

/// The outages of a status page's file, newest first. A value, cheap to copy.
struct ImportedOutages
{
    std::vector<FoundOutage> outages;
    ImportLog log; ///< of the file as a whole
    std::shared_ptr<const StatuspageFile> file;
};

ImportedOutages outagesOf(StatuspageFile file);

/// Which of them are meant: an id, "all" (without maintenances, unless there is nothing else), or nothing
/// where there is only one. Errors: Usage, with the ids that there are; Format where the file has none.
Result<QStringList> chosenOutages(const ImportedOutages& found, const QString& choice);

/// Makes one outage of those with these ids. Its log begins with that of the file.
///
/// - A component is in its `new_status` from an update's `display_at` until a later update says otherwise;
///   `old_status` counts only for the time before the first update.
/// - At `resolved_at` every component is operational, which is derived where the page did not say it.
/// - Where the page only ever said operational, components are coloured by the incident's impact, with low
///   confidence and the class "inferred_from_impact".
ImportedOutage outageOf(const ImportedOutages& found, const QStringList& ids);

} // namespace aftermap
