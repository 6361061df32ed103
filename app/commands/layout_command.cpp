// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "commands/arguments.h"
#include "commands/headless_application.h"
#include "cascade/story.h"
#include "commands/opening.h"
#include "render/graph_painter.h"
#include "session/presentation_builder.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct LayoutCommandOptions
{
    std::string file;
    std::string size = "1600x900";
    double timeout = 10;
    int maxBoxes = 0; ///< 0: all
    int chapter = 0;  ///< from 1; 0: the whole outage
    bool json = false;
};

/// The layout as it stands on a canvas that it fits into.
struct FittedLayout
{
    const Incident& incident;
    const GraphLayout& layout;
    QTransform transform;
    double labelPx;

    QRectF onCanvas(const Rect& rect) const
    {
        return transform.mapRect(QRectF(rect.x, rect.y, rect.width, rect.height));
    }
};

void place(QJsonObject& box, const QRectF& rect)
{
    box.insert(u"x"_s, rounded(rect.x()));
    box.insert(u"y"_s, rounded(rect.y()));
    box.insert(u"w"_s, rounded(rect.width()));
    box.insert(u"h"_s, rounded(rect.height()));
}

QJsonObject boxOf(const FittedLayout& fitted, ServiceId id, const Rect& rect, const QString& label)
{
    const ServiceId parent = fitted.incident.parent(id);
    QJsonObject box{
        {u"id"_s, fitted.incident.service(id).id},
        {u"parent"_s, parent ? QJsonValue(fitted.incident.service(parent).id) : QJsonValue()},
        {u"label"_s, label},
        {u"px"_s, rounded(fitted.labelPx)}};
    place(box, fitted.onCanvas(rect));
    return box;
}

QJsonArray boxes(const FittedLayout& fitted)
{
    QJsonArray all;
    for (const FrameBox& frame : fitted.layout.frames) {
        const QString& label = fitted.incident.service(frame.service).label().shown();
        QJsonObject box = boxOf(fitted, frame.service, frame.rect, label);
        box.insert(u"frame"_s, true);
        box.insert(u"elided"_s, false);
        all += box;
    }
    for (const ServiceBox& service : fitted.layout.services) {
        QJsonObject box = boxOf(fitted, service.service, service.rect, service.label);
        box.insert(u"elided"_s, service.elided);
        all += box;
    }
    return all;
}

QJsonArray groups(const FittedLayout& fitted)
{
    QJsonArray all;
    for (const GroupBox& group : fitted.layout.groups) {
        QJsonObject box{{u"title"_s, group.title},
                        {u"count"_s, static_cast<qint64>(group.members.size())},
                        {u"folded"_s, group.folded}};
        place(box, fitted.onCanvas(group.rect));
        all += box;
    }
    return all;
}

qint64 dependenciesDrawn(const GraphLayout& layout)
{
    qint64 count = 0;
    for (const EdgePath& edge : layout.edges)
        count += static_cast<qint64>(edge.dependencies.size());
    return count;
}

void printTable(const FittedLayout& fitted)
{
    const GraphLayout& layout = fitted.layout;
    printLine(
        u"%1 services in %2 frames and %3 groups, %4 dependencies in %5 lines, labels %6 px high"_s
            .arg(QString::number(layout.services.size()), QString::number(layout.frames.size()),
                 QString::number(layout.groups.size()), QString::number(dependenciesDrawn(layout)),
                 QString::number(layout.edges.size()), QString::number(fitted.labelPx, 'f', 1)));
    printLine(u"      x       y   width  height  label"_s);
    for (const ServiceBox& box : layout.services) {
        const QRectF rect = fitted.onCanvas(box.rect);
        QString line;
        for (const double value : {rect.x(), rect.y(), rect.width(), rect.height()})
            line += QString::number(value, 'f', 1).rightJustified(7) + u' ';
        printLine(line + u' ' + box.label + (box.elided ? u" (cut)"_s : QString()));
    }
}

