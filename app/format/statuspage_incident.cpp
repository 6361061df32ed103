// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_incident.h"

#include "base/safe_text.h"
#include "format/statuspage_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

class IncidentReader
{
public:
    IncidentReader(const QString& file, ImportLog& log) : m_file(file), m_log(log) {}

    std::optional<StatuspageIncident> read(const JsonValue& value)
    {
        if (!value.isObject()) {
            m_log.add(ImportVerdict::Skipped, u"This is no incident, but a value of another type."_s,
                      placeOf(value, m_file));
            return std::nullopt;
        }
        StatuspageIncident incident;
        incident.place = placeOf(value, m_file);
        readTexts(value, incident);
        readTimes(value, incident);
        readUpdates(value, incident);
        for (const char* name : {"components", "affected_components"})
            readComponents(value, name, incident);
        if (incident.id.isEmpty())
            incident.id = incident.place.pointer;
        if (startOf(incident))
            return incident;
        m_log.add(ImportVerdict::Skipped, u"This incident has no time at all."_s, incident.place);
        m_log.count(u"incidents without a time"_s);
        return std::nullopt;
    }

private:
    static void readTexts(const JsonValue& value, StatuspageIncident& incident)
    {
        incident.id = textOf(value, "id");
        incident.name = textOf(value, "name");
        incident.status = textOf(value, "status");
        incident.link = textOf(value, "shortlink");
        if (incident.link.isEmpty())
            incident.link = textOf(value, "url");
        incident.impact = textOf(value, "impact");
        if (incident.impact.isEmpty())
            incident.impact = textOf(value, "current_worst_impact");
    }

    void readTimes(const JsonValue& value, StatuspageIncident& incident)
    {
        incident.startedAt = time(value, "started_at");
        incident.createdAt = time(value, "created_at");
        incident.monitoringAt = time(value, "monitoring_at");
        incident.resolvedAt = time(value, "resolved_at");
        incident.scheduledFor = time(value, "scheduled_for");
        incident.scheduledUntil = time(value, "scheduled_until");
        incident.isMaintenance = incident.scheduledFor.has_value() || incident.impact == u"maintenance";
    }

    void readUpdates(const JsonValue& value, StatuspageIncident& incident)
    {
        if (const auto updates = arrayOf(value, "incident_updates")) {
            for (const JsonValue update : *updates)
                readUpdate(update, incident);
        } else if (const QString message = textOf(value, "last_update_message"); !message.isEmpty()) {
            readLastMessage(value, message, incident);
        }
        std::stable_sort(
            incident.updates.begin(), incident.updates.end(),
            [](const StatuspageUpdate& a, const StatuspageUpdate& b) { return a.shownAt < b.shownAt; });
    }

    void readUpdate(const JsonValue& value, StatuspageIncident& incident)
    {
        StatuspageUpdate update;
        update.place = placeOf(value, m_file);
        update.status = textOf(value, "status");
        update.body = textOf(value, "body");
        update.writtenAt = time(value, "created_at");
        update.editedAt = time(value, "updated_at");
        auto shown = time(value, "display_at");
        if (!shown)
            shown = update.writtenAt ? update.writtenAt : update.editedAt;
        if (!shown) {
            m_log.add(ImportVerdict::Skipped, u"This update has no time."_s, update.place);
            m_log.count(u"updates without a time"_s);
            return;
        }
        update.shownAt = *shown;
        if (const auto reports = arrayOf(value, "affected_components")) {
            for (const JsonValue report : *reports)
                readReport(report, update);
        }
        incident.updates.push_back(std::move(update));
    }

    /// The imitation's short form: the last message and the states that go with it.
    void readLastMessage(const JsonValue& value, const QString& message, StatuspageIncident& incident)
    {
        const auto at = time(value, "last_update_at");
        if (!at)
            return;
        StatuspageUpdate update;
        update.place = placeOf(value, m_file);
        update.status = incident.status;
        update.body = message;
        update.shownAt = *at;
        if (const auto components = arrayOf(value, "affected_components")) {
            for (const JsonValue component : *components)
                readReport(component, update);
        }
        incident.updates.push_back(std::move(update));
    }

