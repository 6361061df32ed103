// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <array>
#include <vector>

namespace aftermap {

/// How one service is drawn at an instant: mostly `from`, or on the way to `to`.
struct BoxLook
{
    ServiceStatus settled; ///< what is drawn underneath
    ServiceStatus coming;  ///< what is fading in above it
    double share = 0;      ///< of `coming`, 0 to 1 exclusive; 0 when nothing fades

    bool operator==(const BoxLook&) const = default;
};

/// How one line is drawn at an instant.
struct EdgeLook
{
    ServiceState state = ServiceState::Operational; ///< worst of the failing dependencies
    int active = 0;       ///< dependencies along which somebody in trouble needs somebody in trouble
    bool explains = false;///< one of them explains the dependent's present state
    bool stated = false;  ///< and the file says so
    bool hidden = false;  ///< none of its dependencies counts as evidence

    bool operator==(const EdgeLook&) const = default;
};

/// Counts of a grid or frame.
struct MemberCount
{
    int total = 0;
    int affected = 0;
    std::array<int, serviceStateCount> byState{}; ///< of services with evidence
    std::array<int, serviceStateCount> assumed{}; ///< of these, by assumption
    int expired = 0;                              ///< of these, unknown because nobody reported how it went on
    int withoutEvidence = 0;

    bool operator==(const MemberCount&) const = default;
};

/// Everything about an instant that decides how the graph looks, apart from what moves.
struct GraphMoment
{
    IdVector<ServiceId, BoxLook> boxes;
    std::vector<EdgeLook> edges;      ///< as GraphLayout::edges
    std::vector<MemberCount> groups;  ///< as GraphLayout::groups
    std::vector<MemberCount> frames;  ///< as GraphLayout::frames
};

GraphMoment graphMoment(const Presentation& presentation, PlayTime t);

} // namespace aftermap
