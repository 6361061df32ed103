// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"
#include "format/document_file.h"
#include "incident/evidence_filter.h"
#include "layout/layout_engine.h"
#include "render/presentation.h"

namespace aftermap {

/// A value, or what the process ends with; then everything is told already.
template <typename T>
using OrExit = tl::expected<T, ExitCode>;

/// Tells the errors of a file, one a line.
void printProblems(const Diagnostics& diagnostics, Diagnostic::Severity least);

/// The incident of a file without errors.
OrExit<std::shared_ptr<const Incident>> openIncident(const QString& path);

/// The same, laid out and ready to be painted. Tells when the layout fell back. Needs a
/// QGuiApplication.
OrExit<PresentationPtr> openPresentation(const QString& path, const LayoutOptions& options,
                                         const EvidenceFilter& evidence = {});

/// Reads `--at`.
OrExit<Instant> momentOf(const QString& at, const Incident& incident);

} // namespace aftermap
