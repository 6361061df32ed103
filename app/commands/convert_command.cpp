// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "commands/convert_output.h"
#include "commands/opening.h"
#include "format/document_writer.h"
#include "format/notes_clock.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct ConvertOptions
{
    std::vector<std::string> files;
    std::string out;
    std::string incident;
    std::string date;
    std::string zone;
    std::string mapping;
    bool force = false;
    bool keepApart = false;
    bool log = false;
    bool json = false;
};

QString text(const std::string& argument)
{
    return QString::fromStdString(argument);
}

QString pathOf(const std::string& argument)
{
    return fileNameFromBytes(QByteArray::fromStdString(argument));
}

Result<ImportOptions> importOptions(const ConvertOptions& options)
{
    ImportOptions import{text(options.incident), {}, text(options.zone), text(options.mapping)};
    if (!options.zone.empty()) {
        if (const Result<Zone> zone = Zone::named(import.zone); !zone)
            return fail(Error::Kind::Usage, zone.error().message);
    }
    if (options.date.empty())
        return import;
    const QString given = text(options.date);
    QStringView rest = given;
    const auto date = takeDate(rest);
    if (!date || !rest.trimmed().isEmpty())
        return fail(Error::Kind::Usage, u"A date is written as 2026-01-05, not “%1”."_s.arg(shownSnippet(given, 40)));
    LocalTime day;
    day.year = date->year;
    day.month = date->month;
    day.day = date->day;
    import.date = day;
    return import;
}

/// "x.timeline.json" has its map in "x.map.json" beside it.
ConvertTargets targetsOf(const ConvertOptions& options)
{
    const QString timeline = pathOf(options.out);
    QString stem = timeline;
    for (const QLatin1StringView ending : {".json"_L1, ".timeline"_L1, ".map"_L1}) {
        if (stem.endsWith(ending))
            stem.chop(ending.size());
    }
    return {stem + u".timeline.json"_s, stem + u".map.json"_s};
}

Result<void> refuseOverwriting(const QString& path)
{
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return {};
    return fail(Error::Kind::Usage, u"%1 exists; overwrite it with --force."_s.arg(path), path);
}

/// The map first: a timeline without its map cannot be opened.
Result<QStringList> write(const ImportedOutage& outage, const ConvertTargets& targets, bool force)
{
    QStringList written;
    const auto writeOne = [&](const QString& path, const QByteArray& bytes) -> Result<void> {
        if (Result<void> done = writeFile(path, bytes); !done)
            return done;
        written += path;
        return {};
    };
    if (!force) {
        if (const auto free = refuseOverwriting(targets.map); !free)
            return tl::unexpected(free.error());
        if (const auto free = refuseOverwriting(targets.timeline); !free && outage.hasTimes)
            return tl::unexpected(free.error());
    }
    if (const auto done = writeOne(targets.map, writeMap(outage.map)); !done)
        return tl::unexpected(done.error());
    if (!outage.hasTimes)
        return written;
    Timeline timeline = outage.timeline;
    timeline.map = QFileInfo(targets.map).fileName();
    if (const auto done = writeOne(targets.timeline, writeTimeline(timeline)); !done)
        return tl::unexpected(done.error());
    return written;
}

/// Reads all files; tells of each that cannot be read.
ExitCode readFiles(const ConvertOptions& options, const ImportOptions& import, Conversion& conversion)
{
    ExitCode worst = exitGood;
    for (const std::string& name : options.files) {
        const QString path = pathOf(name);
        Diagnostics diagnostics;
        Result<ImportedOutage> part = importFile(path, import, diagnostics);
        if (part) {
            conversion.files.push_back({path, {}, part->log});
            conversion.parts.push_back(std::move(*part));
            continue;
        }
        conversion.files.push_back({path, part.error().message, {}});
        worst = std::max(worst, exitCodeOf(part.error().kind));
        if (diagnostics.hasErrors())
            printProblems(diagnostics, Diagnostic::Severity::Error);
        else
            report(part.error());
        if (part.error().kind == Error::Kind::Usage && import.incident != u"all")
            printFoundOutages(path);
    }
    return worst;
}

ExitCode runConvert(const ConvertOptions& options)
{
    const Result<ImportOptions> import = importOptions(options);
    if (!import)
        return report(import.error());
    Conversion conversion;
    ExitCode code = readFiles(options, *import, conversion);
    if (code == exitGood) {
        if (!options.keepApart)
            conversion.matches = matchServices(conversion.parts);
        QStringList names;
        for (const ConvertedFile& file : conversion.files)
            names += shownLastName(file.path);
        const ImportedOutage outage = conversion.parts.size() == 1 ? conversion.parts.front()
                                                                   : joinOutages(conversion.parts, conversion.matches, names);
        if (conversion.parts.size() > 1)
            conversion.together = outage.log;
        conversion.events = outage.timeline.events.size();
        const auto& services = outage.map.services.values();
        conversion.services = std::size_t(
            std::count_if(services.begin(), services.end(), [](const Service& service) { return !service.isFrame(); }));
        if (!options.out.empty()) {
            const Result<QStringList> written = write(outage, targetsOf(options), options.force);
            if (!written)
                return report(written.error());
            conversion.written = *written;
        }
    }
    if (options.json)
        printJson(toJson(conversion));
    else if (code == exitGood)
        print(conversion, options.log);
    return code;
}

} // namespace

void addConvertCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<ConvertOptions>();
    CLI::App* command =
        app.add_subcommand("convert", "Make a timeline and a map of notes, a status page's file or a table");
    command->add_option("FILE", options->files, "Notes, JSON of Statuspage, CSV or TSV; several become one outage")
        ->required()
        ->option_text("...");
    command->add_option("-o", options->out, "Where to write the timeline; its map goes beside it. Without it nothing is written")
        ->option_text("OUT.timeline.json");
    command->add_option("--incident", options->incident, "Which incident of a status page, or all")->option_text("ID");
    command->add_option("--date", options->date, "The day of clock times without one")->option_text("YYYY-MM-DD");
    command->add_option("--zone", options->zone, "The zone of times without one, such as Europe/Berlin")->option_text("ZONE");
    command->add_option("--map", options->mapping, "What a table's columns are, such as time=2,service=3,kind=events")
        ->option_text("MAPPING");
    command->add_flag("--no-match", options->keepApart, "Keep the services of several files apart");
    command->add_flag("--force", options->force, "Overwrite");
    command->add_flag("--log", options->log, "All that was read, guessed and skipped");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->callback([options, &run] { run = [options] { return runConvert(*options); }; });
}

} // namespace aftermap
