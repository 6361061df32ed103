// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"

#include <QStringView>

#include <optional>

namespace aftermap {

/// A component's state by the page's word, with those of the imitation ("full_outage"). None for a word that
/// is not known.
std::optional<ServiceState> stateOfStatus(QStringView status);

/// What colour an incident's impact gives its components; none for "none" and for words that are not known.
std::optional<ServiceState> stateOfImpact(QStringView impact);

/// What an update with this status is.
EventKind kindOfUpdate(QStringView status);

} // namespace aftermap
