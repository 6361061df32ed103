// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/same_thing.h"

#include <optional>

namespace aftermap {

/// Outages by their places in Library::outages, in order of time.
using OutagePlaces = std::vector<std::size_t>;

/// A class of cause and the outages that name it.
struct RecurringCause
{
    CauseClass kind = CauseClass::Unknown;
    OutagePlaces outages;

    bool operator==(const RecurringCause&) const = default;
};

/// A contributing factor, as the earliest file spells it; case, hyphens and spaces do not count.
struct RecurringFactor
{
    QString words; ///< safe to show
    OutagePlaces outages;

    bool operator==(const RecurringFactor&) const = default;
};

/// What one outage's map says of who depends on a thing.
struct Reliance
{
    std::size_t outage = 0;
    int stated = 0;   ///< direct dependents by edges that a source states or reports
    int inferred = 0; ///< direct dependents by edges that the maker of the map concluded only

    bool operator==(const Reliance&) const = default;
};

/// What others depended on in more than one outage.
struct SharedDependency
{
    Thing thing; ///< of a company as a whole the name is the company's
    std::vector<Reliance> reliances;

    bool operator==(const SharedDependency&) const = default;
};

/// How one outage hit a thing.
struct Hit
{
    std::size_t outage = 0;
    /// The worst state that an event gives it, by the usual severities; none when sources say only
    /// that it was affected. What the file assumes of open ends does not count.
    std::optional<ServiceState> worst;
    Confidence confidence = Confidence::Low; ///< the best of the reports that say so
    std::vector<ServiceId> services;         ///< of that outage's map, all that were affected

    bool operator==(const Hit&) const = default;
};

struct RepeatedlyHit
{
    Thing thing;
    std::vector<Hit> hits; ///< two or more, in order of time

    bool operator==(const RepeatedlyHit&) const = default;
};

/// From "declared resolved" to "recovered" of one outage.
struct AfterResolved
{
    std::optional<Milestone> declared;
    std::optional<Milestone> recovered;

    /// Only where both are reported; negative when it recovered before somebody said so.
    std::optional<Milliseconds> length() const;
    /// One of the two is known more coarsely than to the minute, or computed.
    bool isRough() const;
    bool operator==(const AfterResolved&) const = default;
};

/// What comes back in several outages. A value. Lists begin with what came back most often.
struct Library
{
    Incidents outages;                   ///< in order of onset
    std::vector<std::size_t> given;      ///< of each, its place among those that were handed over
    std::size_t repeated = 0;            ///< handed over more than once (one title and onset), counted once
    std::vector<RecurringCause> causes;  ///< classes that at least one outage names
    OutagePlaces withoutCause;
    std::vector<RecurringFactor> factors;
    std::vector<SharedDependency> companiesNeeded; ///< by dependents of other companies
    std::vector<SharedDependency> servicesNeeded;  ///< services and frames
    std::vector<AfterResolved> afterResolved;      ///< as `outages`
    std::vector<RepeatedlyHit> companiesHit;
    std::vector<RepeatedlyHit> servicesHit;
};

/// Null is not allowed.
Library libraryOf(const Incidents& incidents);

} // namespace aftermap
