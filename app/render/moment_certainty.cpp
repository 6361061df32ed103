// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the words for a moment are, and what was declared by then.
#include "render/moment_sentences.h"

#include "base/tr.h"
#include "render/narration.h"
#include "render/word_lists.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "; the evidence allows 40 % to 48 %", where that is not the figure itself.
QString rangeWords(const Impact& impact)
{
    const long low = std::lround(std::floor(impact.low)), high = std::lround(std::ceil(impact.high));
    if (high - low <= 1)
        return {};
    return tr("; the evidence allows %1 % to %2 %").arg(low).arg(high);
}

/// "All of these states are reported, with times known to the minute", …
QString restsOn(const MomentFacts& facts)
{
    const int affected = int(facts.affected.size());
    if (affected == 0)
        return {};
    if (affected == 1) {
        if (facts.assumed > 0)
            return tr("the state is assumed, for no recovery is reported");
        if (facts.lowConfidence > 0)
            return facts.roughTime > 0 ? tr("the report is of low confidence, and its time is known only roughly")
                                       : tr("the report is of low confidence");
        return facts.roughTime > 0 ? tr("the state is reported, with a time known only roughly")
                                   : tr("the state is reported, with a time known to the minute");
    }
    if (facts.uncertain == 0)
        return tr("all of these states are reported, with times known to the minute");
    QStringList parts;
    if (facts.assumed > 0)
        parts << tr("%1 assumed").arg(facts.assumed);
    if (facts.lowConfidence > 0)
        parts << tr("%1 of low confidence").arg(facts.lowConfidence);
    if (facts.roughTime > 0)
        parts << tr("%1 with a time known only roughly").arg(facts.roughTime);
    const QString all = facts.uncertain == 1 ? tr("of these %1 states, %2 is uncertain: %3")
                                             : tr("of these %1 states, %2 are uncertain: %3");
    const QString words = all.arg(QString::number(affected), QString::number(facts.uncertain), listWords(parts));
    // One state may be uncertain for more than one reason.
    const bool overlap = facts.assumed + facts.lowConfidence + facts.roughTime > facts.uncertain;
    return overlap ? tr("%1 (some for two reasons)").arg(words) : words;
}

bool reached(const MomentFacts& facts, MilestoneKind kind)
{
    return std::find(facts.milestones.begin(), facts.milestones.end(), kind) != facts.milestones.end();
}

/// What a reader would wait for next, if it has not come.
QString missingWords(const MomentFacts& facts)
{
    using enum MilestoneKind;
    if (reached(facts, Recovered) || reached(facts, BacklogCleared))
        return {};
    if (reached(facts, DeclaredResolved))
        return facts.affected.empty() ? QString() : tr("no full recovery is reported");
    if (reached(facts, Mitigated))
        return tr("it is not declared resolved");
    return tr("no mitigation is reported");
}

} // namespace

QString certaintySentence(const Presentation& presentation, const MomentFacts& facts)
{
    if (facts.affected.empty())
        return {};
    const Impact& impact = presentation.curve.at(facts.at);
    return tr("Weighed by how much each one lost, that is %1 of the services in this file%2.")
        .arg(percentWords(impact), rangeWords(impact));
}

QString restSentence(const MomentFacts& facts)
{
    QStringList parts;
    if (const QString rests = restsOn(facts); !rests.isEmpty())
        parts << rests;
    if (facts.timeUnknown > 0)
        parts << (facts.timeUnknown == 1 ? tr("1 more service is said to have been affected, nobody says when")
                                         : tr("%1 more services are said to have been affected, nobody says when")
                                               .arg(facts.timeUnknown));
    if (facts.expired > 0 && !facts.affected.empty())
        parts << tr("of %1 no recovery was ever reported").arg(facts.expired);
    return parts.isEmpty() ? QString() : capitalized(parts.join(u"; "_s)) + u'.';
}

QString declaredSentence(const Presentation& presentation, const MomentFacts& facts)
{
    const Incident& incident = *presentation.incident;
    QStringList parts;
    QString day = formatDate(facts.at, incident.zone());
    for (const MilestoneKind kind : facts.milestones) {
        if (kind == MilestoneKind::Onset)
            continue;
        const StatedTime& time = incident.timeline().milestone(kind)->time;
        QString words = tr("%1 %2").arg(milestoneWords(kind).toLower(), timeWords(time, incident.zone()));
        // The day is said where it is not the one that the reader has in mind.
        if (const QString its = formatDate(time.at, incident.zone()); its != day && time.precision != Precision::Day) {
            words = tr("%1 on %2").arg(words, its.section(u' ', 0, 1));
            day = its;
        }
        parts << words;
    }
    if (parts.isEmpty()) {
        if (!facts.onset)
            return {};
        return facts.affected.empty() ? QString() : tr("No detection, mitigation or resolution is reported so far.");
    }
    const QString missing = missingWords(facts);
    const QString said = capitalized(listWords(parts));
    return missing.isEmpty() ? said + u'.' : tr("%1; %2 so far.").arg(said, missing);
}

QString serviceWords(const Presentation& presentation, ServiceId service, Instant t)
{
    const QString name = presentation.incident->service(service).name.shown();
    QString words = tr("%1: %2.").arg(name, uncapitalized(statusLine(presentation, service, t)));
    if (const QString why = whyLine(presentation, service, t); !why.isEmpty())
        words += u' ' + why + u'.';
    return words;
}

} // namespace aftermap
