// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/arguments.h"
#include "commands/headless_application.h"
#include "commands/opening.h"
#include "compare/comparison.h"
#include "export/picture.h"
#include "render/compare_painter.h"
#include "render/compare_words.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct CompareOptions
{
    std::vector<std::string> files;
    std::string align = "onset";
    bool json = false;
    std::string out;
    std::string measure = "hours";
    std::optional<std::string> size;
    std::string theme = "dark";
    double scale = 1;
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

/// As large as asked for, else as high as it needs to be read.
Result<CompareView> viewOf(const CompareOptions& options)
{
    CompareView view;
    if (options.measure != "hours" && options.measure != "percent")
        return fail(Error::Kind::Usage, u"Outages are measured in hours or in percent."_s);
    view.axis = options.measure == "hours" ? CompareAxis::Hours : CompareAxis::Percent;
    const Result<ThemeKind> theme = parseTheme(options.theme);
    if (!theme)
        return tl::unexpected(theme.error());
    view.theme = *theme;
    const Result<QSize> size = parseSize(options.size.value_or("1600x900"));
    if (!size)
        return tl::unexpected(size.error());
    view.size = QSizeF(*size);
    const Result<double> scale = parseScale(options.scale, *size);
    if (!scale)
        return tl::unexpected(scale.error());
    view.devicePixelRatio = *scale;
    return view;
}

ExitCode paintPicture(const CompareOptions& options, const Comparison& comparison, CompareView view)
{
    const HeadlessApplication application;
    if (!options.size)
        view.size.setHeight(std::max(view.size.height(), std::ceil(leastCompareHeight(comparison, view)) + 120));
    const QString out = fileNameFromBytes(QByteArray::fromStdString(options.out));
    const Result<void> written = writePicture(out, comparisonImage(comparison, view));
    return written ? exitGood : report(written.error());
}

ExitCode compareFiles(const CompareOptions& options)
{
    const Result<CompareView> view = viewOf(options);
    if (!view)
        return report(view.error());
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
    else if (!options.out.empty())
        return paintPicture(options, *found, *view);
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
    CLI::Option* json = command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_option("-o", options->out, "Paint the curves and the sheet into this PNG")
        ->option_text("OUT.png")
        ->excludes(json);
    command->add_option("--measure", options->measure, "What the picture's axis counts: hours or percent of each course")
        ->option_text("hours|percent [hours]");
    command->add_option("--size", options->size, "Of the picture, in logical pixels; as high as it needs unless given")
        ->option_text("WIDTHxHEIGHT");
    command->add_option("--theme", options->theme, "Colours of the picture")->option_text("dark|light|contrast [dark]");
    command->add_option("--scale", options->scale, "Pixels a logical pixel, 0.25 to 8")->option_text("F [1]");
    command->callback([options, &run] { run = [options] { return compareFiles(*options); }; });
}

} // namespace aftermap
