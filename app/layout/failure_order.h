// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace aftermap {

class Incident;

/// The place of every service in the order of first failure; those that never fail come last. Ties
/// are broken by name and id, so that the order of a file does not matter.
IdVector<ServiceId, std::size_t> failureOrder(const Incident& incident);

} // namespace aftermap
