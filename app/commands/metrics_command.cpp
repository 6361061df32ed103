// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/opening.h"
#include "render/narration.h"
#include "replay/metrics.h"
#include "replay/replay.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct MetricsOptions
{
    std::string file;
    bool json = false;
};

/// One interval in the words of files and of people.
struct NamedInterval
{
    const char* key;
    const char* words;
    StatedInterval Metrics::*interval;
    MilestoneKind from;
    MilestoneKind to;
};

constexpr std::array intervals{
    NamedInterval{"ttd", "Detected", &Metrics::timeToDetect, MilestoneKind::Onset,
                  MilestoneKind::Detected},
    NamedInterval{"tta", "Acknowledged", &Metrics::timeToAcknowledge, MilestoneKind::Onset,
                  MilestoneKind::Acknowledged},
    NamedInterval{"ttm", "Mitigated", &Metrics::timeToMitigate, MilestoneKind::Onset,
                  MilestoneKind::Mitigated},
    NamedInterval{"ttr", "Recovered", &Metrics::timeToRecover, MilestoneKind::Onset,
                  MilestoneKind::Recovered},
    NamedInterval{"after_resolved", "From declared resolved to recovered", &Metrics::afterResolved,
                  MilestoneKind::DeclaredResolved, MilestoneKind::Recovered},
};

QJsonValue timeOrNull(const std::optional<Instant>& at)
{
    return at ? QJsonValue(formatRfc3339(*at)) : QJsonValue();
}

QJsonValue secondsOrNull(const std::optional<Milliseconds>& length)
{
    return length ? QJsonValue(static_cast<double>(length->count()) / 1000) : QJsonValue();
}

QJsonObject toJson(const Incident& incident, const Metrics& metrics)
{
    QJsonObject milestones;
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>())
        milestones.insert(QLatin1StringView(word.text),
                          timeOrNull(incident.milestoneAt(word.value)));
    QJsonObject bounds;
    QJsonObject all;
    for (const NamedInterval& named : intervals) {
        const StatedInterval& interval = metrics.*named.interval;
        const QString key = QLatin1StringView(named.key);
        all.insert(key + u"_s"_s, secondsOrNull(interval.length));
        if (!interval.length && !interval.bound.isEmpty())
            bounds.insert(key, interval.bound);
    }
    all.insert(u"milestones"_s, milestones);
    all.insert(u"bounds"_s, bounds);
    all.insert(u"service_hours"_s, QJsonObject{{u"value"_s, rounded(metrics.serviceHours.value)},
                                               {u"low"_s, rounded(metrics.serviceHours.low)},
                                               {u"high"_s, rounded(metrics.serviceHours.high)}});
    all.insert(u"peak"_s, QJsonObject{{u"percent"_s, rounded(metrics.peak.impact.percent())},
                                      {u"at"_s, formatRfc3339(metrics.peak.at)}});
    all.insert(u"max_affected"_s, metrics.maxAffected);
    return all;
}

/// "Detected after 23 min (06:48 → 07:11)"
QString intervalLine(const Incident& incident, const NamedInterval& named,
                     const StatedInterval& interval)
{
    const QString words = QLatin1StringView(named.words);
    if (!interval.length) {
        if (incident.milestoneAt(named.to) && !incident.milestoneAt(named.from))
            return u"%1: at %2; how long that took is not known"_s.arg(words, formatClock(*incident.milestoneAt(named.to), incident.zone()));
        return interval.bound.isEmpty() ? u"%1: not reported"_s.arg(words)
                                        : u"%1: not reported; %2"_s.arg(words, interval.bound);
    }
    const auto clock = [&](MilestoneKind kind) {
        return formatClock(incident.milestoneAt(kind).value_or(incident.onset()), incident.zone());
    };
    const bool fromOnset = named.from == MilestoneKind::Onset;
    return u"%1%2 %3 (%4 → %5)"_s.arg(words, fromOnset ? u" after"_s : u":"_s,
                                      formatSpan(*interval.length), clock(named.from),
                                      clock(named.to));
}

void printMilestones(const Incident& incident)
{
    printLine(u"Times of %1"_s.arg(incident.zone().city()));
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& milestone = incident.timeline().milestone(word.value);
        const QString time = milestone
                                 ? u"%1, %2"_s.arg(timeWords(milestone->time, incident.zone()),
                                                   formatDate(milestone->time.at, incident.zone()))
                                 : u"not reported"_s;
        printLine(u"  %1: %2"_s.arg(milestoneWords(word.value), time));
    }
}

void printWords(const Incident& incident, const Metrics& metrics)
{
    printMilestones(incident);
    for (const NamedInterval& named : intervals)
        printLine(intervalLine(incident, named, metrics.*named.interval));
    const Impact& peak = metrics.peak.impact;
    printLine(u"At worst %1 of the %2 services in this file, at %3 on %4"_s.arg(
        percentWords(peak), QString::number(incident.countedServices()),
        formatClock(metrics.peak.at, incident.zone()),
        formatDate(metrics.peak.at, incident.zone())));
    printLine(u"Most services affected at once: %1"_s.arg(metrics.maxAffected));
    const auto hours = [](double value) { return QString::number(value, 'f', 1); };
    printLine(u"Service hours lost: %1 (%2 to %3)"_s.arg(hours(metrics.serviceHours.value),
                                                         hours(metrics.serviceHours.low),
                                                         hours(metrics.serviceHours.high)));
}

ExitCode metrics(const MetricsOptions& options)
{
    const auto incident = openIncident(fileNameFromBytes(QByteArray::fromStdString(options.file)));
    if (!incident)
        return incident.error();
    const Replay replay(**incident);
    const Metrics found = metricsOf(**incident, ImpactCurve(**incident, replay));
    if (options.json)
        printJson(toJson(**incident, found));
    else
        printWords(**incident, found);
    return exitGood;
}

} // namespace

void addMetricsCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<MetricsOptions>();
    CLI::App* command = app.add_subcommand("metrics", "Tell the intervals and areas of one outage");
    command->add_option("FILE", options->file, "A timeline")->required()->option_text(" ");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->callback([options, &run] { run = [options] { return metrics(*options); }; });
}

} // namespace aftermap
