// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/glossary.h"

#include <QCoreApplication>

#include <iterator>

namespace aftermap {

namespace {

#define TERM(term, name, abbreviation, sentence)                                                             \
    {                                                                                                        \
        Term::term, QT_TRANSLATE_NOOP("Glossary", name), abbreviation, QT_TRANSLATE_NOOP("Glossary", sentence) \
    }

constexpr GlossaryEntry entries[] = {
    TERM(Operational, "Operational", "", "The service works as it should, and somebody reported so."),
    TERM(DegradedPerformance, "Degraded", "", "The service works, but slower or with more errors than usual."),
    TERM(PartialOutage, "Partial outage", "", "The service fails for a part of its users or of its functions."),
    TERM(MajorOutage, "Major outage", "", "The service fails for all or nearly all of its users."),
    TERM(UnderMaintenance, "Maintenance", "", "The service is held back on purpose while somebody works on it."),
    TERM(Recovering, "Recovering", "", "The service is up again and works through what has piled up."),
    TERM(Unknown, "Unknown", "", "Nobody said what state the service is in; it counts neither as affected nor as lost."),
    TERM(NoReport, "No impact reported", "", "Nobody reported anything about this service so far, which is no proof that it worked."),
    TERM(Reported, "Reported", "", "An event with a source says so."),
    TERM(Assumed, "Assumed", "", "Nobody reported how it went on; the file says what it assumes, and why."),
    TERM(TimeUnknown, "Affected, time unknown", "", "A source says that the service was affected, but none says when."),
    TERM(Expired, "Unknown, no recovery reported", "", "The last report leaves the service affected, and nobody reported a recovery by the end of the story."),
    TERM(Onset, "Onset", "", "When the outage began, as the file has it; all times \"after onset\" count from here."),
    TERM(Detected, "Detected", "", "When the people responsible noticed."),
    TERM(Acknowledged, "Acknowledged", "", "When the people responsible first said that something was wrong."),
    TERM(Diagnosed, "Diagnosed", "", "When the people responsible knew what was failing."),
    TERM(Mitigated, "Mitigated", "", "When the first measure took effect that made it better for users."),
    TERM(DeclaredResolved, "Declared resolved", "", "When the people responsible said that it was over, whether or not everything worked again."),
    TERM(Recovered, "Recovered", "", "When everything worked again, as the file has it."),
    TERM(BacklogCleared, "Backlog cleared", "", "When what had piled up during the outage was worked off."),
    TERM(ImpactEvent, "Impact", "", "An event by which a service got worse, or users lost something."),
    TERM(Detection, "Detection", "", "An event by which somebody noticed that something was wrong."),
    TERM(Diagnosis, "Diagnosis", "", "An event by which somebody understood more of what was failing."),
    TERM(Decision, "Decision", "", "An event by which somebody decided what to do."),
    TERM(Escalation, "Escalation", "", "An event by which more people were called in."),
    TERM(ChangeEvent, "Change", "", "An event by which somebody or something changed the system."),
    TERM(Mitigation, "Mitigation", "", "An event by which somebody made it better for users without mending the fault."),
    TERM(Repair, "Repair", "", "An event by which somebody mended the fault or a part of it."),
    TERM(StatusUpdate, "Status update", "", "An event by which somebody told others how things stood."),
    TERM(ResolvedEvent, "Declared resolved", "", "An event by which somebody said that it was over."),
    TERM(Recovery, "Recovery", "", "An event by which a service got better."),
    TERM(NoteEvent, "Note", "", "An event that is good to know and changes nothing."),
    TERM(Hard, "Hard", "", "Without the other, the service fails."),
    TERM(Soft, "Soft", "", "Without the other, the service goes on with less."),
    TERM(ControlPlane, "Control plane", "", "The service needs the other to be changed or started, and runs on without it for a while."),
    TERM(UnknownStrength, "Unknown strength", "", "Nobody said how badly the service needs the other."),
    TERM(StatedBasis, "Stated", "", "The operator or an official source says that the one needs the other."),
    TERM(ReportedBasis, "Reported", "", "The press or another third party says that the one needs the other."),
    TERM(InferredBasis, "Inferred", "", "Nobody said that the one needs the other; the maker of the map concluded it."),
    TERM(HighConfidence, "High confidence", "", "The maker of the file holds this to be well attested."),
    TERM(MediumConfidence, "Medium confidence", "", "The maker of the file holds this to be likely."),
    TERM(LowConfidence, "Low confidence", "", "The maker of the file holds this to be weakly attested; it may not have happened."),
    TERM(ToTheSecond, "Known to the second", "", "The time may be off by half a second."),
    TERM(ToTheMinute, "Known to the minute", "", "The time may be off by half a minute."),
    TERM(ToTheQuarterHour, "Known to the quarter of an hour", "", "The time may be off by seven and a half minutes."),
    TERM(ToTheHour, "Known to the hour", "", "The time may be off by half an hour."),
    TERM(ToTheDay, "Known to the day", "", "The time may be off by half a day."),
    TERM(Approximate, "About", "", "The source itself says \"about\": the time may be off by a quarter of an hour or more."),
    TERM(Derived, "Derived time", "", "No source gives this time; it was computed from something else that a source says."),
    TERM(AffectedOnly, "Affected services only", "", "The file holds services that somebody named as affected, so its percentages speak of these and of no others."),
    TERM(AllServices, "All services", "", "The file holds all services of the operator, affected or not."),
    TERM(SampleOfServices, "A sample", "", "The file holds a choice of services, and its percentages speak of this choice."),
    TERM(Service, "Service", "", "Something that works or fails by itself, and that others may need."),
    TERM(Frame, "Frame", "", "A provider or region, drawn around its members; it does not count as a service."),
    TERM(Dependency, "Dependency", "", "The one service needs the other; failure travels the other way."),
    TERM(DependsOn, "Depends on", "", "What this service needs to work: where its failures come from."),
    TERM(NeededBy, "Needed by", "", "What needs this service to work: where its failures go."),
    TERM(Weight, "Weight", "", "How much the service counts for in the impact; 1 where the file says nothing else."),
    TERM(State, "State", "", "How well a service works at the moment shown."),
    TERM(Affected, "Affected", "", "In trouble at the moment shown: down in whole or in part, degraded, under maintenance or recovering."),
    TERM(Severity, "Severity", "", "How bad the people responsible, or the maker of the file, called the whole outage."),
    TERM(WeightedImpact, "Impact", "", "The share of this file's services that users have lost, each counted by its weight and by how much of it was lost."),
    TERM(EvidenceRange, "What the evidence allows", "", "The least and the most impact that rough times, low confidence and missing reports leave possible."),
    TERM(ServiceHours, "Service hours lost", "", "Impact added up over the outage: one service fully lost for one hour is one service hour."),
    TERM(Peak, "Peak", "", "The moment of greatest impact."),
    TERM(TimeToDetect, "Time to detect", "TTD", "How long it took from onset until the people responsible noticed."),
    TERM(TimeToAcknowledge, "Time to acknowledge", "TTA", "How long it took from onset until the people responsible said that something was wrong."),
    TERM(TimeToMitigate, "Time to mitigate", "TTM", "How long it took from onset until the first measure took effect."),
    TERM(TimeToRecover, "Time to recover", "TTR", "How long it took from onset until everything worked again."),
    TERM(AfterResolved, "After declared resolved", "", "How long it took from being declared resolved until everything worked again."),
    TERM(OpenEnd, "Open end", "", "A service whose recovery nobody reported: the file states what it assumes of it."),
    TERM(StatedCause, "Stated cause", "", "A source says that the one failed because of the other."),
    TERM(InferredCause, "Inferred cause", "", "No source says so; the map has a dependency, and the other had failed before."),
    TERM(EvidenceClass, "Class of evidence", "", "How the maker of the file came to know this, in the file's own classes."),
    TERM(StatementWithoutTime, "Said without a time", "", "What sources say about the service without saying when."),
    TERM(Quote, "Quoted", "", "What the source says in its own words."),
    TERM(KnownAt, "Known to responders", "", "When the people responsible knew of it, which may be later than when it happened."),
    TERM(ReportedAt, "Known to the public", "", "When the public was told of it, which may be later than when it happened."),
    TERM(Source, "Source", "", "Where the facts come from; addresses are shown and never opened."),
    TERM(Figure, "Figures", "", "Numbers that sources give without a time."),
    TERM(Series, "Measured", "", "A quantity that somebody measured over time, drawn beside the impact."),
    TERM(Chapter, "Chapters", "", "The parts in which the story is told."),
    TERM(Commentary, "Commentary", "", "What people made of it, in short and with their names."),
    TERM(Conflict, "Conflicts", "", "Matters on which sources disagree, and what this file does about it."),
    TERM(OpenQuestion, "Open questions", "", "What nobody has answered in public."),
    TERM(Action, "Actions", "", "What somebody did or promised to do so that it does not happen again."),
    TERM(QuietTime, "Quiet time", "", "A stretch without events that is played faster than the rest, and labelled."),
};

#undef TERM

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < std::size(entries); ++i) {
        if (static_cast<std::size_t>(entries[i].term) != i)
            return false;
    }
    return std::size(entries) == static_cast<std::size_t>(Term::QuietTime) + 1;
}
static_assert(inOrder());

