// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cascade/explanation.h"
#include "cascade/story_check.h"
#include "incident/evidence_filter.h"
#include "incident/incident.h"
#include "layout/graph_layout.h"
#include "render/time_axis.h"
#include "replay/impact_curve.h"
#include "replay/metrics.h"
#include "replay/pacing.h"
#include "replay/replay.h"

#include <memory>
#include <vector>

namespace aftermap {

/// A failure on its way along an edge: it leaves when the cause failed, at most ten seconds of play
/// earlier than it arrives, and arrives when the dependent got worse.
struct Front
{
    std::size_t explanation = 0; ///< index into Presentation::explanations
    std::size_t edge = 0;        ///< index into GraphLayout::edges
    PlayTime leaves;
    PlayTime arrives;
};

/// A change of status as it is drawn: a precise one at once (`end` is `start`), one known only
/// coarsely fades in across the interval in which it may have happened.
struct StatusFade
{
    PlayTime start;
    PlayTime end;
    ServiceStatus from;
    ServiceStatus to;
};

/// The one value that every view shares: immutable, safe to read from any thread.
struct Presentation
{
    std::shared_ptr<const Incident> incident;
    EvidenceFilter evidence;     ///< what of the incident counts here
    std::vector<Effect> effects; ///< the events that count, in the order in which they take effect
    Replay replay;
    ImpactCurve curve;
    Pacing pacing;
    Metrics metrics;
    std::vector<Explanation> explanations; ///< in order of time
    GraphLayout layout;
    TimeAxis axis;
    std::vector<Front> fronts; ///< in order of arrival
    IdVector<ServiceId, std::vector<StatusFade>> fades; ///< of each service, by start
    std::vector<StoryQuestion> questions; ///< of the whole story, whatever counts here
    std::vector<std::vector<ServiceId>> frameMembers; ///< as GraphLayout::frames: counted, at any depth

    /// The same of what counts: `replay` is the incident's from that `evidence`.
    static std::shared_ptr<const Presentation> make(std::shared_ptr<const Incident> incident,
                                                    Replay replay, GraphLayout layout,
                                                    const Pacing& pacing,
                                                    const EvidenceFilter& evidence);
    /// Puts the engine's values together; the layout is made apart, because it takes long.
    static std::shared_ptr<const Presentation> make(std::shared_ptr<const Incident> incident,
                                                    Replay replay, GraphLayout layout,
                                                    const Pacing& pacing);
    /// The same in other places: `layout` is one of the same incident.
    std::shared_ptr<const Presentation> withLayout(GraphLayout other) const;
};

/// Counted members of a frame at any depth below it.
std::vector<ServiceId> membersOf(const Incident& incident, ServiceId frame);

using PresentationPtr = std::shared_ptr<const Presentation>;

} // namespace aftermap
