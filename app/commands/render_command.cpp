// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/arguments.h"
#include "commands/evidence_options.h"
#include "commands/headless_application.h"
#include "commands/opening.h"
#include "export/picture.h"
#include "render/frame_painter.h"
#include "session/key_moments.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct RenderOptions
{
    std::string file;
    std::string out;
    std::optional<std::string> at;
    std::optional<std::string> since;
    std::string size = "1600x900";
    std::string theme = "dark";
    double scale = 1;
    double timeout = 10;
    EvidenceOptions evidence;
};

/// The same, read.
struct RenderRequest
{
    View view;
    LayoutOptions layout;
    EvidenceFilter evidence;
};

Result<RenderRequest> requestOf(const RenderOptions& options)
{
    RenderRequest request;
    const Result<QSize> size = parseSize(options.size);
    if (!size)
        return tl::unexpected(size.error());
    const Result<ThemeKind> theme = parseTheme(options.theme);
    if (!theme)
        return tl::unexpected(theme.error());
    const Result<std::chrono::milliseconds> timeout = parseTimeout(options.timeout);
    if (!timeout)
        return tl::unexpected(timeout.error());
    const Result<double> scale = parseScale(options.scale, *size);
    if (!scale)
        return tl::unexpected(scale.error());
    const Result<EvidenceFilter> evidence = parseEvidence(options.evidence);
    if (!evidence)
        return tl::unexpected(evidence.error());
    request.evidence = *evidence;
    request.view.size = QSizeF(*size);
    request.view.devicePixelRatio = *scale;
    request.view.theme = *theme;
    const QSizeF graph = frameParts(request.view.size).graph.size();
    request.layout.canvas = {graph.width(), graph.height()};
    request.layout.timeout = *timeout;
    return request;
}

ExitCode render(const RenderOptions& options)
{
    Result<RenderRequest> request = requestOf(options);
    if (!request)
        return report(request.error());
    const HeadlessApplication application;
    const auto presentation = openPresentation(
        fileNameFromBytes(QByteArray::fromStdString(options.file)), request->layout,
        request->evidence);
    if (!presentation)
        return presentation.error();
    Instant moment = worstMoment(*(*presentation)->incident, (*presentation)->curve);
    if (options.at) {
        const auto at = momentOf(QString::fromStdString(*options.at), *(*presentation)->incident);
        if (!at)
            return at.error();
        moment = *at;
    }
    if (options.since) {
        const auto since = momentOf(QString::fromStdString(*options.since), *(*presentation)->incident);
        if (!since)
            return since.error();
        request->view.since = *since;
    }
    const QImage image =
        frameImage(**presentation, request->view, (*presentation)->pacing.playTime(moment));
    const QString out = fileNameFromBytes(QByteArray::fromStdString(options.out));
    if (const Result<void> written = writePicture(out, image); !written)
        return report(written.error());
    return exitGood;
}

} // namespace

void addRenderCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<RenderOptions>();
    CLI::App* command = app.add_subcommand("render", "Paint one moment into a PNG");
    command->add_option("FILE", options->file, "A timeline or a map")->required()->option_text(" ");
    command->add_option("-o", options->out, "The picture to write")
        ->required()
        ->option_text("OUT.png");
    command->add_option("--at", options->at, "Which moment; the worst one unless given")
        ->option_text("TIME");
    command->add_option("--since", options->since, "Mark what is different from this moment")->option_text("TIME");
    command->add_option("--size", options->size, "In logical pixels")
        ->option_text("WIDTHxHEIGHT [1600x900]");
    command->add_option("--theme", options->theme, "Colours")->option_text("dark|light|contrast [dark]");
    command->add_option("--scale", options->scale, "Pixels a logical pixel, 0.25 to 8")
        ->option_text("F [1]");
    command
        ->add_option("--layout-timeout", options->timeout,
                     "For Graphviz, before a plain layout stands in")
        ->option_text("SECONDS [10]");
    addEvidenceOptions(*command, options->evidence);
    command->callback([options, &run] { run = [options] { return render(*options); }; });
}

} // namespace aftermap
