// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/evidence_filter.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

template <>
std::span<const Word<KnownBy>> wordsOf<KnownBy>()
{
    static constexpr Word<KnownBy> words[] = {{KnownBy::Hindsight, "hindsight"},
                                              {KnownBy::Responders, "responders"},
                                              {KnownBy::Public, "public"}};
    return words;
}

namespace {

const std::optional<Instant>& known(const Event& event, KnownBy by)
{
    return by == KnownBy::Public ? event.reportedAt : event.knownAt;
}

KnownBy otherSide(KnownBy by)
{
    return by == KnownBy::Public ? KnownBy::Responders : KnownBy::Public;
}

} // namespace

bool EvidenceFilter::admits(const Event& event) const
{
    return event.confidence <= least && !(statedOnly && event.time.derived);
}

bool EvidenceFilter::admits(const Statement& statement) const
{
    return statement.confidence <= least;
}

bool EvidenceFilter::admits(const Dependency& dependency) const
{
    return !statedOnly || dependency.basis != Basis::Inferred;
}

bool EvidenceFilter::explains(const Dependency& dependency, Instant t) const
{
    const bool discovered =
        knownBy == KnownBy::Hindsight || !dependency.discoveredAt || *dependency.discoveredAt <= t;
    return discovered && admits(dependency);
}

Knowing EvidenceFilter::knowingOf(const Event& event) const
{
    if (known(event, knownBy))
        return Knowing::Stated;
    return known(event, otherSide(knownBy)) ? Knowing::Other : Knowing::Missing;
}

StatedTime EvidenceFilter::timeOf(const Event& event) const
{
    if (knownBy == KnownBy::Hindsight)
        return event.time;
    const std::optional<Instant>& stated = known(event, knownBy);
    const std::optional<Instant>& at = stated ? stated : known(event, otherSide(knownBy));
    if (!at || *at <= event.time.at)
        return event.time;
    return {*at, Precision::Minute, false, false};
}

std::vector<Effect> effectsOf(const Incident& incident, const EvidenceFilter& evidence)
{
    std::vector<Effect> effects;
    effects.reserve(incident.events().size());
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const Event& event = incident.event(EventId(i));
        if (evidence.admits(event))
            effects.push_back({evidence.timeOf(event).at, EventId(i)});
    }
    if (evidence.knownBy != KnownBy::Hindsight) {
        std::stable_sort(effects.begin(), effects.end(),
                         [](const Effect& a, const Effect& b) { return a.at < b.at; });
    }
    return effects;
}

} // namespace aftermap
