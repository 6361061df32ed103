// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/opening.h"

#include "session/presentation_builder.h"

using namespace Qt::StringLiterals;

namespace aftermap {

void printProblems(const Diagnostics& diagnostics, Diagnostic::Severity least)
{
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity <= least)
            printError(format(diagnostic));
    }
    if (diagnostics.dropped() > 0)
        printError(u"%1 more problems are not listed."_s.arg(diagnostics.dropped()));
}

OrExit<std::shared_ptr<const Incident>> openIncident(const QString& path)
{
    const Result<OpenedDocument> document = openDocument(path, JobControl());
    if (!document)
        return tl::unexpected(report(document.error()));
    if (!document->incident) {
        printProblems(document->diagnostics, Diagnostic::Severity::Error);
        return tl::unexpected(exitInputHasErrors);
    }
    return document->incident;
}

OrExit<PresentationPtr> openPresentation(const QString& path, const LayoutOptions& options,
                                         const EvidenceFilter& evidence)
{
    const OrExit<std::shared_ptr<const Incident>> incident = openIncident(path);
    if (!incident)
        return tl::unexpected(incident.error());
    JobControl control;
    PresentationPtr presentation = buildPresentation(*incident, options, {Pace(), evidence}, control);
    if (presentation->layout.fellBack)
        printError(u"aftermap: %1"_s.arg(presentation->layout.notice));
    return presentation;
}

OrExit<Instant> momentOf(const QString& at, const Incident& incident)
{
    const Result<Instant> moment = parseTimeArgument(at, incident.timeContext());
    if (!moment)
        return tl::unexpected(report(moment.error()));
    return *moment;
}

} // namespace aftermap
