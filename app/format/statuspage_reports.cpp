// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_reports.h"

#include "format/statuspage_states.h"

using namespace Qt::StringLiterals;

namespace aftermap {

StatuspageReports::StatuspageReports(const StatuspageIncident& incident, int thread, const QString& source,
                                     StatuspageServices& services, ImportLog& log)
    : m_incident(incident), m_thread(thread), m_source(source), m_services(services), m_log(log)
{
}

std::vector<StateReport> StatuspageReports::take()
{
    for (std::size_t i = 0; i < m_incident.updates.size(); ++i)
        readUpdate(i);
    if (m_wasAffected)
        close();
    else
        colourByImpact();
    return std::move(m_reports);
}

StateReport StatuspageReports::reportAt(Instant at, const QString& service, ServiceState state) const
{
    StateReport report;
    report.time = {at, Precision::Second, false, false};
    report.service = service;
    report.thread = m_thread;
    report.statement = -1;
    report.state = state;
    report.sources = {m_source};
    return report;
}

ServiceState StatuspageReports::stateOf(const QString& status, const ImportPlace& place)
{
    if (const auto state = stateOfStatus(status))
        return *state;
    m_log.add(ImportVerdict::Guessed,
              u"“%1” is no state that this program knows; it is shown as unknown."_s.arg(shownSnippet(status)), place);
    return ServiceState::Unknown;
}

void StatuspageReports::readUpdate(std::size_t index)
{
    for (const StatuspageReport& said : m_incident.updates[index].reports)
        readReport(index, said);
}

void StatuspageReports::readReport(std::size_t index, const StatuspageReport& said)
{
    const StatuspageUpdate& update = m_incident.updates[index];
    const QString service = m_services.idOf(m_incident, said.code, said.name);
    if (service.isEmpty())
        return; // a group
    const auto last = m_last.find(service);
    if (last == m_last.end())
        seed(service, said, update.shownAt);
    const ServiceState state = stateOf(said.newStatus, said.place);
    m_wasAffected |= state != ServiceState::Operational;
    m_last[service] = {state, update.shownAt};
    StateReport report = reportAt(update.shownAt, service, state);
    report.reportedAt = update.writtenAt;
    report.statement = int(index);
    // A word that is known says no more than the state itself.
    if (!stateOfStatus(said.newStatus))
        report.text = u"%1: %2"_s.arg(m_services.nameOf(service), shownSnippet(said.newStatus));
    m_reports.push_back(std::move(report));
}

/// The only use of `old_status`: what a component was in before the page first spoke of it.
void StatuspageReports::seed(const QString& service, const StatuspageReport& said, Instant firstUpdate)
{
    const auto state = stateOfStatus(said.oldStatus);
    const auto start = startOf(m_incident);
    if (!state || *state == ServiceState::Operational || said.oldStatus == said.newStatus || !start ||
        *start >= firstUpdate)
        return;
    m_wasAffected = true;
    StateReport report = reportAt(*start, service, *state);
    report.time.derived = true;
    report.confidence = Confidence::Low;
    report.text = u"%1: %2 before the page first spoke of it"_s.arg(m_services.nameOf(service), plainWords(*state));
    m_reports.push_back(std::move(report));
    m_log.add(ImportVerdict::Guessed,
              u"“%1” was in another state before its first update; it is taken to have been so from the start."_s.arg(
                  shownSnippet(said.name)),
              said.place);
}

void StatuspageReports::close()
{
    const auto end = endOf(m_incident);
    if (!end)
        return;
    std::size_t closed = 0;
    for (const auto& [service, last] : m_last) {
        if (last.first == ServiceState::Operational)
            continue;
        StateReport report = reportAt(std::max(*end, last.second), service, ServiceState::Operational);
        report.time.derived = true;
        report.evidence = derivedFromResolved;
        report.text = u"Taken as operational: the page declared the incident resolved"_s;
        m_reports.push_back(std::move(report));
        ++closed;
    }
    if (closed == 0)
        return;
    m_log.add(ImportVerdict::Guessed,
              u"The page never says that %1 of its components are operational again; they are taken to be when it declares "
              "the incident resolved."_s.arg(closed),
              m_incident.place);
}

void StatuspageReports::colourByImpact()
{
    const auto state = stateOfImpact(m_incident.impact);
    const QString impact = shownSnippet(m_incident.impact.isEmpty() ? u"(none given)"_s : m_incident.impact, 40);
    if (!state) {
        m_log.add(ImportVerdict::Read,
                  u"No component is ever called anything but operational, and the impact is “%1”: nothing is coloured."_s.arg(
                      impact),
                  m_incident.place);
        return;
    }
    m_reports.clear();
    const QStringList services = m_services.idsOf(m_incident);
    for (const QString& service : services)
        inferBetween(service, *state);
    m_log.add(ImportVerdict::Guessed,
              u"No component is ever called anything but operational; %1 coloured as %2, after the impact “%3”."_s
                  .arg(services.size() == 1 ? u"1 service is"_s : u"%1 services are"_s.arg(services.size()), plainWords(*state), impact),
              m_incident.place);
}

void StatuspageReports::inferBetween(const QString& service, ServiceState state)
{
    const Instant start = startOf(m_incident).value_or(Instant());
    auto end = endOf(m_incident);
    if (!end && m_incident.isMaintenance)
        end = m_incident.scheduledUntil;
    StateReport report = reportAt(start, service, state);
    report.time.derived = true;
    report.confidence = Confidence::Low;
    report.evidence = inferredFromImpact;
    report.text = m_incident.status == u"scheduled" ? u"Planned: %1, after the impact that the page gives"_s.arg(plainWords(state))
                                                    : u"Inferred: %1, after the impact that the page gives"_s.arg(plainWords(state));
    m_reports.push_back(report);
    if (!end || *end < start)
        return;
    report.time.at = *end;
    report.state = ServiceState::Operational;
    report.text = u"Inferred: over, as the page says that it was resolved"_s;
    if (!endOf(m_incident))
        report.text = u"Inferred: over at the end of the planned time"_s;
    m_reports.push_back(std::move(report));
}

} // namespace aftermap
