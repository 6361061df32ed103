// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace aftermap {

class Incident;
class Replay;

/// Services gathered under a few titles, those that failed first before the others.
struct ServiceGroups
{
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::vector<QString> titles; ///< as shown; empty: all that have no group of their own
    IdVector<ServiceId, std::size_t> of; ///< index into `titles`; `none` for frames

    bool operator==(const ServiceGroups&) const = default;
};

/// By family, else by the frame a service stands in, else by provider. At most `most` groups: those
/// with fewest services go together under an empty title, which comes last.
ServiceGroups serviceGroups(const Incident& incident, const Replay& replay, std::size_t most = 8);

} // namespace aftermap
