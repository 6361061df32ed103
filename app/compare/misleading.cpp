// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/misleading.h"

#include "compare/comparison.h"
#include "replay/open_end.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr double muchBroader = 3;

/// Counted services that were ever hit by a report, and of these the ones that nobody says recovered.
bool halfRecoverUnreported(const ComparedOutage& outage)
{
    const Incident& incident = *outage.incident;
    std::size_t hit = 0;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const auto& history = outage.replay.history(ServiceId(i));
        hit += !incident.service(ServiceId(i)).isFrame()
               && std::any_of(history.begin(), history.end(), [](const StatusInterval& interval) {
                      return interval.status.evidence == Evidence::Reported && isAffected(interval.status.state);
                  });
    }
    std::size_t open = 0;
    for (const EventId event : openEnds(incident)) {
        const ServiceId service = incident.serviceOf(event);
        open += service.isValid() && !incident.service(service).isFrame();
    }
    return hit > 0 && 2 * open >= hit;
}

bool hasOwnWeights(const Incident& incident)
{
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const Service& service = incident.service(ServiceId(i));
        if (!service.isFrame() && service.weight != 1)
            return true;
    }
    return false;
}

bool weighDifferently(const Incident& a, const Incident& b)
{
    if (hasOwnWeights(a) != hasOwnWeights(b))
        return true;
    return hasOwnWeights(a) && a.map().weightMeaning.shown() != b.map().weightMeaning.shown();
}

} // namespace

std::vector<Misleading> misleadingOf(const std::vector<ComparedOutage>& outages)
{
    std::vector<Misleading> found;
    const auto add = [&](MisleadingReason reason, auto&& applies) {
        for (std::size_t i = 0; i < outages.size(); ++i) {
            if (applies(outages[i]))
                found.push_back({reason, i});
        }
    };
    std::size_t fewest = outages.empty() ? 0 : outages.front().incident->countedServices();
    for (const ComparedOutage& outage : outages)
        fewest = std::min(fewest, outage.incident->countedServices());
    const bool someListMore = std::any_of(outages.begin(), outages.end(), [](const ComparedOutage& outage) {
        const std::optional<Selection> selection = outage.incident->map().selection;
        return selection && *selection != Selection::AffectedOnly;
    });
    const auto first = [&]() -> const Incident& { return *outages.front().incident; };
    add(MisleadingReason::NotAligned, [](const auto& outage) { return !outage.origin; });
    add(MisleadingReason::UnknownRecoveries, halfRecoverUnreported);
    add(MisleadingReason::DifferentWeights,
        [&](const auto& outage) { return weighDifferently(first(), *outage.incident); });
    add(MisleadingReason::DifferentSeverity,
        [&](const auto& outage) { return !(outage.incident->severities() == first().severities()); });
    add(MisleadingReason::DifferentBreadth, [&](const auto& outage) {
        return double(outage.incident->countedServices()) >= muchBroader * double(std::max<std::size_t>(fewest, 1));
    });
    add(MisleadingReason::OnlyAffectedListed, [&](const auto& outage) {
        return someListMore && outage.incident->map().selection == Selection::AffectedOnly;
    });
    return found;
}

} // namespace aftermap
