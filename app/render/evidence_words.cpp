// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/evidence_words.h"

#include "base/time.h"
#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "07:38, 50 min after it happened"
QString lateWords(Instant known, Instant happened, const Zone& zone)
{
    const QString clock = formatClock(known, zone);
    if (known == happened)
        return tr("%1, at once").arg(clock);
    return known > happened ? tr("%1, %2 after it happened").arg(clock, formatSpan(known - happened))
                            : tr("%1, %2 before it happened").arg(clock, formatSpan(happened - known));
}

} // namespace

QStringList evidencePhrases(const EvidenceFilter& evidence)
{
    QStringList phrases;
    if (evidence.statedOnly)
        phrases << tr("Only stated facts");
    if (evidence.least == Confidence::Medium)
        phrases << tr("Only medium and high confidence");
    if (evidence.least == Confidence::High)
        phrases << tr("Only high confidence");
    if (evidence.knownBy == KnownBy::Responders)
        phrases << tr("Only what responders knew by then");
    if (evidence.knownBy == KnownBy::Public)
        phrases << tr("Only what the public knew by then");
    return phrases;
}

QString evidenceLine(const EvidenceFilter& evidence)
{
    return evidencePhrases(evidence).join(u" · "_s);
}

QString knowingLine(const Event& event, const EvidenceFilter& evidence, const Zone& zone)
{
    QStringList parts;
    if (event.knownAt)
        parts << tr("Responders knew %1").arg(lateWords(*event.knownAt, event.time.at, zone));
    if (event.reportedAt)
        parts << tr("Reported to the public %1").arg(lateWords(*event.reportedAt, event.time.at, zone));
    if (evidence.knownBy != KnownBy::Hindsight) {
        const bool publicly = evidence.knownBy == KnownBy::Public;
        switch (evidence.knowingOf(event)) {
        case Knowing::Stated:
            break;
        case Knowing::Other:
            parts << (publicly ? tr("When the public knew is not in the file; the responders' time stands in")
                               : tr("When responders knew is not in the file; the public's time stands in"));
            break;
        case Knowing::Missing:
            parts << tr("Time of knowing not in the file; shown at its own time");
            break;
        }
    }
    return parts.join(u" · "_s);
}

} // namespace aftermap
