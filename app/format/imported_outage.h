// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/import_log.h"
#include "incident/service_map.h"
#include "incident/timeline.h"

#include <QHash>

namespace aftermap {

/// What a file that is not ours was turned into. Both parts can be written and read back.
struct ImportedOutage
{
    Timeline timeline;
    ServiceMap map;
    ImportLog log;
    QHash<QString, QString> origins; ///< by id of a service: the id that its file has for it
    bool hasTimes = true; ///< false: only a map, the timeline is empty
};

/// What an outage is called that nobody gave a title.
inline constexpr auto untitledOutage = QLatin1StringView("Untitled outage");
bool isUntitled(const SafeText& title);

/// Text as our files hold it: without zero bytes, at most 20,000 characters.
SafeText importedText(const QString& text);
/// The same without the tags of HTML and with its entities replaced. `hadTags` is set where there were any.
SafeText importedMarkup(const QString& text, bool& hadTags);

} // namespace aftermap
