// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/arguments.h"
#include "commands/headless_application.h"
#include "commands/opening.h"
#include "export/film_strip.h"
#include "export/picture.h"
#include "render/frame_painter.h"
#include "session/key_moments.h"

#include <CLI/CLI.hpp>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct ReplayOptions
{
    std::string file;
    std::string out;
    std::string theme = "dark";
};

/// "1-2025-10-20-02h48.png": date and clock as the story's zone has them.
QString pictureName(std::size_t index, Instant at, const Zone& zone)
{
    const LocalTime time = zone.local(at);
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return u"%1-%2-%3-%4-%5h%6.png"_s.arg(
        QString::number(index + 1), QString::number(time.year).rightJustified(4, u'0'),
        two(time.month), two(time.day), two(time.hour), two(time.minute));
}

Result<void> write(const QString& path, const QImage& image)
{
    if (const Result<void> written = writePicture(path, image); !written)
        return written;
    printLine(path);
    return {};
}

Result<void> writeReplay(const Presentation& presentation, const View& view, const QString& folder)
{
    std::vector<QImage> pictures;
    for (const Instant at : keyMoments(*presentation.incident, presentation.curve)) {
        const QString name = pictureName(pictures.size(), at, presentation.incident->zone());
        pictures.push_back(frameImage(presentation, view, presentation.pacing.playTime(at)));
        if (const Result<void> written = write(folder + u'/' + name, pictures.back()); !written)
            return written;
    }
    return write(folder + u"/strip.png"_s, filmStrip(pictures, theme(view.theme).canvas));
}

ExitCode replay(const ReplayOptions& options)
{
    const Result<ThemeKind> theme = parseTheme(options.theme);
    if (!theme)
        return report(theme.error());
    const HeadlessApplication application;
    View view;
    view.theme = *theme;
    const QSizeF graph = frameParts(view.size).graph.size();
    LayoutOptions layout;
    layout.canvas = {graph.width(), graph.height()};
    const auto presentation =
        openPresentation(fileNameFromBytes(QByteArray::fromStdString(options.file)), layout);
    if (!presentation)
        return presentation.error();
    const QString folder = fileNameFromBytes(QByteArray::fromStdString(options.out));
    std::error_code failure;
    std::filesystem::create_directories(options.out, failure);
    if (failure)
        return report(
            {Error::Kind::FileAccess, u"The folder %1 cannot be made."_s.arg(folder), folder});
    if (const Result<void> written = writeReplay(**presentation, view, folder); !written)
        return report(written.error());
    return exitGood;
}

} // namespace

void addReplayCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<ReplayOptions>();
    CLI::App* command =
        app.add_subcommand("replay", "Paint six key moments and a strip of them into a folder");
    command->add_option("FILE", options->file, "A timeline")->required()->option_text(" ");
    command->add_option("-o", options->out, "The folder to write into")
        ->required()
        ->option_text("DIR");
    command->add_option("--theme", options->theme, "Colours")->option_text("dark|light|contrast [dark]");
    command->callback([options, &run] { run = [options] { return replay(*options); }; });
}

} // namespace aftermap
