// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/evidence_options.h"
#include "commands/opening.h"
#include "render/evidence_words.h"
#include "render/moment_words.h"
#include "render/narration.h"
#include "replay/impact_curve.h"
#include "replay/replay.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct StateOptions
{
    std::string file;
    std::string at;
    bool json = false;
    bool words = false;
    EvidenceOptions evidence;
};

/// The worst first; then what nobody reported.
constexpr std::array stateOrder{ServiceState::MajorOutage,         ServiceState::PartialOutage,
                                ServiceState::DegradedPerformance, ServiceState::UnderMaintenance,
                                ServiceState::Recovering,          ServiceState::Unknown,
                                ServiceState::Operational};
constexpr std::array evidenceOrder{Evidence::Reported, Evidence::TimeUnknown, Evidence::Assumed,
                                   Evidence::Expired, Evidence::None};

QJsonArray withEvidence(const Incident& incident, const Moment& moment, Evidence evidence)
{
    QJsonArray ids;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const Service& service = incident.service(ServiceId(i));
        if (!service.isFrame() && moment.services[ServiceId(i)].evidence == evidence)
            ids += service.id;
    }
    return ids;
}

QJsonObject states(const Incident& incident, const Moment& moment, bool frames)
{
    QJsonObject all;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const Service& service = incident.service(ServiceId(i));
        if (service.isFrame() == frames)
            all.insert(service.id, toWord(moment.services[ServiceId(i)].state));
    }
    return all;
}

QJsonObject toJson(const Incident& incident, const EvidenceFilter& evidence)
{
    return {{u"stated_only"_s, evidence.statedOnly},
            {u"min_confidence"_s, toWord(evidence.least)},
            {u"known_by"_s, toWord(evidence.knownBy)},
            {u"events"_s, qint64(effectsOf(incident, evidence).size())}};
}

QJsonObject toJson(const Incident& incident, const Moment& moment, const Impact& impact,
                   const EvidenceFilter& evidence)
{
    return {{u"at"_s, formatRfc3339(moment.at)},
            {u"impact"_s, QJsonObject{{u"percent"_s, rounded(impact.percent())},
                                      {u"low"_s, rounded(impact.low)},
                                      {u"high"_s, rounded(impact.high)}}},
            {u"evidence"_s, toJson(incident, evidence)},
            {u"affected"_s, impact.affected},
            {u"assumed"_s, withEvidence(incident, moment, Evidence::Assumed)},
            {u"no_report"_s, withEvidence(incident, moment, Evidence::None)},
            {u"time_unknown"_s, withEvidence(incident, moment, Evidence::TimeUnknown)},
            {u"services"_s, states(incident, moment, false)},
            {u"frames"_s, states(incident, moment, true)}};
}

QString percent(double value)
{
    return QString::number(value, 'f', 2) + u" %"_s;
}

void printHead(const Incident& incident, Instant at, const Impact& impact)
{
    QString clock =
        u"%1, %2 %3"_s.arg(formatDate(at, incident.zone()), formatClock(at, incident.zone(), true),
                           incident.zone().city());
    if (incident.zone() != Zone())
        clock += u" · %1 UTC"_s.arg(formatClock(at, Zone(), true));
    printLine(clock);
    printLine(
        u"%1 of the %2 services in this file · %3 affected, %4 of them recovering, %5 of them assumed"_s
            .arg(percent(impact.percent()))
            .arg(incident.countedServices())
            .arg(impact.affected)
            .arg(impact.recovering)
            .arg(impact.assumedAffected));
    printLine(
        u"The evidence allows from %1 to %2"_s.arg(percent(impact.low), percent(impact.high)));
}

void printGroup(const Incident& incident, const Moment& moment, ServiceStatus like,
                qsizetype idWidth)
{
    QStringList lines;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const Service& service = incident.service(ServiceId(i));
        const ServiceStatus& status = moment.services[ServiceId(i)];
        if (service.isFrame() || status.state != like.state || status.evidence != like.evidence)
            continue;
        QString line = u"  %1  %2"_s.arg(service.id.leftJustified(idWidth), service.name.shown());
        if (status.since.isValid())
            line +=
                u", since %1"_s.arg(timeWords(incident.event(status.since).time, incident.zone()));
        lines += line;
    }
    if (lines.isEmpty())
        return;
    printLine({});
    printLine(u"%1 (%2)"_s.arg(stateWords(like)).arg(lines.size()));
    for (const QString& line : lines)
        printLine(line);
}

void printTable(const Incident& incident, const Moment& moment)
{
    qsizetype idWidth = 0;
    for (const Service& service : incident.map().services.values())
        idWidth = std::max(idWidth, service.isFrame() ? 0 : service.id.size());
    for (const ServiceState state : stateOrder) {
        for (const Evidence evidence : evidenceOrder)
            printGroup(incident, moment, {state, evidence, {}}, idWidth);
    }
}

/// Words need no places on a canvas.
QString wordsAt(const std::shared_ptr<const Incident>& incident, const EvidenceFilter& evidence,
                Instant at)
{
    const auto presentation = Presentation::make(incident, Replay(*incident, evidence), {},
                                                 Pacing::fitted(*incident), evidence);
    return momentWords(*presentation, at);
}

ExitCode state(const StateOptions& options)
{
    const auto incident = openIncident(fileNameFromBytes(QByteArray::fromStdString(options.file)));
    if (!incident)
        return incident.error();
    const auto at = momentOf(QString::fromStdString(options.at), **incident);
    if (!at)
        return at.error();
    const Result<EvidenceFilter> evidence = parseEvidence(options.evidence);
    if (!evidence)
        return report(evidence.error());
    if (options.words) {
        printLine(wordsAt(*incident, *evidence, *at));
        return exitGood;
    }
    const Replay replay(**incident, *evidence);
    const ImpactCurve curve(**incident, replay, *evidence);
    const Moment moment = replay.at(*at);
    const Impact& impact = curve.at(*at);
    if (options.json) {
        printJson(toJson(**incident, moment, impact, *evidence));
        return exitGood;
    }
    printHead(**incident, *at, impact);
    if (evidence->isOn()) {
        printLine(u"%1 (%2 of %3 events)"_s.arg(evidenceLine(*evidence))
                      .arg(effectsOf(**incident, *evidence).size())
                      .arg((*incident)->events().size()));
    }
    printTable(**incident, moment);
    return exitGood;
}

} // namespace

void addStateCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<StateOptions>();
    CLI::App* command =
        app.add_subcommand("state", "Tell the state of every service at one moment");
    command->add_option("FILE", options->file, "A timeline")->required()->option_text(" ");
    command
        ->add_option("--at", options->at,
                     "RFC 3339 with a zone, HH:MM[:SS] in the story's zone, or T+2h16m")
        ->required()
        ->option_text("TIME");
    addEvidenceOptions(*command, options->evidence);
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_flag("--words", options->words, "One paragraph in plain words")->excludes("--json");
    command->callback([options, &run] { run = [options] { return state(*options); }; });
}

} // namespace aftermap
