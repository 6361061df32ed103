// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/present_deck.h"

#include "cascade/story.h"
#include "render/graph_painter.h"
#include "session/presentation_builder.h"

#include <algorithm>
#include <utility>

namespace aftermap {

namespace {

PresentationPtr laidOutFor(const std::vector<ServiceId>& story, const Presentation& presentation,
                           QSizeF picture, LayoutOptions options, const JobControl& control,
                           std::size_t mostBoxes)
{
    const QRectF graph = presentParts(picture).graph;
    options.canvas = roomForGraph(graph.size());
    options.minimumLabelPx = presentLabelPx(picture);
    options.mayFold = true;
    options.arrangement = {};
    options.mostBoxes = mostBoxes;
    options.keep.clear();
    for (const ServiceId id : story) {
        if (!presentation.incident->service(id).isFrame())
            options.keep.push_back(id);
    }
    GraphLayout layout = layOut(*presentation.incident, interfaceMeasure(), options, control);
    if (control.isCancelled())
        return nullptr;
    return presentation.withLayout(std::move(layout));
}

} // namespace

std::vector<Slide> makeSlides(const PresentationPtr& presentation, QSizeF picture,
                              const LayoutOptions& options, const JobControl& control, std::size_t mostBoxes)
{
    const Incident& incident = *presentation->incident;
    const auto& chapters = incident.timeline().chapters;
    std::vector<Slide> slides;
    const auto add = [&](Caption caption, const std::vector<ServiceId>& story) {
        PresentationPtr laidOut = laidOutFor(story, *presentation, picture, options, control, mostBoxes);
        if (laidOut == nullptr)
            return false;
        slides.push_back({std::move(caption), std::move(laidOut)});
        control.report(double(slides.size()) / double(std::max<std::size_t>(1, chapters.size())));
        return true;
    };
    if (chapters.empty()) {
        const bool made = add({incident.timeline().title.shown(), incident.timeline().summary.shown(), {}, presentation->pacing.window()},
                              storyOf(incident, presentation->explanations));
        return made ? slides : std::vector<Slide>();
    }
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const Chapter& chapter = chapters[i];
        Caption caption{chapter.title.shown(), chapter.text.shown(),
                        PresentDeck::tr("%1 of %2").arg(i + 1).arg(chapters.size()), {chapter.start, chapter.end}};
        if (!add(std::move(caption),
                 storyOf(incident, presentation->explanations, chapter)))
            return {};
    }
    return slides;
}

PresentDeck::PresentDeck(QObject* parent) : QObject(parent) {}

void PresentDeck::make(const PresentationPtr& presentation, QSizeF picture, const LayoutOptions& options)
{
    m_job.start([this, presentation, picture, options](JobControl& control) -> Job::Report {
        auto slides = std::make_shared<std::vector<Slide>>(makeSlides(presentation, picture, options, control));
        return [this, slides] {
            m_slides = std::move(*slides);
            if (!m_slides.empty())
                emit made();
        };
    });
}

} // namespace aftermap
