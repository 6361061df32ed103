// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/import_matching.h"

#include <QStringList>

namespace aftermap {

/// What one of several outages says of a service.
struct SaidState
{
    std::size_t part = 0;  ///< index of the outage
    std::size_t event = 0; ///< index in its timeline
    Instant at;
    ServiceState state = ServiceState::Unknown;

    bool operator==(const SaidState&) const = default;
};

/// Two outages say different things of one service at about the same time. The later word is what counts.
struct Contradiction
{
    std::size_t part = 0; ///< index of the first outage that has the service
    QString service;      ///< its id there
    QString name;         ///< safe to show
    SaidState earlier;
    SaidState later;

    bool operator==(const Contradiction&) const = default;
};

/// Words that are further apart than this are a course of things, not a contradiction.
inline constexpr std::chrono::minutes aboutTheSameTime{15};

/// In order of time. An outage that soon says the same as the other, or said so before, contradicts nobody: it is
/// only slower, or further on. `matches` say which services are one.
std::vector<Contradiction> contradictionsOf(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches);

/// "checkout: major outage in a.txt at 14:24, partial outage in b.json at 14:29; both are kept, the later one is shown."
/// `names` are what the parts are called, safe to show.
QString sentenceOf(const Contradiction& one, const QStringList& names, const Zone& zone);

} // namespace aftermap
