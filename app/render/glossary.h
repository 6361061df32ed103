// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"
#include "incident/timeline.h"
#include "replay/replay.h"

#include <QString>

#include <cstdint>
#include <span>

namespace aftermap {

/// Every term that the window shows. Those of one enumeration stand together, in its order.
enum class Term : std::uint8_t {
    Operational, DegradedPerformance, PartialOutage, MajorOutage, UnderMaintenance, Recovering, Unknown,
    NoReport, Reported, Assumed, TimeUnknown, Expired,
    Onset, Detected, Acknowledged, Diagnosed, Mitigated, DeclaredResolved, Recovered, BacklogCleared,
    ImpactEvent, Detection, Diagnosis, Decision, Escalation, ChangeEvent, Mitigation, Repair, StatusUpdate,
    ResolvedEvent, Recovery, NoteEvent,
    Hard, Soft, ControlPlane, UnknownStrength,
    StatedBasis, ReportedBasis, InferredBasis,
    HighConfidence, MediumConfidence, LowConfidence,
    ToTheSecond, ToTheMinute, ToTheQuarterHour, ToTheHour, ToTheDay,
    Approximate, Derived,
    AffectedOnly, AllServices, SampleOfServices,
    OperatorError, ConfigurationChange, SoftwareDefect, CapacityCause, DatabaseCause, NetworkCause, BgpCause, DnsCause,
    AttackCause, HardwareCause, PowerCause, ThirdPartyCause, OtherCause, UnknownCause,
    ClassOfCause, ContributingFactor,
    Service, Frame, Dependency, DependsOn, NeededBy, Weight, State, Affected, Severity,
    WeightedImpact, EvidenceRange, ServiceHours, Peak,
    TimeToDetect, TimeToAcknowledge, TimeToMitigate, TimeToRecover, AfterResolved,
    OpenEnd, StatedCause, InferredCause, EvidenceClass, StatementWithoutTime, Quote, KnownAt, ReportedAt,
    Source, Figure, Series, Chapter, Commentary, Conflict, OpenQuestion, StoryQuestion, Action, QuietTime
};

/// One plain sentence about one term.
struct GlossaryEntry
{
    Term term;
    const char* name;         ///< as the window writes it; untranslated
    const char* abbreviation; ///< of the field, or empty
    const char* sentence;     ///< untranslated
};

/// All of them, in the order of `Term`.
std::span<const GlossaryEntry> glossary();

/// "Time to detect"
QString termName(Term term);
/// One sentence, with the field's abbreviation where there is one: what a tooltip says.
QString explained(Term term);

Term termOf(ServiceState state);
/// The state where it is reported, else on what it rests.
Term termOf(ServiceStatus status);
Term termOf(Evidence evidence);
Term termOf(MilestoneKind kind);
Term termOf(EventKind kind);
Term termOf(Strength strength);
Term termOf(Basis basis);
Term termOf(Confidence confidence);
Term termOf(Precision precision);
Term termOf(Selection selection);
Term termOf(CauseClass kind);

} // namespace aftermap
