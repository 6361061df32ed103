// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/moment_sentences.h"

#include "base/tr.h"
#include "render/narration.h"
#include "render/word_lists.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t namesTold = 3;
constexpr std::array worstFirst{ServiceState::MajorOutage,         ServiceState::PartialOutage,
                                ServiceState::DegradedPerformance, ServiceState::UnderMaintenance,
                                ServiceState::Recovering};

int affectedCount(const MomentFacts& facts)
{
    return int(facts.affected.size());
}

bool isMapOnly(const Incident& incident)
{
    return incident.events().empty() && incident.timeline().window.earliest == Instant();
}

QString inState(ServiceState state)
{
    switch (state) {
    case ServiceState::MajorOutage: return tr("in major outage");
    case ServiceState::PartialOutage: return tr("in partial outage");
    case ServiceState::UnderMaintenance: return tr("under maintenance");
    default: return stateWords(state).toLower();
    }
}

/// "20 in major outage, 30 in partial outage and 3 recovering", or "all in major outage".
QString mixWords(const MomentFacts& facts)
{
    QStringList parts;
    for (const ServiceState state : worstFirst) {
        const int count = facts.byState[indexOf(state)];
        if (count == affectedCount(facts))
            return count == 1 ? inState(state) : tr("all %1").arg(inState(state));
        if (count > 0)
            parts << tr("%1 %2").arg(count).arg(inState(state));
    }
    return listWords(parts);
}

/// Nothing is affected: because nothing was reported, or because all is over.
QString quietSentence(const Presentation& presentation, const MomentFacts& facts)
{
    const QString counted = theServices(int(presentation.curve.countedServices()));
    QStringList back;
    if (facts.backReported > 0)
        back << (facts.backReported == 1 ? tr("1 is reported to work again")
                                         : tr("%1 are reported to work again").arg(facts.backReported));
    if (facts.backAssumed > 0)
        back << (facts.backAssumed == 1 ? tr("1 is assumed to work again")
                                        : tr("%1 are assumed to work again").arg(facts.backAssumed));
    if (facts.expired > 0)
        back << tr("of %1 no recovery was ever reported").arg(facts.expired);
    if (back.isEmpty())
        return tr("nothing is reported as failing in %1 of this file.").arg(counted);
    return tr("none of %1 in this file is reported as affected: %2.").arg(counted, listWords(back));
}

QString countSentence(const Presentation& presentation, const MomentFacts& facts)
{
    const int counted = int(presentation.curve.countedServices());
    const int affected = affectedCount(facts);
    const int recovering = facts.byState[indexOf(ServiceState::Recovering)];
    if (affected == 0)
        return quietSentence(presentation, facts);
    const QString of = counted == 1 ? tr("the one service in this file")
                                    : tr("%1 of the %2 services in this file").arg(affected).arg(counted);
    if (recovering == affected)
        return affected == 1 ? tr("no service is reported as failing, and %1 is recovering.").arg(of)
                             : tr("no service is reported as failing, and %1 are recovering.").arg(of);
    if (affected == 1)
        return tr("%1 is affected, %2.").arg(of, mixWords(facts));
    return tr("%1 are affected: %2.").arg(of, mixWords(facts));
}

/// "major outage since 02:48", "recovering by assumption; last reported: partial outage, 04:20".
QString stateSince(const Presentation& presentation, ServiceId service, Instant t)
{
    const Incident& incident = *presentation.incident;
    const ServiceStatus status = presentation.replay.statusAt(service, t);
    if (status.evidence == Evidence::Assumed && status.since) {
        const Event& last = incident.event(status.since);
        const QString reported = last.state ? stateWords(*last.state).toLower() : QString();
        return tr("%1 by assumption; last reported: %2, %3")
            .arg(stateWords(status.state).toLower(), reported, sinceWords(incident, last.time, t));
    }
    const EventId start = runStart(presentation, service, t);
    if (!start)
        return stateWords(status).toLower();
    const Event& event = incident.event(start);
    const QString words =
        tr("%1 since %2").arg(stateWords(status.state).toLower(), sinceWords(incident, event.time, t));
    return event.confidence == Confidence::Low ? tr("%1, low confidence").arg(words) : words;
}

/// "A and B (major outage since 02:48)"; those that tell the same are named together.
QStringList namedTogether(const Presentation& presentation, const MomentFacts& facts)
{
    std::vector<std::pair<QString, QStringList>> groups;
    for (std::size_t i = 0; i < std::min(namesTold, facts.affected.size()); ++i) {
        const ServiceId id = facts.affected[i];
        const QString state = stateSince(presentation, id, facts.at);
        if (groups.empty() || groups.back().first != state)
            groups.emplace_back(state, QStringList());
        groups.back().second << presentation.incident->service(id).label().shown();
    }
    QStringList words;
    for (const auto& [state, names] : groups)
        words << tr("%1 (%2)").arg(listWords(names), state);
    return words;
}