QString translated(const char* text)
{
    return QCoreApplication::translate("Glossary", text);
}

template <typename E>
Term counted(Term first, E value)
{
    return static_cast<Term>(static_cast<std::size_t>(first) + static_cast<std::size_t>(value));
}

} // namespace

std::span<const GlossaryEntry> glossary()
{
    return entries;
}

QString termName(Term term)
{
    return translated(entries[static_cast<std::size_t>(term)].name);
}

QString explained(Term term)
{
    const GlossaryEntry& entry = entries[static_cast<std::size_t>(term)];
    const QString sentence = translated(entry.sentence);
    if (*entry.abbreviation == '\0')
        return sentence;
    return QCoreApplication::translate("Glossary", "%1 (%2).")
        .arg(sentence.chopped(1), QString::fromLatin1(entry.abbreviation));
}

Term termOf(ServiceState state) { return counted(Term::Operational, state); }
Term termOf(Evidence evidence) { return counted(Term::NoReport, evidence); }
Term termOf(MilestoneKind kind) { return counted(Term::Onset, kind); }
Term termOf(EventKind kind) { return counted(Term::ImpactEvent, kind); }
Term termOf(Strength strength) { return counted(Term::Hard, strength); }
Term termOf(Basis basis) { return counted(Term::StatedBasis, basis); }
Term termOf(Confidence confidence) { return counted(Term::HighConfidence, confidence); }
Term termOf(Precision precision) { return counted(Term::ToTheSecond, precision); }
Term termOf(Selection selection) { return counted(Term::AffectedOnly, selection); }

Term termOf(ServiceStatus status)
{
    return status.evidence == Evidence::Reported ? termOf(status.state) : termOf(status.evidence);
}

} // namespace aftermap
