// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"

#include <QStringList>

namespace aftermap {

/// Why two services of different files are taken for one.
enum class MatchReason : std::uint8_t {
    Id,      ///< their files have the same id for them
    Name,    ///< their names differ in case, accents and joints at most
    Likeness ///< their names differ in a letter or two
};

/// "same id", "same name", "alike".
QString wordOf(MatchReason reason);

/// A service of a file, and the one of an earlier file that it is taken for.
struct ServiceMatch
{
    std::size_t part = 0; ///< index of the file that has `service`
    QString service;      ///< its id there
    QString name;
    std::size_t otherPart = 0; ///< of an earlier file
    QString other;        ///< id there
    QString otherName;
    MatchReason reason = MatchReason::Name;

    bool operator==(const ServiceMatch&) const = default;
};

/// Which services of several outages are the same. Each is matched with one of an earlier file at most, and
/// likeness only counts where nothing else does.
std::vector<ServiceMatch> matchServices(const std::vector<ImportedOutage>& parts);

/// One outage of several, with the services that `matches` names made one; leave a match out to keep two
/// apart. What the first file says of title, zone, milestones and a service counts; events, dependencies,
/// series and sources are those of all. An event that stands in two files word for word counts once. Where
/// files contradict each other (see contradictions.h), both words are kept and the outage has a conflict that says so. The
/// log tells of the joining only; `names` are what it calls the parts, safe to show.
ImportedOutage joinOutages(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches,
                           const QStringList& names = {});

} // namespace aftermap
