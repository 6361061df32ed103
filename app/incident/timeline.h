// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "incident/outage_cause.h"
#include "incident/service_state.h"

#include <array>
#include <optional>
#include <utility>

namespace aftermap {

enum class MilestoneKind : std::uint8_t {
    Onset,
    Detected,
    Acknowledged,
    Diagnosed,
    Mitigated,
    DeclaredResolved,
    Recovered,
    BacklogCleared
};
constexpr std::size_t milestoneCount = 8;
template <>
std::span<const Word<MilestoneKind>> wordsOf<MilestoneKind>();

struct Milestone
{
    StatedTime time;
    QStringList sources;
    Confidence confidence = Confidence::High;
    SafeText note;
    Extras extras;

    bool operator==(const Milestone&) const = default;
};

enum class EventKind : std::uint8_t {
    Impact,
    Detection,
    Diagnosis,
    Decision,
    Escalation,
    Change,
    Mitigation,
    Repair,
    Communication,
    DeclaredResolved,
    Recovery,
    Note
};
template <>
std::span<const Word<EventKind>> wordsOf<EventKind>();

struct Event
{
    QString id; ///< may be empty; `cause` of others may name it
    StatedTime time;
    std::optional<Instant> knownAt;    ///< when responders knew
    std::optional<Instant> reportedAt; ///< when the public knew
    QString service;                   ///< id, or empty
    std::optional<ServiceState> state;
    EventKind kind = EventKind::Note;
    SafeText role;
    SafeText person;
    SafeText text;
    SafeText note;
    SafeText quote;
    QStringList sources;
    Confidence confidence = Confidence::Medium;
    QString evidence; ///< the file's own class of evidence
    QString cause;    ///< id of an event or of a service, or empty
    Extras extras;

    bool operator==(const Event&) const = default;
};

/// What is assumed of a service whose recovery nobody reported.
struct OpenEnd
{
    Instant earliest; ///< from here on it is in `state`
    ServiceState state = ServiceState::Recovering;
    Instant latest;   ///< from here on it is operational
    SafeText why;
    QStringList sources;
    Extras extras;

    bool operator==(const OpenEnd&) const = default;
};

/// A rule for all services, and exceptions; an exception without a rule means "assume nothing".
struct OpenEnds
{
    std::optional<OpenEnd> rule;
    std::vector<std::pair<QString, std::optional<OpenEnd>>> services;
    Extras extras; ///< only without a rule, which has its own

    bool operator==(const OpenEnds&) const = default;
};

struct SeriesPoint
{
    StatedTime time;
    double value = 0;
    QStringList sources;
    Confidence confidence = Confidence::Medium;
    SafeText note;
    Extras extras;

    bool operator==(const SeriesPoint&) const = default;
};

enum class SeriesKind : std::uint8_t { Momentary, Cumulative };
template <>
std::span<const Word<SeriesKind>> wordsOf<SeriesKind>();

/// A measured quantity over time. Points of different scopes are different series.
struct Series
{
    QString id;
    SafeText label;
    SafeText unit;
    SafeText scope;
    QString service; ///< id, or empty
    SeriesKind kind = SeriesKind::Momentary;
    bool primary = false;
    QStringList sources;
    std::vector<SeriesPoint> points; ///< in order of time
    SafeText note;
    Extras extras;

    bool operator==(const Series&) const = default;
};

/// A number without a time.
struct Figure
{
    SafeText label;
    SafeText value; ///< a value or a range, as text
    SafeText unit;
    SafeText scope;
    QString service; ///< id, or empty
    QStringList sources;
    Confidence confidence = Confidence::Medium;
    SafeText note;
    Extras extras;

    bool operator==(const Figure&) const = default;
};

struct Comment
{
    SafeText who;
    SafeText role;
    SafeText view;
    QStringList sources;
    Extras extras;

    bool operator==(const Comment&) const = default;
};

struct Chapter
{
    SafeText title;
    SafeText text; ///< one plain sentence
    Instant start;
    Instant end; ///< not before start
    QStringList cast; ///< ids of the services it is about
    Extras extras;

    bool operator==(const Chapter&) const = default;
};

struct Question
{
    SafeText text;
    SafeText who;
    QStringList sources;
    Extras extras;

    bool operator==(const Question&) const = default;
};

struct Action
{
    SafeText text;
    SafeText owner;
    SafeText status;
    QStringList sources;
    Extras extras;

    bool operator==(const Action&) const = default;
};

struct Claim
{
    SafeText value;
    QStringList sources;
    Extras extras;

    bool operator==(const Claim&) const = default;
};

/// A matter on which sources disagree.
struct Conflict
{
    SafeText topic;
    std::vector<Claim> claims;
    SafeText handling; ///< what this file does about it
    Extras extras;

    bool operator==(const Conflict&) const = default;
};

/// A class of evidence that the file uses, and what it means.
struct EvidenceClass
{
    QString id;
    SafeText meaning;

    bool operator==(const EvidenceClass&) const = default;
};

/// A timeline as its file has it. References are ids; Incident resolves them.
struct Timeline
{
    SafeText title;
    SafeText summary;
    SafeText severity;
    std::optional<OutageCause> cause;
    QString zone = QStringLiteral("UTC"); ///< IANA name of the story's zone
    TimeSpan window;
    Extras windowExtras;
    QString map; ///< path of the map, relative and inside the file's own folder; may be empty
    std::array<std::optional<Milestone>, milestoneCount> milestones;
    Extras milestoneExtras;
    std::vector<Event> events; ///< in the file's order
    OpenEnds openEnds;
    std::vector<std::pair<ServiceState, double>> severities; ///< overrides, 0 to 1
    std::vector<Series> series;
    std::vector<Figure> figures;
    std::vector<Comment> commentary;
    std::vector<Chapter> chapters; ///< in order of start
    std::vector<Question> questions;
    std::vector<Action> actions;
    std::vector<Conflict> conflicts;
    std::vector<EvidenceClass> evidenceClasses;
    std::vector<Source> sources;
    Extras extras;

    const std::optional<Milestone>& milestone(MilestoneKind kind) const
    {
        return milestones[static_cast<std::size_t>(kind)];
    }
    bool operator==(const Timeline&) const = default;
};

} // namespace aftermap
