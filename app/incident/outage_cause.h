// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/evidence.h"

namespace aftermap {

/// What kind of thing set an outage off, in the terms of the field's reviews.
enum class CauseClass : std::uint8_t {
    OperatorError,
    ConfigurationChange,
    SoftwareDefect,
    Capacity,
    Database,
    Network,
    Bgp,
    Dns,
    Attack,
    Hardware,
    Power,
    ThirdParty,
    Other,
    Unknown ///< nobody published it
};
constexpr std::size_t causeClassCount = 14;
template <>
std::span<const Word<CauseClass>> wordsOf<CauseClass>();

/// What set the whole outage off, as the maker of the file reads its sources.
struct OutageCause
{
    CauseClass kind = CauseClass::Unknown;
    std::vector<SafeText> factors; ///< what made it possible or worse: free words
    QStringList sources;
    Confidence confidence = Confidence::Medium;
    SafeText note;
    Extras extras;

    bool operator==(const OutageCause&) const = default;
};

} // namespace aftermap
