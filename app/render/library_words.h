// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"

#include <QString>

namespace aftermap {

/// "Cloudflare": what stands before the first colon of the title; all of it without one.
QString outageName(const Incident& incident);
/// "21 Oct 2016", on the calendar of the story's zone.
QString outageDay(const Incident& incident);
/// "10 h 45 min", "about 2 h", "9 min earlier" (it recovered before somebody said so), "at once", or
/// "not reported".
QString afterResolvedWords(const AfterResolved& after);
/// Which of the two is missing: "recovered: not reported"; empty where both are there.
QString afterResolvedGap(const AfterResolved& after);
/// "Major outage", or "Affected, time unknown".
QString hitWords(const Hit& hit);
/// What entries of several maps were matched by, for people: "name", "near name", "id", …
QString matchedWords(MatchedBy ground);
/// One sentence on it.
QString matchedExplanation(MatchedBy ground);
/// "12 services: 10 stated, 2 inferred".
QString relianceWords(const Reliance& reliance);
/// "5 of 16".
QString ofOutages(std::size_t count, const Library& library);
/// The names of the services that were hit, in the map's order; at most `most`, then "and 3 more".
QString hitServices(const Library& library, const Hit& hit, std::size_t most = 3);
/// The whole in one sentence: what comes back most often; for screen readers and the top of a picture.
QString librarySentence(const Library& library);

} // namespace aftermap
