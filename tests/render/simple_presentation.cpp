// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/simple_presentation.h"

#include "support/incident_from_text.h"

namespace aftermap {

namespace {

GraphLayout rowLayout(const Incident& incident)
{
    GraphLayout layout;
    std::vector<Rect> rects(incident.serviceCount());
    double x = 20;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        rects[i] = {x, 40, 160, 24};
        x += 200;
        if (incident.service(id).isFrame())
            layout.frames.push_back({id, {x - 205, 10, 170, 70}, {x - 200, 12, 160, 16}, 0});
        else
            layout.services.push_back({id, rects[i], incident.service(id).label().shown(), false, {}});
    }
    layout.size = {x, 120};
    for (std::size_t i = 0; i < incident.dependencyCount(); ++i) {
        const DependencyId id(i);
        const Rect& from = rects[incident.dependencyOf(id).index()];
        const Rect& to = rects[incident.dependent(id).index()];
        EdgePath edge;
        edge.dependencies = {id};
        edge.points = {{from.center().x, from.bottom()}, {from.center().x, from.bottom() + 40},
                       {to.center().x, to.bottom() + 40}, {to.center().x, to.bottom()}};
        layout.edges.push_back(edge);
    }
    return layout;
}

} // namespace

PresentationPtr presentationFrom(std::string_view text, const EvidenceFilter& evidence)
{
    auto incident = std::make_shared<const Incident>(incidentFrom(text));
    GraphLayout layout = rowLayout(*incident);
    const Pacing pacing = Pacing::fitted(*incident);
    Replay replay(*incident, evidence);
    return Presentation::make(incident, std::move(replay), std::move(layout), pacing, evidence);
}

} // namespace aftermap
