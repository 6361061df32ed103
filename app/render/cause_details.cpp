// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail_parts.h"
#include "base/tr.h"
#include "render/event_lines.h"
#include "render/narration.h"

using namespace Qt::StringLiterals;

namespace aftermap {

DetailSection causeSection(const Incident& incident)
{
    DetailSection section{u"cause"_s, tr("Cause"), tr("What set it off, and what made it possible or worse."), {}, false,
                          SIZE_MAX};
    const std::optional<OutageCause>& cause = incident.timeline().cause;
    if (!cause)
        return section;
    const Term kind = termOf(cause->kind);
    const QString sources = cause->sources.isEmpty() ? tr("no source given") : sourceWords(incident, cause->sources);
    section.lines.push_back(row(Term::ClassOfCause,
                                {termPiece(kind, termName(kind), DetailPiece::Tone::Strong),
                                 termPiece(termOf(cause->confidence), u" · "_s + confidenceWords(cause->confidence)),
                                 mutedPiece(u" · "_s + sources)}));
    QStringList factors;
    for (const SafeText& factor : cause->factors)
        factors.append(factor.shown());
    if (!factors.isEmpty())
        section.lines.push_back(row(Term::ContributingFactor, {plainPiece(factors.join(u", "_s))}));
    if (!cause->note.isEmpty())
        section.lines.push_back(line({mutedPiece(cause->note.shown())}));
    return section;
}

} // namespace aftermap
