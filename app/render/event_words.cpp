// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_words.h"

#include "base/time.h"
#include "base/tr.h"
#include "render/narration.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString meaning(EventKind kind)
{
    switch (kind) {
    case EventKind::Impact: return tr("a service was hit, or hit harder.");
    case EventKind::Detection: return tr("somebody or something noticed it.");
    case EventKind::Diagnosis: return tr("somebody found out why.");
    case EventKind::Decision: return tr("somebody chose what to do.");
    case EventKind::Escalation: return tr("more people were called in.");
    case EventKind::Change: return tr("something was changed that matters here.");
    case EventKind::Mitigation: return tr("something was done to lessen the harm.");
    case EventKind::Repair: return tr("something was done to mend the fault itself.");
    case EventKind::Communication: return tr("somebody told others about it.");
    case EventKind::DeclaredResolved: return tr("somebody said that it was over.");
    case EventKind::Recovery: return tr("a service got better.");
    case EventKind::Note: return tr("told for the sake of the story; nothing changes.");
    }
    return {};
}

QString fineness(Precision precision)
{
    switch (precision) {
    case Precision::Second: return tr("Known to the second");
    case Precision::Minute: return tr("Known to the minute");
    case Precision::QuarterHour: return tr("Known to the quarter of an hour");
    case Precision::Hour: return tr("Known to the hour");
    case Precision::Day: return tr("Known to the day");
    }
    return {};
}

} // namespace

QString kindExplanation(EventKind kind)
{
    return tr("%1: %2").arg(kindWords(kind), meaning(kind));
}

QString confidenceExplanation(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High: return tr("High confidence: the file's author takes it as certain.");
    case Confidence::Medium: return tr("Medium confidence: the file's author takes it as likely.");
    case Confidence::Low: return tr("Low confidence: it may not have happened like this, or at all.");
    }
    return {};
}

QString precisionExplanation(const StatedTime& time, const Zone& zone)
{
    QString words = fineness(time.precision);
    if (time.approximate)
        words += tr(", and the source says “about”");
    if (isCoarse(time)) {
        const TimeSpan span = intervalOf(time);
        words += tr(": between %1 and %2")
                     .arg(formatClock(span.earliest, zone), formatClock(span.latest, zone));
    }
    words += tr(", %1 (%2).").arg(formatDate(time.at, zone), zone.city());
    return time.derived ? words + u' ' + tr("Worked out from something else that the source says.") : words;
}

} // namespace aftermap