    void readReport(const JsonValue& value, StatuspageUpdate& update)
    {
        StatuspageReport report;
        report.place = placeOf(value, m_file);
        report.code = textOf(value, "code");
        if (report.code.isEmpty())
            report.code = textOf(value, "id");
        report.name = textOf(value, "name");
        report.oldStatus = textOf(value, "old_status");
        report.newStatus = textOf(value, "new_status");
        if (report.newStatus.isEmpty())
            report.newStatus = textOf(value, "current_status");
        m_log.count(u"reports on components"_s);
        if (report.newStatus.isEmpty() || report.name.isEmpty()) {
            // "No components were affected by this update."
            m_log.count(u"reports that name no component or no state"_s);
            return;
        }
        update.reports.push_back(std::move(report));
    }

    static void readComponents(const JsonValue& value, const char* name, StatuspageIncident& incident)
    {
        const auto components = arrayOf(value, name);
        if (!components)
            return;
        for (const JsonValue component : *components) {
            if (StatuspageComponent read = readStatuspageComponent(component); !read.name.isEmpty())
                incident.components.push_back(std::move(read));
        }
    }

    std::optional<Instant> time(const JsonValue& object, const char* name)
    {
        const QString text = textOf(object, name);
        if (text.isEmpty())
            return std::nullopt;
        const Result<Instant> at = parseRfc3339(text);
        if (at)
            return *at;
        m_log.add(ImportVerdict::Skipped,
                  u"\"%1\" is \"%2\", which is no time: %3"_s.arg(QLatin1StringView(name), shownSnippet(text), at.error().message),
                  placeOf(*memberOf(object, name), m_file));
        return std::nullopt;
    }

    QString m_file;
    ImportLog& m_log;
};

} // namespace

StatuspagePage readStatuspagePage(const JsonValue& value)
{
    StatuspagePage page;
    page.id = textOf(value, "id");
    page.name = textOf(value, "name");
    page.link = textOf(value, "url");
    page.zone = textOf(value, "time_zone");
    if (const auto at = parseRfc3339(textOf(value, "updated_at")))
        page.updatedAt = *at;
    return page;
}

StatuspageComponent readStatuspageComponent(const JsonValue& value)
{
    StatuspageComponent component;
    component.code = textOf(value, "id");
    component.name = textOf(value, "name");
    component.groupCode = textOf(value, "group_id");
    component.isGroup = isTrue(value, "group");
    return component;
}

std::optional<StatuspageIncident> readStatuspageIncident(const JsonValue& value, const QString& file, ImportLog& log)
{
    return IncidentReader(file, log).read(value);
}

std::optional<Instant> startOf(const StatuspageIncident& incident)
{
    if (incident.startedAt)
        return incident.startedAt;
    if (incident.scheduledFor)
        return incident.scheduledFor;
    if (!incident.updates.empty())
        return incident.createdAt ? std::min(*incident.createdAt, incident.updates.front().shownAt)
                                  : incident.updates.front().shownAt;
    return incident.createdAt;
}

std::optional<Instant> endOf(const StatuspageIncident& incident)
{
    const auto isOver = [](const QString& status) {
        return status == u"resolved" || status == u"completed" || status == u"postmortem";
    };
    const bool isSilent = incident.status.isEmpty() && incident.resolvedAt;
    if (!isOver(incident.status) && !isSilent)
        return std::nullopt;
    if (incident.resolvedAt)
        return incident.resolvedAt;
    for (const StatuspageUpdate& update : incident.updates) {
        if (isOver(update.status))
            return update.shownAt;
    }
    return std::nullopt;
}

} // namespace aftermap