/// The layout that was asked for: as it is, or folded to at most so many boxes.
Result<GraphLayout> compactLayout(const Presentation& presentation,
                                  const LayoutCommandOptions& options, LayoutOptions layoutOptions)
{
    const Incident& incident = *presentation.incident;
    const auto& chapters = incident.timeline().chapters;
    if (options.maxBoxes == 0 && options.chapter == 0)
        return presentation.layout;
    if (options.maxBoxes < 1)
        return fail(Error::Kind::Usage, u"--max-boxes must be 1 or more."_s);
    if (options.chapter < 0 || static_cast<std::size_t>(options.chapter) > chapters.size())
        return fail(Error::Kind::Usage, u"--chapter %1 is not one of the %2 chapters of this timeline."_s
                                            .arg(options.chapter)
                                            .arg(chapters.size()));
    const double wall = layoutOptions.canvas.height;
    layoutOptions.canvas = roomForGraph(QSizeF(layoutOptions.canvas.width, wall));
    layoutOptions.mostBoxes = static_cast<std::size_t>(options.maxBoxes);
    layoutOptions.minimumLabelPx = wall / 50; // as on a wall
    layoutOptions.keep =
        options.chapter == 0
            ? storyOf(incident, presentation.explanations)
            : storyOf(incident, presentation.explanations,
                      chapters[static_cast<std::size_t>(options.chapter - 1)]);
    return layOut(incident, interfaceMeasure(), layoutOptions, JobControl());
}

ExitCode layout(const LayoutCommandOptions& options)
{
    const Result<QSize> size = parseSize(options.size);
    if (!size)
        return report(size.error());
    const Result<std::chrono::milliseconds> timeout = parseTimeout(options.timeout);
    if (!timeout)
        return report(timeout.error());
    const HeadlessApplication application;
    LayoutOptions layoutOptions;
    layoutOptions.canvas = {static_cast<double>(size->width()),
                            static_cast<double>(size->height())};
    layoutOptions.timeout = *timeout;
    const auto presentation =
        openPresentation(fileNameFromBytes(QByteArray::fromStdString(options.file)), layoutOptions);
    if (!presentation)
        return presentation.error();
    const auto compact = compactLayout(**presentation, options, layoutOptions);
    if (!compact)
        return report(compact.error());
    const GraphLayout& found = *compact;
    View view;
    view.size = QSizeF(*size);
    const FittedLayout fitted{*(*presentation)->incident, found, graphTransform(found, view),
                              labelPixels(found, view)};
    if (options.json) {
        printJson({{u"boxes"_s, boxes(fitted)},
                   {u"groups"_s, groups(fitted)},
                   {u"edges"_s, dependenciesDrawn(found)},
                   {u"lines"_s, static_cast<qint64>(found.edges.size())}});
    } else {
        printTable(fitted);
    }
    return exitGood;
}

} // namespace

void addLayoutCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<LayoutCommandOptions>();
    CLI::App* command = app.add_subcommand("layout", "Tell where every box stands on a canvas");
    command->add_option("FILE", options->file, "A timeline or a map")->required()->option_text(" ");
    command->add_option("--size", options->size, "Of the canvas in pixels")
        ->option_text("WIDTHxHEIGHT [1600x900]");
    command
        ->add_option("--layout-timeout", options->timeout,
                     "For Graphviz, before a plain layout stands in")
        ->option_text("SECONDS [10]");
    command
        ->add_option("--max-boxes", options->maxBoxes,
                     "Fold to so many boxes at most; those that the story is about stay boxes of their own")
        ->option_text("N");
    command
        ->add_option("--chapter", options->chapter,
                     "With --max-boxes: the story of that chapter, the first is 1; else of the whole outage")
        ->option_text("N");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->callback([options, &run] { run = [options] { return layout(*options); }; });
}

} // namespace aftermap
