// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"

namespace aftermap {

// What libraryOf() is put together from. `outages` are in order of onset.

std::vector<RecurringCause> recurringCauses(const Incidents& outages);
std::vector<RecurringFactor> recurringFactors(const Incidents& outages);
std::vector<SharedDependency> companiesNeeded(const Incidents& outages);
std::vector<SharedDependency> servicesNeeded(const Incidents& outages, const Things& things);
std::vector<RepeatedlyHit> companiesHit(const Incidents& outages);
std::vector<RepeatedlyHit> servicesHit(const Incidents& outages, const Things& things);

} // namespace aftermap
