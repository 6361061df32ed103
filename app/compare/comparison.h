// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "compare/misleading.h"
#include "incident/incident.h"
#include "replay/metrics.h"
#include "replay/replay.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace aftermap {

/// How many outages stand side by side.
constexpr std::size_t fewestCompared = 2;
constexpr std::size_t mostCompared = 6;

/// The milestones that outages can be aligned on.
inline constexpr std::array alignments{MilestoneKind::Onset, MilestoneKind::Detected, MilestoneKind::Mitigated,
                                MilestoneKind::DeclaredResolved};

/// One outage of a comparison.
struct ComparedOutage
{
    std::shared_ptr<const Incident> incident;
    Replay replay;
    ImpactCurve curve;
    Metrics metrics;
    /// What lies at 0 of the common axis; none where the file does not have the milestone.
    std::optional<Instant> origin;
    /// Onset to recovered; where that is not reported, to the end of the window.
    TimeSpan course;
    bool isRecoveryReported = false;
};

/// What a row of the sheet measures.
enum class Measured : std::uint8_t {
    TimeToDetect,
    TimeToAcknowledge,
    TimeToMitigate,
    TimeToRecover,
    AfterResolved,
    ServiceHours,
    Peak,
    MostAffected,
    Services
};
enum class Unit : std::uint8_t { Seconds, ServiceHours, Percent, Services };

/// One outage's value of a row.
struct SheetCell
{
    std::optional<double> value;      ///< none where it is not reported
    QString bound;                    ///< what is known instead; see StatedInterval
    std::optional<double> difference; ///< value - the first outage's, where both are known

    bool operator==(const SheetCell&) const = default;
};

/// The same measure of all outages, in one unit.
struct SheetRow
{
    Measured measured;
    Unit unit;
    std::vector<SheetCell> cells; ///< as Comparison::outages
};

/// What the common axis counts.
enum class CompareAxis : std::uint8_t {
    Hours,  ///< from what the outages are aligned on
    Percent ///< of each outage's course: 0 is its onset, 100 its recovery
};

/// Two to six outages side by side. A value; immutable once made.
struct Comparison
{
    MilestoneKind alignment = MilestoneKind::Onset;
    std::vector<ComparedOutage> outages;
    std::vector<SheetRow> sheet;
    std::vector<Misleading> misleading; ///< what makes some of it hard to compare

    /// Where an instant of one outage stands: hours from what they are aligned on. None without that.
    std::optional<double> hoursAt(std::size_t outage, Instant t) const;
    /// The same in percent of the outage's course, from onset; may leave 0 to 100.
    double percentAt(std::size_t outage, Instant t) const;
    /// One of the two above. None only in hours.
    std::optional<double> positionAt(CompareAxis axis, std::size_t outage, Instant t) const;
    /// The other way round: which instant of an outage stands at a position of the axis.
    std::optional<Instant> instantAt(CompareAxis axis, std::size_t outage, double position) const;
    /// The instant of `to` that stands where `t` of `from` stands; none where either has no origin.
    std::optional<Instant> sameMoment(std::size_t from, Instant t, std::size_t to) const;
};

/// Errors: Usage, for too few or too many outages or a milestone that nobody aligns on.
Result<Comparison> compare(std::vector<std::shared_ptr<const Incident>> incidents,
                           MilestoneKind alignment = MilestoneKind::Onset);

} // namespace aftermap
