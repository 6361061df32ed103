// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/draft.h"
#include "session/presentation_builder.h"

namespace aftermap {

struct EditedPresentation
{
    PresentationPtr presentation; ///< null when it was cancelled
    bool isLaidOut = false;       ///< services or dependencies are others: the places were made anew
};

/// What an edit makes of what is shown. Boxes stay where they are as long as the map is the same. Blocks: run
/// it in a job. Errors: those of Incident::join.
Result<EditedPresentation> presentationOf(const Draft& draft, const Presentation& before, const LayoutOptions& options,
                                          const Interpretation& interpretation, JobControl& control);

/// `made` from `before`, with the places of `now` where somebody has moved boxes meanwhile.
PresentationPtr withPlacesOf(const EditedPresentation& made, const PresentationPtr& before, const PresentationPtr& now);

} // namespace aftermap
