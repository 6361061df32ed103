// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/narration.h"

#include "base/tr.h"
#include "render/causes.h"
#include "render/moment_facts.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString sourceTitle(const Incident& incident, const QStringList& ids)
{
    for (const Source& source : incident.timeline().sources) {
        if (!ids.isEmpty() && source.id == ids.front())
            return source.publisher.isEmpty() ? source.title.shown() : source.publisher.shown();
    }
    return {};
}

bool isOtherDay(const Incident& incident, Instant t)
{
    const LocalTime then = incident.zone().local(incident.onset());
    const LocalTime now = incident.zone().local(t);
    return now.day != then.day || now.month != then.month || now.year != then.year;
}

} // namespace

QString dayWords(const Incident& incident, Instant t)
{
    return isOtherDay(incident, t) ? formatDate(t, incident.zone()).section(u' ', 0, 1) : QString();
}

QString onsetWords(const Incident& incident, Instant t)
{
    const Milliseconds since = t - incident.onset();
    return since >= Milliseconds(0) ? tr("%1 after onset").arg(formatSpan(since))
                                    : tr("%1 before onset").arg(formatSpan(-since));
}

QString clockLine(const Presentation& presentation, Instant t)
{
    const Incident& incident = *presentation.incident;
    QString line = incident.zone().city();
    if (const QString day = dayWords(incident, t); !day.isEmpty())
        line += u", "_s + day;
    if (incident.zone().name() != "UTC"_L1)
        line += tr(" · %1 UTC").arg(formatClock(t, Zone()));
    return line + u" · "_s + onsetWords(incident, t);
}

QString countLine(const Presentation& presentation, const Impact& impact)
{
    QString line = tr("of the %1 services in this file, weighted").arg(presentation.curve.countedServices());
    if (impact.affected == 0)
        return line + tr(" · none affected");
    line += tr(" · %1 affected").arg(impact.affected);
    if (impact.recovering > 0)
        line += tr(", %1 of them recovering").arg(impact.recovering);
    if (impact.assumedAffected > 0)
        line += tr(" (%1 assumed)").arg(impact.assumedAffected);
    return line;
}

QString statusLine(const Presentation& presentation, ServiceId service, Instant t)
{
    const Incident& incident = *presentation.incident;
    const ServiceStatus status = presentation.replay.statusAt(service, t);
    if (!status.since)
        return stateWords(status);
    const bool reported = status.evidence == Evidence::Reported;
    const Event& event =
        incident.event(reported ? runStart(presentation, service, t) : status.since);
    const QString when = timeWords(event.time, incident.zone());
    const QString city = incident.zone().city();
    if (status.evidence == Evidence::Assumed || status.evidence == Evidence::Expired) {
        const QString last = event.state ? stateWords(*event.state).toLower() : QString();
        return tr("Last reported: %1, %2 %3. No recovery reported").arg(last, when, city);
    }
    return tr("%1 since %2 %3 · %4").arg(stateWords(status), when, city, confidenceWords(event.confidence));
}

QString whyLine(const Presentation& presentation, ServiceId service, Instant t)
{
    const Incident& incident = *presentation.incident;
    const ServiceStatus status = presentation.replay.statusAt(service, t);
    if (!isAffected(status.state))
        return {};
    const Explanation* explanation = Causes(presentation, t).of(service);
    if (!explanation)
        return {};
    const QString cause = incident.service(explanation->cause).label().shown();
    const QString name = incident.service(service).label().shown();
    if (explanation->stated) {
        const QString source = sourceTitle(incident, incident.event(explanation->event).sources);
        const QString line = tr("%1 failed because %2 failed").arg(name, cause);
        return source.isEmpty() ? line : tr("%1 (source: %2)").arg(line, source);
    }
    if (incident.service(explanation->cause).isFrame())
        return tr("%1 needs something in %2 (not published which); inferred").arg(name, cause);
    return tr("%1 needs %2, which had failed; inferred from map and times").arg(name, cause);
}

} // namespace aftermap
