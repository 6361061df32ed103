// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edited_presentation.h"

namespace aftermap {

Result<EditedPresentation> presentationOf(const Draft& draft, const Presentation& before, const LayoutOptions& options,
                                          const Interpretation& interpretation, JobControl& control)
{
    Result<Incident> joined = Incident::join(draft.timeline, draft.map);
    if (!joined)
        return tl::unexpected(joined.error());
    auto incident = std::make_shared<const Incident>(std::move(*joined));
    const bool isSameMap = incident->map().services == before.incident->map().services &&
                           incident->map().dependencies == before.incident->map().dependencies;
    if (!isSameMap && mapHash(*incident) != mapHash(*before.incident)) {
        LayoutOptions arranged = options;
        arranged.arrangement = before.layout.arrangement;
        return EditedPresentation{buildPresentation(incident, arranged, interpretation, control), true};
    }
    Replay replay(*incident, interpretation.evidence);
    const Pacing pacing = Pacing::of(*incident, interpretation.pace);
    if (control.isCancelled())
        return EditedPresentation{};
    return EditedPresentation{Presentation::make(incident, std::move(replay), before.layout, pacing, interpretation.evidence), false};
}

PresentationPtr withPlacesOf(const EditedPresentation& made, const PresentationPtr& before, const PresentationPtr& now)
{
    if (made.isLaidOut || now == before || now == nullptr || now->incident != before->incident)
        return made.presentation;
    return made.presentation->withLayout(now->layout);
}

} // namespace aftermap
