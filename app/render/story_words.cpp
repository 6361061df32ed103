// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/story_words.h"

#include "base/tr.h"
#include "incident/incident.h"
#include "render/narration.h"

using namespace Qt::StringLiterals;

namespace aftermap {

QString storyQuestionWords(const Incident& incident, const StoryQuestion& question, bool withService)
{
    const auto name = [&](ServiceId id) { return id ? incident.service(id).label().shown() : QString(); };
    const QString about = withService && question.service ? name(question.service) + u": "_s : QString();
    const QString clock = formatClock(question.at, incident.zone());
    switch (question.kind) {
    case StoryQuestionKind::MilestoneMissing:
        return tr("When was it %1? The file does not say.").arg(milestoneWords(*question.milestone).toLower());
    case StoryQuestionKind::Silence:
        return tr("What happened in the %1 after %2? Nothing is told while services are affected.")
            .arg(formatSpan(question.length), clock);
    case StoryQuestionKind::BeforeUpstream:
        return about + tr("How could it be well again at %1 while %2, which it cannot do without, was not?")
                           .arg(clock, name(question.upstream));
    case StoryQuestionKind::KnownBefore:
        return about + tr("How could anybody know of it before it happened, at %1?").arg(clock);
    case StoryQuestionKind::NoEnd:
        return about + tr("When was it well again? The last report, at %1, leaves it affected.").arg(clock);
    case StoryQuestionKind::OutsideWindow:
        return about + tr("Does this belong to the outage? It lies at %1 on %2, outside what is replayed.")
                           .arg(clock, formatDate(question.at, incident.zone()));
    case StoryQuestionKind::RoundTime: break;
    }
    return about + tr("Was it %1 to the minute, or about then?").arg(clock);
}

} // namespace aftermap
