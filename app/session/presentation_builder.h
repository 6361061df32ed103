// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/document_file.h"
#include "layout/layout_engine.h"
#include "render/presentation.h"
#include "session/arrangement_store.h"
#include "session/interpretation.h"

namespace aftermap {

/// What opening a file for showing gave: never half of it.
struct Loaded
{
    OpenedDocument document;
    PresentationPtr presentation; ///< null exactly when the document has errors
    QString notice;               ///< one sentence about the arrangement that was kept, or empty
};

/// Measures text with the program's own fonts. Needs a QGuiApplication; thread-safe.
TextMeasure interfaceMeasure();

/// Opens a file and makes everything that views share, arranged as it is kept in `arrangements`.
/// Blocks: run it in a job. Errors: those of openDocument, and Cancelled.
Result<Loaded> loadPresentation(const QString& path, const LayoutOptions& options,
                                const Interpretation& interpretation, JobControl& control,
                                const ArrangementStore& arrangements = ArrangementStore());

/// The same for an incident that is open already, with another canvas or after an edit. Null when
/// it was cancelled.
PresentationPtr buildPresentation(std::shared_ptr<const Incident> incident,
                                  const LayoutOptions& options,
                                  const Interpretation& interpretation, JobControl& control);

/// The same incident and places, interpreted anew. Null when it was cancelled.
PresentationPtr reinterpreted(const Presentation& presentation,
                              const Interpretation& interpretation, JobControl& control);

} // namespace aftermap
