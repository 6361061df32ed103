// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/opening.h"
#include "compare/comparison.h"
#include "render/compare_words.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct CompareOptions
{
    std::vector<std::string> files;
    std::string align = "onset";
    bool json = false;
};

template <typename E, std::size_t n>
QString nameOf(const std::array<const char*, n>& names, E value)
{
    return QLatin1StringView(names[static_cast<std::size_t>(value)]);
}

constexpr std::array measureNames{"ttd_s", "tta_s", "ttm_s", "ttr_s", "after_resolved_s", "service_hours",
                                  "peak_percent", "max_affected", "services"};
constexpr std::array reasonNames{"not_aligned", "unknown_recoveries", "different_weights", "different_severity",
                                 "different_breadth", "only_affected_listed"};

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue();
}

QJsonObject toJson(const SheetRow& row)
{
    QJsonArray values, differences, bounds;
    for (const SheetCell& cell : row.cells) {
        values += numberOrNull(cell.value);
        differences += numberOrNull(cell.difference);
        bounds += cell.bound.isEmpty() ? QJsonValue() : QJsonValue(cell.bound);
    }
    return {{u"measure"_s, nameOf(measureNames, row.measured)},
            {u"values"_s, values},
            {u"differences"_s, differences},
            {u"bounds"_s, bounds}};
}

QJsonObject toJson(const Comparison& comparison)
{
    QJsonArray outages, sheet, warnings;
    for (std::size_t i = 0; i < comparison.outages.size(); ++i) {
        const ComparedOutage& outage = comparison.outages[i];
        outages += QJsonObject{
            {u"title"_s, outage.incident->timeline().title.shown()},
            {u"origin"_s, outage.origin ? QJsonValue(formatRfc3339(*outage.origin)) : QJsonValue()},
            {u"onset_h"_s, numberOrNull(comparison.hoursAt(i, outage.course.earliest))},
            {u"end_h"_s, numberOrNull(comparison.hoursAt(i, outage.course.latest))},
            {u"recovery_reported"_s, outage.isRecoveryReported}};
    }
    for (const SheetRow& row : comparison.sheet)
        sheet += toJson(row);
    for (const Misleading& misleading : comparison.misleading) {
        warnings += QJsonObject{{u"reason"_s, nameOf(reasonNames, misleading.reason)},
                                {u"outage"_s, qint64(misleading.outage)},
                                {u"text"_s, misleadingWords(comparison, misleading)}};
    }
    return {{u"alignment"_s, toWord(comparison.alignment)},
            {u"outages"_s, outages},
            {u"sheet"_s, sheet},
            {u"warnings"_s, warnings}};
}

void printWords(const Comparison& comparison)
{
    for (std::size_t i = 0; i < comparison.outages.size(); ++i)
        printLine(u"%1  %2"_s.arg(i + 1).arg(comparison.outages[i].incident->timeline().title.shown()));
    for (const SheetRow& row : comparison.sheet) {
        printLine({});
        printLine(measuredWords(row.measured));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const QString difference = differenceWords(row.cells[i], row.unit);
            QString line = u"%1  %2"_s.arg(i + 1).arg(cellWords(row.cells[i], row.unit));
            if (!difference.isEmpty())
                line += u" (%1)"_s.arg(difference);
            printLine(u"  "_s + line);
        }
    }
    if (!comparison.misleading.empty())
        printLine({});
    for (const Misleading& misleading : comparison.misleading)
        printLine(misleadingWords(comparison, misleading));
}

ExitCode compareFiles(const CompareOptions& options)
{
    const std::optional<MilestoneKind> alignment = fromWord<MilestoneKind>(QString::fromStdString(options.align));
    std::vector<std::shared_ptr<const Incident>> incidents;
    for (const std::string& file : options.files) {
        auto incident = openIncident(fileNameFromBytes(QByteArray::fromStdString(file)));
        if (!incident)
            return incident.error();
        incidents.push_back(std::move(*incident));
    }
    // A word that is no milestone at all is told like one that nobody aligns on.
    const Result<Comparison> found = compare(std::move(incidents), alignment.value_or(MilestoneKind::Recovered));
    if (!found)
        return report(found.error());
    if (options.json)
        printJson(toJson(*found));
    else
        printWords(*found);
    return exitGood;
}

} // namespace

void addCompareCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* command = app.add_subcommand("compare", "Put two to six outages side by side");
    command->add_option("FILE", options->files, "Timelines")->required()->option_text("...");
    command->add_option("--align", options->align, "What stands at 0: onset, detected, mitigated or declared_resolved")
        ->option_text("MILESTONE");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->callback([options, &run] { run = [options] { return compareFiles(*options); }; });
}

} // namespace aftermap
