// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "incident/incident.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace aftermap {

using Incidents = std::vector<std::shared_ptr<const Incident>>;

/// On what it rests that entries of several maps are one thing; the weakest ground of all last.
enum class MatchedBy : std::uint8_t {
    Name,     ///< the names are equal but for case; and so is the company, where one is given
    NearName, ///< one company, and equal without "(…)" and the company's own name, or in short
    Id,       ///< one company and one id, and other names
    CompanyOfToday ///< the files name the company differently, and it is known to be one ("facebook", "meta")
};

/// The company that runs a service, as one word to compare: `provider` folded, with the spelling of
/// today where it has changed ("facebook" is "meta"). Empty when none is named.
QString companyOf(const Service& service);
/// How people write it: as a service of that very name does, else with a capital.
QString companyName(const QString& company, const Incidents& incidents);
/// Name, or CompanyOfToday where the files write it in several ways.
MatchedBy companyGround(const QString& company, const Incidents& incidents);
/// Words to compare: folded, what stands in brackets left out, punctuation as spaces.
QString comparable(const QString& name);

/// One service or frame, in one map or in several.
struct Thing
{
    QString name;    ///< short, as the last of the maps has it first; safe to show
    QString company; ///< see companyOf()
    MatchedBy matchedBy = MatchedBy::Name;

    bool operator==(const Thing&) const = default;
};

/// Which entries of several maps are the same.
struct Things
{
    std::vector<Thing> things;
    std::vector<IdVector<ServiceId, std::size_t>> of; ///< of each incident: the thing of each service
};

/// Two entries of different companies are never the same; without a company only equal names count.
Things thingsOf(const Incidents& incidents);

} // namespace aftermap
