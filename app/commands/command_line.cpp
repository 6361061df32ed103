// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_line.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "commands/arguments.h"
#include "commands/commands.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct WindowArguments
{
    std::string file;
    std::string at;
    std::string select;
    std::optional<std::string> theme;
    std::optional<std::string> geometry;
};

void describe(CLI::App& app, WindowArguments& window)
{
    app.name("aftermap");
    app.set_version_flag("--version", "aftermap " AFTERMAP_VERSION);
    app.set_help_flag("-h,--help", "This text");
    app.require_subcommand(0, 1);
    app.add_option("FILE", window.file,
                   "A timeline or a map; without it what was open the last time, or the welcome page")
        ->option_text(" ");
    app.add_option("--at", window.at, "Open at this moment, paused")->option_text("TIME");
    app.add_option("--select", window.select, "Select this service or event")->option_text("ID");
    app.add_option("--theme", window.theme, "Colours")->option_text("dark|light|contrast");
    app.add_option("--geometry", window.geometry, "Size of the window")
        ->option_text("WIDTHxHEIGHT");
    app.footer(
        "TIME is RFC 3339 with a zone, HH:MM[:SS] in the story's zone, or T+2h16m after onset.\n"
        "Exit status: 0 good, 1 the input has errors, 2 wrong usage, 3 the machine lacks "
        "something.");
}

/// In the order in which the parser wants them: last first. An argument in brackets is a list to
/// the parser; as a file name it means the same with "./" before it.
std::vector<std::string> argumentsOf(int argc, char** argv)
{
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i) {
        const std::string argument = argv[i];
        arguments.push_back(argument.starts_with('[') ? "./" + argument : argument);
    }
    return arguments;
}

QString nameOf(const CLI::App& app)
{
    for (const CLI::App* command : app.get_subcommands())
        return u"aftermap "_s + QString::fromStdString(command->get_name());
    return u"aftermap"_s;
}

ExitCode reportUsage(const CLI::App& app, const CLI::ParseError& error)
{
    QString what = fileNameFromBytes(QByteArray(error.what())).trimmed();
    while (what.endsWith(u'.'))
        what.chop(1);
    what.replace(u'\n', u' ');
    printError(u"aftermap: %1. Try “%2 --help”."_s.arg(what, nameOf(app)));
    return exitUsage;
}

std::variant<ExitCode, WindowRequest> requestOf(const WindowArguments& window)
{
    WindowRequest request;
    if (window.file.empty() && !(window.at.empty() && window.select.empty()))
        return report({Error::Kind::Usage, u"“--at” and “--select” need a FILE."_s, {}});
    request.file = fileNameFromBytes(QByteArray::fromStdString(window.file));
    request.at = QString::fromStdString(window.at);
    request.select = QString::fromStdString(window.select);
    if (window.theme) {
        const Result<ThemeKind> theme = parseTheme(*window.theme);
        if (!theme)
            return report(theme.error());
        request.theme = *theme;
    }
    if (window.geometry) {
        const Result<QSize> size = parseSize(*window.geometry);
        if (!size)
            return report(size.error());
        request.size = *size;
    }
    return request;
}

} // namespace

std::variant<ExitCode, WindowRequest> runCommandLine(int argc, char** argv)
{
    CLI::App app("Replays an outage: how it spread from service to service, and what it cost.");
    WindowArguments window;
    Run run;
    describe(app, window);
    for (const auto add : {addCheckCommand, addStateCommand, addMetricsCommand, addDifferenceCommand,
                           addCompareCommand, addLibraryCommand, addLayoutCommand,
                           addRenderCommand, addReplayCommand})
        add(app, run);
    try {
        app.parse(argumentsOf(argc, argv));
    } catch (const CLI::CallForHelp&) {
        const auto commands = app.get_subcommands();
        printText(QString::fromStdString(commands.empty() ? app.help()
                                                          : commands.front()->help("aftermap")));
        return finishOutput(exitGood);
    } catch (const CLI::CallForVersion& version) {
        printLine(QString::fromUtf8(version.what()));
        return finishOutput(exitGood);
    } catch (const CLI::ParseError& error) {
        return reportUsage(app, error);
    }
    if (!run)
        return requestOf(window);
    if (!window.file.empty() || !window.at.empty() || !window.select.empty() || window.theme || window.geometry) {
        return report({Error::Kind::Usage,
                       u"Options of the window do not go with “%1”."_s.arg(nameOf(app)),
                       {}});
    }
    return finishOutput(run());
}

std::optional<ExitCode> refuseWindow(const WindowRequest& request)
{
    for (const char* variable : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return std::nullopt;
    }
    if (!request.file.isEmpty()) {
        if (const Result<QByteArray> bytes = readFile(request.file); !bytes)
            return report(bytes.error());
    }
    return report(
        {Error::Kind::Environment,
         u"There is no display to open a window on; “aftermap render” and “aftermap replay” "
         "paint pictures without one."_s,
         {}});
}

} // namespace aftermap