QString namesSentence(const Presentation& presentation, const MomentFacts& facts)
{
    if (facts.affected.empty())
        return {};
    const QString names = listWords(namedTogether(presentation, facts));
    if (affectedCount(facts) == 1)
        return tr("It is %1.").arg(names);
    return facts.affected.size() <= namesTold ? tr("They are %1.").arg(names) : tr("Worst hit are %1.").arg(names);
}

QString originName(const Incident& incident, ServiceId service)
{
    const QString name = incident.service(service).label().shown();
    return incident.service(service).isFrame() ? tr("something in %1 (not published which)").arg(name) : name;
}

QString whySentence(const Presentation& presentation, const MomentFacts& facts)
{
    const int affected = affectedCount(facts);
    if (affected == 0)
        return {};
    if (!facts.origin.service)
        return affected == 1 ? tr("No cause is given for it.") : tr("No cause is given for any of them.");
    const Origin& origin = facts.origin;
    QString how;
    if (origin.inferred == 0)
        how = tr("as sources state");
    else if (origin.stated == 0)
        how = tr("inferred from the map and the times");
    else
        how = tr("%1 as sources state and %2 inferred from the map and the times")
                  .arg(origin.stated)
                  .arg(origin.inferred);
    const QString name = originName(*presentation.incident, origin.service);
    QString words = tr("%1 of them go back to %2, %3").arg(QString::number(origin.total()), name, how);
    if (affected == 1)
        words = tr("It goes back to %1, %2").arg(name, how);
    else if (origin.total() == 1)
        words = tr("1 of them goes back to %1, %2").arg(name, how);
    // The origin itself needs no cause.
    const int itself = std::find(facts.affected.begin(), facts.affected.end(), origin.service) != facts.affected.end();
    if (const int others = affected - origin.total() - facts.unexplained - itself; others > 0)
        words = tr("%1; %2 to other causes").arg(words).arg(others);
    if (facts.unexplained > 0)
        return tr("%1; for %2 no cause is given.").arg(words, QString::number(facts.unexplained));
    return words + u'.';
}

} // namespace

QString sinceWords(const Incident& incident, const StatedTime& time, Instant now)
{
    const QString words = timeWords(time, incident.zone());
    const QString day = formatDate(time.at, incident.zone());
    if (time.precision == Precision::Day || day == formatDate(now, incident.zone()))
        return words;
    return tr("%1 on %2").arg(words, day.section(u' ', 0, 1));
}

QString whenWords(const Presentation& presentation, const MomentFacts& facts)
{
    const Incident& incident = *presentation.incident;
    if (isMapOnly(incident))
        return {};
    const Zone& zone = incident.zone();
    QString when = tr("At %1 %2 on %3").arg(formatClock(facts.at, zone), zone.city(), formatDate(facts.at, zone));
    if (zone.name() != "UTC"_L1)
        when += tr(" (%1 UTC)").arg(formatClock(facts.at, Zone()));
    if (!facts.onset)
        return when;
    const auto& stated = incident.timeline().milestone(MilestoneKind::Onset);
    const auto elapsed = std::chrono::floor<std::chrono::minutes>(facts.at - *facts.onset);
    QString since = elapsed.count() > 0 ? formatSpan(elapsed) : tr("less than a minute");
    if (facts.onsetStated && isRough(stated->time))
        since = tr("about %1").arg(formatSpan(elapsed));
    return facts.onsetStated ? tr("%1, %2 after onset").arg(when, since)
                             : tr("%1, %2 after the first report of trouble").arg(when, since);
}

QStringList factSentences(const Presentation& presentation, const MomentFacts& facts)
{
    const Incident& incident = *presentation.incident;
    if (isMapOnly(incident)) {
        return {tr("This file is a map without a timeline; it has %1 services and %2 dependencies.")
                    .arg(incident.countedServices())
                    .arg(incident.dependencyCount()),
                tr("It says nothing about any failure.")};
    }
    QStringList sentences;
    for (const QString& sentence :
         {countSentence(presentation, facts), namesSentence(presentation, facts), whySentence(presentation, facts),
          certaintySentence(presentation, facts), restSentence(facts), declaredSentence(presentation, facts)}) {
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    return sentences;
}

} // namespace aftermap
