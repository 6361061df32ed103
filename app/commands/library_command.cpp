// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/arguments.h"
#include "commands/headless_application.h"
#include "commands/library_json.h"
#include "export/picture.h"
#include "render/library_painter.h"
#include "render/library_text.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct LibraryOptions
{
    std::vector<std::string> files;
    bool json = false;
    std::string out;
    std::string size = "1920x1080";
    std::string theme = "dark";
};

ExitCode tell(const LibraryFiles& read, const LibraryOptions& options, QSize size, ThemeKind kind)
{
    if (!options.out.empty()) {
        const QString out = fileNameFromBytes(QByteArray::fromStdString(options.out));
        if (const Result<void> written = writePicture(out, libraryImage(read.library, size, kind)); !written)
            return report(written.error());
    }
    if (options.json)
        printJson(toJson(read));
    else if (options.out.empty())
        for (const QString& line : libraryText(read.library))
            printLine(line);
    return exitGood;
}

ExitCode library(const LibraryOptions& options)
{
    const Result<QSize> size = parseSize(options.size);
    if (!size)
        return report(size.error());
    const Result<ThemeKind> kind = parseTheme(options.theme);
    if (!kind)
        return report(kind.error());
    const HeadlessApplication application;
    QStringList files;
    for (const std::string& file : options.files)
        files << fileNameFromBytes(QByteArray::fromStdString(file));
    if (files.isEmpty())
        files = bundledTimelines(dataPlaces());
    if (files.isEmpty()) {
        return report({Error::Kind::Environment,
                       u"The timelines that come with the program are not there; name files or a folder."_s, {}});
    }
    const LibraryFiles read = readLibrary(files, JobControl());
    for (const FileProblem& problem : read.problems)
        printError(problem.message.contains(problem.path) ? problem.message : problem.path + u": "_s + problem.message);
    const ExitCode told = tell(read, options, *size, *kind);
    return told == exitGood && !read.problems.empty() ? exitInputHasErrors : told;
}

} // namespace

void addLibraryCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<LibraryOptions>();
    CLI::App* command = app.add_subcommand("library", "What keeps coming back in many outages");
    command->add_option("FILE", options->files, "Timelines and folders of them; the bundled outages without")
        ->option_text("...");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_option("-o", options->out, "A picture of it")->option_text("OUT.png");
    command->add_option("--size", options->size, "Of the picture, in pixels")->option_text("WIDTHxHEIGHT [1920x1080]");
    command->add_option("--theme", options->theme, "Of the picture")->option_text("dark|light|contrast [dark]");
    command->callback([options, &run] { run = [options] { return library(*options); }; });
}

} // namespace aftermap
