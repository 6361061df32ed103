// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/glossary.h"

#include <QCoreApplication>

#include <iterator>

namespace aftermap {

namespace {

constexpr GlossaryEntry entries[] = {
    {Term::Operational, QT_TRANSLATE_NOOP("Glossary", "Operational"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service works as it should, and somebody reported so.")},
    {Term::DegradedPerformance, QT_TRANSLATE_NOOP("Glossary", "Degraded"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service works, but slower or with more errors than usual.")},
    {Term::PartialOutage, QT_TRANSLATE_NOOP("Glossary", "Partial outage"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service fails for a part of its users or of its functions.")},
    {Term::MajorOutage, QT_TRANSLATE_NOOP("Glossary", "Major outage"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service fails for all or nearly all of its users.")},
    {Term::UnderMaintenance, QT_TRANSLATE_NOOP("Glossary", "Maintenance"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service is held back on purpose while somebody works on it.")},
    {Term::Recovering, QT_TRANSLATE_NOOP("Glossary", "Recovering"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service is up again and works through what has piled up.")},
    {Term::Unknown, QT_TRANSLATE_NOOP("Glossary", "Unknown"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody said what state the service is in; it counts neither as affected nor as lost.")},
    {Term::NoReport, QT_TRANSLATE_NOOP("Glossary", "No impact reported"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody reported anything about this service so far, which is no proof that it worked.")},
    {Term::Reported, QT_TRANSLATE_NOOP("Glossary", "Reported"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event with a source says so.")},
    {Term::Assumed, QT_TRANSLATE_NOOP("Glossary", "Assumed"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody reported how it went on; the file says what it assumes, and why.")},
    {Term::TimeUnknown, QT_TRANSLATE_NOOP("Glossary", "Affected, time unknown"), "",
     QT_TRANSLATE_NOOP("Glossary", "A source says that the service was affected, but none says when.")},
    {Term::Expired, QT_TRANSLATE_NOOP("Glossary", "Unknown, no recovery reported"), "",
     QT_TRANSLATE_NOOP("Glossary", "The last report leaves the service affected, and nobody reported a recovery by the end of the story.")},
    {Term::Onset, QT_TRANSLATE_NOOP("Glossary", "Onset"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the outage began, as the file has it; all times \"after onset\" count from here.")},
    {Term::Detected, QT_TRANSLATE_NOOP("Glossary", "Detected"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the people responsible noticed.")},
    {Term::Acknowledged, QT_TRANSLATE_NOOP("Glossary", "Acknowledged"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the people responsible first said that something was wrong.")},
    {Term::Diagnosed, QT_TRANSLATE_NOOP("Glossary", "Diagnosed"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the people responsible knew what was failing.")},
    {Term::Mitigated, QT_TRANSLATE_NOOP("Glossary", "Mitigated"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the first measure took effect that made it better for users.")},
    {Term::DeclaredResolved, QT_TRANSLATE_NOOP("Glossary", "Declared resolved"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the people responsible said that it was over, whether or not everything worked again.")},
    {Term::Recovered, QT_TRANSLATE_NOOP("Glossary", "Recovered"), "",
     QT_TRANSLATE_NOOP("Glossary", "When everything worked again, as the file has it.")},
    {Term::BacklogCleared, QT_TRANSLATE_NOOP("Glossary", "Backlog cleared"), "",
     QT_TRANSLATE_NOOP("Glossary", "When what had piled up during the outage was worked off.")},
    {Term::ImpactEvent, QT_TRANSLATE_NOOP("Glossary", "Impact"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which a service got worse, or users lost something.")},
    {Term::Detection, QT_TRANSLATE_NOOP("Glossary", "Detection"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody noticed that something was wrong.")},
    {Term::Diagnosis, QT_TRANSLATE_NOOP("Glossary", "Diagnosis"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody understood more of what was failing.")},
    {Term::Decision, QT_TRANSLATE_NOOP("Glossary", "Decision"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody decided what to do.")},
    {Term::Escalation, QT_TRANSLATE_NOOP("Glossary", "Escalation"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which more people were called in.")},
    {Term::ChangeEvent, QT_TRANSLATE_NOOP("Glossary", "Change"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody or something changed the system.")},
    {Term::Mitigation, QT_TRANSLATE_NOOP("Glossary", "Mitigation"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody made it better for users without mending the fault.")},
    {Term::Repair, QT_TRANSLATE_NOOP("Glossary", "Repair"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody mended the fault or a part of it.")},
    {Term::StatusUpdate, QT_TRANSLATE_NOOP("Glossary", "Status update"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody told others how things stood.")},
    {Term::ResolvedEvent, QT_TRANSLATE_NOOP("Glossary", "Declared resolved"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which somebody said that it was over.")},
    {Term::Recovery, QT_TRANSLATE_NOOP("Glossary", "Recovery"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event by which a service got better.")},
    {Term::NoteEvent, QT_TRANSLATE_NOOP("Glossary", "Note"), "",
     QT_TRANSLATE_NOOP("Glossary", "An event that is good to know and changes nothing.")},
    {Term::Hard, QT_TRANSLATE_NOOP("Glossary", "Hard"), "",
     QT_TRANSLATE_NOOP("Glossary", "Without the other, the service fails.")},
    {Term::Soft, QT_TRANSLATE_NOOP("Glossary", "Soft"), "",
     QT_TRANSLATE_NOOP("Glossary", "Without the other, the service goes on with less.")},
    {Term::ControlPlane, QT_TRANSLATE_NOOP("Glossary", "Control plane"), "",
     QT_TRANSLATE_NOOP("Glossary", "The service needs the other to be changed or started, and runs on without it for a while.")},
    {Term::UnknownStrength, QT_TRANSLATE_NOOP("Glossary", "Unknown strength"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody said how badly the service needs the other.")},
    {Term::StatedBasis, QT_TRANSLATE_NOOP("Glossary", "Stated"), "",
     QT_TRANSLATE_NOOP("Glossary", "The operator or an official source says that the one needs the other.")},
    {Term::ReportedBasis, QT_TRANSLATE_NOOP("Glossary", "Reported"), "",
     QT_TRANSLATE_NOOP("Glossary", "The press or another third party says that the one needs the other.")},
    {Term::InferredBasis, QT_TRANSLATE_NOOP("Glossary", "Inferred"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody said that the one needs the other; the maker of the map concluded it.")},
    {Term::HighConfidence, QT_TRANSLATE_NOOP("Glossary", "High confidence"), "",
     QT_TRANSLATE_NOOP("Glossary", "The maker of the file holds this to be well attested.")},
    {Term::MediumConfidence, QT_TRANSLATE_NOOP("Glossary", "Medium confidence"), "",
     QT_TRANSLATE_NOOP("Glossary", "The maker of the file holds this to be likely.")},
    {Term::LowConfidence, QT_TRANSLATE_NOOP("Glossary", "Low confidence"), "",
     QT_TRANSLATE_NOOP("Glossary", "The maker of the file holds this to be weakly attested; it may not have happened.")},
    {Term::ToTheSecond, QT_TRANSLATE_NOOP("Glossary", "Known to the second"), "",
     QT_TRANSLATE_NOOP("Glossary", "The time may be off by half a second.")},
    {Term::ToTheMinute, QT_TRANSLATE_NOOP("Glossary", "Known to the minute"), "",
     QT_TRANSLATE_NOOP("Glossary", "The time may be off by half a minute.")},
    {Term::ToTheQuarterHour, QT_TRANSLATE_NOOP("Glossary", "Known to the quarter of an hour"), "",
     QT_TRANSLATE_NOOP("Glossary", "The time may be off by seven and a half minutes.")},
    {Term::ToTheHour, QT_TRANSLATE_NOOP("Glossary", "Known to the hour"), "",
     QT_TRANSLATE_NOOP("Glossary", "The time may be off by half an hour.")},
    {Term::ToTheDay, QT_TRANSLATE_NOOP("Glossary", "Known to the day"), "",
     QT_TRANSLATE_NOOP("Glossary", "The time may be off by half a day.")},
    {Term::Approximate, QT_TRANSLATE_NOOP("Glossary", "About"), "",
     QT_TRANSLATE_NOOP("Glossary", "The source itself says \"about\": the time may be off by a quarter of an hour or more.")},
    {Term::Derived, QT_TRANSLATE_NOOP("Glossary", "Derived time"), "",
     QT_TRANSLATE_NOOP("Glossary", "No source gives this time; it was computed from something else that a source says.")},
    {Term::AffectedOnly, QT_TRANSLATE_NOOP("Glossary", "Affected services only"), "",
     QT_TRANSLATE_NOOP("Glossary", "The file holds services that somebody named as affected, so its percentages speak of these and of no others.")},
    {Term::AllServices, QT_TRANSLATE_NOOP("Glossary", "All services"), "",
     QT_TRANSLATE_NOOP("Glossary", "The file holds all services of the operator, affected or not.")},
    {Term::SampleOfServices, QT_TRANSLATE_NOOP("Glossary", "A sample"), "",
     QT_TRANSLATE_NOOP("Glossary", "The file holds a choice of services, and its percentages speak of this choice.")},
    {Term::OperatorError, QT_TRANSLATE_NOOP("Glossary", "Operator error"), "",
     QT_TRANSLATE_NOOP("Glossary", "Somebody gave a wrong command or input to a system that did not stop it.")},
    {Term::ConfigurationChange, QT_TRANSLATE_NOOP("Glossary", "Configuration change"), "",
     QT_TRANSLATE_NOOP("Glossary", "A setting, a rule or a content file was rolled out and broke what took it.")},
    {Term::SoftwareDefect, QT_TRANSLATE_NOOP("Glossary", "Software defect"), "",
     QT_TRANSLATE_NOOP("Glossary", "A fault in a program that nobody had found before showed itself.")},
    {Term::CapacityCause, QT_TRANSLATE_NOOP("Glossary", "Capacity"), "",
     QT_TRANSLATE_NOOP("Glossary", "There was more to do than something could do, or less of it than was needed.")},
    {Term::DatabaseCause, QT_TRANSLATE_NOOP("Glossary", "Database"), "",
     QT_TRANSLATE_NOOP("Glossary", "A database, or the copies of it, came apart or could not keep up.")},
    {Term::NetworkCause, QT_TRANSLATE_NOOP("Glossary", "Network"), "",
     QT_TRANSLATE_NOOP("Glossary", "Lines or the machines that join them failed or lost packets.")},
    {Term::BgpCause, QT_TRANSLATE_NOOP("Glossary", "Routing (BGP)"), "",
     QT_TRANSLATE_NOOP("Glossary", "The routes by which the rest of the Internet finds a network were lost or wrong.")},
    {Term::DnsCause, QT_TRANSLATE_NOOP("Glossary", "Name lookup (DNS)"), "",
     QT_TRANSLATE_NOOP("Glossary", "Names could not be turned into addresses.")},
    {Term::AttackCause, QT_TRANSLATE_NOOP("Glossary", "Attack"), "",
     QT_TRANSLATE_NOOP("Glossary", "Somebody did it on purpose, such as by a flood of traffic from many machines.")},
    {Term::HardwareCause, QT_TRANSLATE_NOOP("Glossary", "Hardware"), "",
     QT_TRANSLATE_NOOP("Glossary", "A machine or a part of it broke.")},
    {Term::PowerCause, QT_TRANSLATE_NOOP("Glossary", "Power or cooling"), "",
     QT_TRANSLATE_NOOP("Glossary", "A site lost its power or its cooling.")},
    {Term::ThirdPartyCause, QT_TRANSLATE_NOOP("Glossary", "Third party"), "",
     QT_TRANSLATE_NOOP("Glossary", "What failed first belongs to somebody else, on whom the operator relies.")},
    {Term::OtherCause, QT_TRANSLATE_NOOP("Glossary", "Other"), "",
     QT_TRANSLATE_NOOP("Glossary", "The cause is known and fits none of the other classes.")},
    {Term::UnknownCause, QT_TRANSLATE_NOOP("Glossary", "Not published"), "",
     QT_TRANSLATE_NOOP("Glossary", "Nobody has published what set the outage off.")},
    {Term::ClassOfCause, QT_TRANSLATE_NOOP("Glossary", "Class of cause"), "",
     QT_TRANSLATE_NOOP("Glossary", "What kind of thing set the outage off, as the maker of the file reads its sources.")},
    {Term::ContributingFactor, QT_TRANSLATE_NOOP("Glossary", "Contributing factors"), "",
     QT_TRANSLATE_NOOP("Glossary", "What made the outage possible, longer or worse, in short words; no single one explains it.")},
    {Term::Service, QT_TRANSLATE_NOOP("Glossary", "Service"), "",
     QT_TRANSLATE_NOOP("Glossary", "Something that works or fails by itself, and that others may need.")},
    {Term::Frame, QT_TRANSLATE_NOOP("Glossary", "Frame"), "",
     QT_TRANSLATE_NOOP("Glossary", "A provider or region, drawn around its members; it does not count as a service.")},
    {Term::Dependency, QT_TRANSLATE_NOOP("Glossary", "Dependency"), "",
     QT_TRANSLATE_NOOP("Glossary", "The one service needs the other; failure travels the other way.")},
    {Term::DependsOn, QT_TRANSLATE_NOOP("Glossary", "Depends on"), "",
     QT_TRANSLATE_NOOP("Glossary", "What this service needs to work: where its failures come from.")},
    {Term::NeededBy, QT_TRANSLATE_NOOP("Glossary", "Needed by"), "",
     QT_TRANSLATE_NOOP("Glossary", "What needs this service to work: where its failures go.")},
    {Term::Weight, QT_TRANSLATE_NOOP("Glossary", "Weight"), "",
     QT_TRANSLATE_NOOP("Glossary", "How much the service counts for in the impact; 1 where the file says nothing else.")},
    {Term::State, QT_TRANSLATE_NOOP("Glossary", "State"), "",
     QT_TRANSLATE_NOOP("Glossary", "How well a service works at the moment shown.")},
    {Term::Affected, QT_TRANSLATE_NOOP("Glossary", "Affected"), "",
     QT_TRANSLATE_NOOP("Glossary", "In trouble at the moment shown: down in whole or in part, degraded, under maintenance or recovering.")},
    {Term::Severity, QT_TRANSLATE_NOOP("Glossary", "Severity"), "",
     QT_TRANSLATE_NOOP("Glossary", "How bad the people responsible, or the maker of the file, called the whole outage.")},
    {Term::WeightedImpact, QT_TRANSLATE_NOOP("Glossary", "Impact"), "",
     QT_TRANSLATE_NOOP("Glossary", "The share of this file's services that users have lost, each counted by its weight and by how much of it was lost.")},
    {Term::EvidenceRange, QT_TRANSLATE_NOOP("Glossary", "What the evidence allows"), "",
     QT_TRANSLATE_NOOP("Glossary", "The least and the most impact that rough times, low confidence and missing reports leave possible.")},
    {Term::ServiceHours, QT_TRANSLATE_NOOP("Glossary", "Service hours lost"), "",
     QT_TRANSLATE_NOOP("Glossary", "Impact added up over the outage: one service fully lost for one hour is one service hour.")},
    {Term::Peak, QT_TRANSLATE_NOOP("Glossary", "Peak"), "",
     QT_TRANSLATE_NOOP("Glossary", "The moment of greatest impact.")},
    {Term::TimeToDetect, QT_TRANSLATE_NOOP("Glossary", "Time to detect"), "TTD",
     QT_TRANSLATE_NOOP("Glossary", "How long it took from onset until the people responsible noticed.")},
    {Term::TimeToAcknowledge, QT_TRANSLATE_NOOP("Glossary", "Time to acknowledge"), "TTA",
     QT_TRANSLATE_NOOP("Glossary", "How long it took from onset until the people responsible said that something was wrong.")},
    {Term::TimeToMitigate, QT_TRANSLATE_NOOP("Glossary", "Time to mitigate"), "TTM",
     QT_TRANSLATE_NOOP("Glossary", "How long it took from onset until the first measure took effect.")},
    {Term::TimeToRecover, QT_TRANSLATE_NOOP("Glossary", "Time to recover"), "TTR",
     QT_TRANSLATE_NOOP("Glossary", "How long it took from onset until everything worked again.")},
    {Term::AfterResolved, QT_TRANSLATE_NOOP("Glossary", "After declared resolved"), "",
     QT_TRANSLATE_NOOP("Glossary", "How long it took from being declared resolved until everything worked again.")},
    {Term::OpenEnd, QT_TRANSLATE_NOOP("Glossary", "Open end"), "",
     QT_TRANSLATE_NOOP("Glossary", "A service whose recovery nobody reported: the file states what it assumes of it.")},
    {Term::StatedCause, QT_TRANSLATE_NOOP("Glossary", "Stated cause"), "",
     QT_TRANSLATE_NOOP("Glossary", "A source says that the one failed because of the other.")},
    {Term::InferredCause, QT_TRANSLATE_NOOP("Glossary", "Inferred cause"), "",
     QT_TRANSLATE_NOOP("Glossary", "No source says so; the map has a dependency, and the other had failed before.")},
    {Term::EvidenceClass, QT_TRANSLATE_NOOP("Glossary", "Class of evidence"), "",
     QT_TRANSLATE_NOOP("Glossary", "How the maker of the file came to know this, in the file's own classes.")},
    {Term::StatementWithoutTime, QT_TRANSLATE_NOOP("Glossary", "Said without a time"), "",
     QT_TRANSLATE_NOOP("Glossary", "What sources say about the service without saying when.")},
    {Term::Quote, QT_TRANSLATE_NOOP("Glossary", "Quoted"), "",
     QT_TRANSLATE_NOOP("Glossary", "What the source says in its own words.")},
    {Term::KnownAt, QT_TRANSLATE_NOOP("Glossary", "Known to responders"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the people responsible knew of it, which may be later than when it happened.")},
    {Term::ReportedAt, QT_TRANSLATE_NOOP("Glossary", "Known to the public"), "",
     QT_TRANSLATE_NOOP("Glossary", "When the public was told of it, which may be later than when it happened.")},
    {Term::Source, QT_TRANSLATE_NOOP("Glossary", "Source"), "",
     QT_TRANSLATE_NOOP("Glossary", "Where the facts come from; addresses are shown and never opened.")},
    {Term::Figure, QT_TRANSLATE_NOOP("Glossary", "Figures"), "",
     QT_TRANSLATE_NOOP("Glossary", "Numbers that sources give without a time.")},
    {Term::Series, QT_TRANSLATE_NOOP("Glossary", "Measured"), "",
     QT_TRANSLATE_NOOP("Glossary", "A quantity that somebody measured over time, drawn beside the impact.")},
    {Term::Chapter, QT_TRANSLATE_NOOP("Glossary", "Chapters"), "",
     QT_TRANSLATE_NOOP("Glossary", "The parts in which the story is told.")},
    {Term::Commentary, QT_TRANSLATE_NOOP("Glossary", "Commentary"), "",
     QT_TRANSLATE_NOOP("Glossary", "What people made of it, in short and with their names.")},
    {Term::Conflict, QT_TRANSLATE_NOOP("Glossary", "Conflicts"), "",
     QT_TRANSLATE_NOOP("Glossary", "Matters on which sources disagree, and what this file does about it.")},
    {Term::OpenQuestion, QT_TRANSLATE_NOOP("Glossary", "Open questions"), "",
     QT_TRANSLATE_NOOP("Glossary", "What nobody has answered in public.")},
    {Term::StoryQuestion, QT_TRANSLATE_NOOP("Glossary", "To ask of this story"), "",
     QT_TRANSLATE_NOOP("Glossary", "What a reader would ask of the file, which is no error: silences, ends that nobody told, times that are oddly round.")},
    {Term::Action, QT_TRANSLATE_NOOP("Glossary", "Actions"), "",
     QT_TRANSLATE_NOOP("Glossary", "What somebody did or promised to do so that it does not happen again.")},
    {Term::QuietTime, QT_TRANSLATE_NOOP("Glossary", "Quiet time"), "",
     QT_TRANSLATE_NOOP("Glossary", "A stretch without events that is played faster than the rest, and labelled.")},
};

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
Term termOf(CauseClass kind) { return counted(Term::OperatorError, kind); }

Term termOf(ServiceStatus status)
{
    return status.evidence == Evidence::Reported ? termOf(status.state) : termOf(status.evidence);
}

} // namespace aftermap
