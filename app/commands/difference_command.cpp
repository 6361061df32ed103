// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/opening.h"
#include "compare/difference.h"
#include "render/compare_words.h"
#include "render/narration.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct DifferenceOptions
{
    std::string file;
    std::string from;
    std::string to;
    bool json = false;
};

constexpr std::array turns{Turn::Failed, Turn::Worsened, Turn::Reassessed, Turn::Improved, Turn::Recovered};

QString wordOf(Turn turn)
{
    constexpr std::array words{"failed", "worsened", "reassessed", "improved", "recovered"};
    return QLatin1StringView(words[static_cast<std::size_t>(turn)]);
}

QJsonObject toJson(Instant at, const Impact& impact)
{
    return {{u"at"_s, formatRfc3339(at)}, {u"percent"_s, rounded(impact.percent())}, {u"affected"_s, impact.affected}};
}

QJsonObject toJson(const Incident& incident, const Difference& difference)
{
    QJsonArray services;
    for (const ServiceTurn& turn : difference.turns) {
        services += QJsonObject{{u"service"_s, incident.service(turn.service).id},
                                {u"turn"_s, wordOf(turn.turn)},
                                {u"before"_s, toWord(turn.before.state)},
                                {u"after"_s, toWord(turn.after.state)},
                                {u"assumed"_s, turn.after.evidence == Evidence::Assumed}};
    }
    return {{u"from"_s, toJson(difference.first, difference.before)},
            {u"to"_s, toJson(difference.second, difference.after)},
            {u"services"_s, services},
            {u"same"_s, qint64(difference.same)}};
}

void printInstant(const Incident& incident, Instant at, const Impact& impact)
{
    printLine(u"%1, %2 %3: %4 of the %5 services in this file, %6 affected"_s
                  .arg(formatDate(at, incident.zone()), formatClock(at, incident.zone(), true), incident.zone().city(),
                       percentWords(impact))
                  .arg(incident.countedServices())
                  .arg(impact.affected));
}

void printWords(const Incident& incident, const Difference& difference)
{
    printInstant(incident, difference.first, difference.before);
    printInstant(incident, difference.second, difference.after);
    for (const Turn turn : turns) {
        const auto isIt = [turn](const ServiceTurn& one) { return one.turn == turn; };
        const auto count = std::count_if(difference.turns.begin(), difference.turns.end(), isIt);
        if (count == 0)
            continue;
        printLine({});
        printLine(u"%1 (%2)"_s.arg(turnWords(turn)).arg(count));
        for (const ServiceTurn& one : difference.turns) {
            if (isIt(one))
                printLine(u"  %1: %2"_s.arg(incident.service(one.service).name.shown(), turnWords(one)));
        }
    }
    printLine({});
    printLine(u"The same at both: %1"_s.arg(difference.same));
}

ExitCode difference(const DifferenceOptions& options)
{
    const auto incident = openIncident(fileNameFromBytes(QByteArray::fromStdString(options.file)));
    if (!incident)
        return incident.error();
    const auto from = momentOf(QString::fromStdString(options.from), **incident);
    if (!from)
        return from.error();
    const auto to = momentOf(QString::fromStdString(options.to), **incident);
    if (!to)
        return to.error();
    const Replay replay(**incident);
    const Difference found = differenceOf(**incident, replay, ImpactCurve(**incident, replay), *from, *to);
    if (options.json)
        printJson(toJson(**incident, found));
    else
        printWords(**incident, found);
    return exitGood;
}

} // namespace

void addDifferenceCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<DifferenceOptions>();
    CLI::App* command =
        app.add_subcommand("difference", "Tell what failed, recovered or changed between two moments");
    command->add_option("FILE", options->file, "A timeline")->required()->option_text(" ");
    command->add_option("--from", options->from, "A moment, as for state --at")->required()->option_text("TIME");
    command->add_option("--to", options->to, "Another moment")->required()->option_text("TIME");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->callback([options, &run] { run = [options] { return difference(*options); }; });
}

} // namespace aftermap
