// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/presentation_builder.h"

#include "render/box_style.h"
#include "render/theme.h"

#include <QFontMetricsF>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Where a load stands when its stages are done; laying out takes longest.
constexpr double documentRead = 0.3;
constexpr double replayMade = 0.4;
constexpr double laidOut = 0.95;

std::function<double(const QString&)> widthIn(const QFont& font)
{
    // Metrics are made where they are used: a font engine belongs to one thread.
    return [font](const QString& text) { return QFontMetricsF(font).horizontalAdvance(text); };
}

} // namespace

TextMeasure interfaceMeasure()
{
    TextMeasure measure;
    measure.labelWidth = widthIn(labelFont(measure.fontPx, true)); // as it is painted
    measure.titleWidth = widthIn(uiFont(measure.fontPx, QFont::Bold));
    return measure;
}

Result<Loaded> loadPresentation(const QString& path, const LayoutOptions& options,
                                const Interpretation& interpretation, JobControl& control,
                                const ArrangementStore& arrangements)
{
    Result<OpenedDocument> document = [&] {
        const JobPart part(control, 0.0, documentRead);
        return openDocument(path, control);
    }();
    if (!document)
        return tl::unexpected(document.error());
    control.report(documentRead);
    Loaded loaded{std::move(*document), nullptr, {}};
    if (loaded.document.incident) {
        LayoutOptions arranged = options;
        const Result<Arrangement> kept = arrangements.load(mapHash(*loaded.document.incident));
        if (kept)
            arranged.arrangement = *kept;
        else
            loaded.notice = kept.error().message;
        loaded.presentation =
            buildPresentation(loaded.document.incident, arranged, interpretation, control);
    }
    if (control.isCancelled())
        return fail(Error::Kind::Cancelled, u"Opening %1 was stopped."_s.arg(path), path);
    return loaded;
}

PresentationPtr buildPresentation(std::shared_ptr<const Incident> incident,
                                  const LayoutOptions& options,
                                  const Interpretation& interpretation, JobControl& control)
{
    Replay replay(*incident, interpretation.evidence);
    const Pacing pacing = Pacing::of(*incident, interpretation.pace);
    control.report(replayMade);
    if (control.isCancelled())
        return nullptr;
    GraphLayout layout = layOut(*incident, interfaceMeasure(), options, control);
    control.report(laidOut);
    if (control.isCancelled())
        return nullptr;
    PresentationPtr presentation =
        Presentation::make(std::move(incident), std::move(replay), std::move(layout), pacing,
                           interpretation.evidence);
    control.report(1.0);
    return presentation;
}

PresentationPtr reinterpreted(const Presentation& presentation,
                              const Interpretation& interpretation, JobControl& control)
{
    const std::shared_ptr<const Incident>& incident = presentation.incident;
    const Pacing pacing = Pacing::of(*incident, interpretation.pace);
    if (control.isCancelled())
        return nullptr;
    return Presentation::make(incident, Replay(*incident, interpretation.evidence),
                              presentation.layout, pacing, interpretation.evidence);
}

} // namespace aftermap
