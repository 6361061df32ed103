// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/state_reports.h"
#include "format/statuspage_services.h"

namespace aftermap {

/// Classes of evidence for what the page did not say in so many words.
inline constexpr auto inferredFromImpact = QLatin1StringView("inferred_from_impact");
inline constexpr auto derivedFromResolved = QLatin1StringView("derived_from_resolved");

/// What one incident says of its components over time, in the rules of `outageOf`. `thread` counts the
/// incidents; a report's `statement` is the index of its update, or -1.
class StatuspageReports
{
public:
    StatuspageReports(const StatuspageIncident& incident, int thread, const QString& source,
                      StatuspageServices& services, ImportLog& log);

    std::vector<StateReport> take();

private:
    void readUpdate(std::size_t index);
    void readReport(std::size_t index, const StatuspageReport& said);
    void seed(const QString& service, const StatuspageReport& said, Instant firstUpdate);
    void close();
    void colourByImpact();
    void inferBetween(const QString& service, ServiceState state);
    ServiceState stateOf(const QString& status, const ImportPlace& place);
    StateReport reportAt(Instant at, const QString& service, ServiceState state) const;

    const StatuspageIncident& m_incident;
    int m_thread;
    QString m_source;
    StatuspageServices& m_services;
    ImportLog& m_log;
    std::vector<StateReport> m_reports;
    std::map<QString, std::pair<ServiceState, Instant>> m_last; ///< by service
    bool m_wasAffected = false;
};

} // namespace aftermap
