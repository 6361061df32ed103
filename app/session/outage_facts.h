// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/outage_cause.h"
#include "render/presentation.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace aftermap {

/// What a gallery says of an outage, and sorts and searches by.
struct OutageFacts
{
    QString title;   ///< safe to show
    QString summary; ///< safe to show
    Instant onset{};
    QString date; ///< of the onset, in the story's zone
    std::optional<CauseClass> cause;
    std::optional<Milliseconds> duration;      ///< onset to recovered, where both are reported
    std::optional<Milliseconds> afterResolved; ///< declared resolved to recovered
    std::size_t services = 0;
    double peak = 0; ///< greatest impact, percent of the weight of all services
    QString hay;     ///< folded: title, cause, factors, services, providers and year

    bool operator==(const OutageFacts&) const = default;
};

OutageFacts factsOf(const Presentation& presentation);

/// By what a gallery is sorted: the newest, longest, largest first; what is not reported comes last.
enum class OutageOrder { Date, Duration, Services, Peak, AfterResolved };

bool precedes(OutageOrder order, const OutageFacts& a, const OutageFacts& b);

/// Whether every word of the query occurs, whatever case and accents; with no words all are found.
bool finds(const OutageFacts& facts, const QString& query);

} // namespace aftermap
