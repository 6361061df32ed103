// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_file.h"

#include "format/json_scanner.h"
#include "format/statuspage_fields.h"
#include "format/statuspage_incident.h"
#include "format/text_decoding.h"
#include "format/text_encoding.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

bool isIncidentList(std::string_view name)
{
    return name == "incidents" || name == "scheduled_maintenances" || name == "ongoing_incidents" ||
           name == "in_progress_maintenances";
}

JsonLimits statuspageLimits()
{
    JsonLimits limits;
    limits.arrayRoot = true;
    limits.textBytes = 1024 * 1024;
    return limits;
}

/// Stops as soon as something shows what the file is.
class Recogniser final : public JsonListener
{
public:
    bool beginArray(const RootMember& member) override
    {
        m_inIncidents = member.name.empty() || isIncidentList(member.name);
        if (m_hasPage && (isIncidentList(member.name) || member.name == "components"))
            isStatuspage = true;
        m_hasList |= isIncidentList(member.name) || member.name == "components";
        return !isStatuspage;
    }
    bool element(const JsonValue& value) override
    {
        if (m_inIncidents && (memberOf(value, "incident_updates") || isWholePage(value)))
            isStatuspage = true;
        return !isStatuspage;
    }
    bool member(const JsonValue& value) override
    {
        if (value.key() == "format")
            return false;
        m_hasPage |= value.key() == "page" && value.isObject();
        const bool isOne = value.key() == "incident" && value.isObject();
        const bool isOther = (isOne || value.key() == "status" || isIncidentList(value.key()));
        isStatuspage = (m_hasPage && (isOther || m_hasList)) || (isOne && memberOf(value, "incident_updates"));
        m_hasList |= isOther;
        return !isStatuspage;
    }

    bool isStatuspage = false;

private:
    static bool isWholePage(const JsonValue& value)
    {
        const auto page = memberOf(value, "page");
        return page && page->isObject() && (memberOf(value, "incidents") || memberOf(value, "incident"));
    }

    bool m_inIncidents = false;
    bool m_hasPage = false;
    bool m_hasList = false;
};

class Reader final : public JsonListener
{
public:
    Reader(StatuspageFile& file, const QString& name) : m_file(file), m_name(name) { m_file.pages.emplace_back(); }

    bool beginArray(const RootMember& member) override
    {
        m_list = member.name;
        m_isRootArray = member.name.empty();
        return true;
    }

    bool element(const JsonValue& value) override
    {
        if (m_isRootArray && memberOf(value, "page"))
            readWholePage(value);
        else if (m_isRootArray || isIncidentList(m_list))
            addIncident(value, 0, m_list != "incidents" && m_list != "ongoing_incidents" && !m_isRootArray);
        else if (m_list == "components")
            addComponent(value, 0);
        return true;
    }

    bool member(const JsonValue& value) override
    {
        if (value.key() == "page")
            describePage(value);
        else if (value.key() == "incident" || value.key() == "scheduled_maintenance")
            addIncident(value, 0, value.key() != "incident");
        return true;
    }

private:
    void describePage(const JsonValue& value)
    {
        StatuspagePage page = readStatuspagePage(value);
        page.components = m_file.pages[0].components;
        m_file.pages[0] = std::move(page);
    }

    void readWholePage(const JsonValue& value)
    {
        StatuspagePage read = readStatuspagePage(*memberOf(value, "page"));
        std::size_t page = 0;
        while (page < m_file.pages.size() && (m_file.pages[page].name != read.name || m_file.pages[page].id != read.id))
            ++page;
        if (page == m_file.pages.size())
            m_file.pages.push_back(std::move(read));
        if (const auto components = arrayOf(value, "components")) {
            for (const JsonValue component : *components)
                addComponent(component, page);
        }
        if (const auto incident = memberOf(value, "incident"))
            addIncident(*incident, page, false);
        for (const char* list : {"incidents", "scheduled_maintenances"}) {
            const auto incidents = arrayOf(value, list);
            if (!incidents)
                continue;
            for (const JsonValue incident : *incidents)
                addIncident(incident, page, std::string_view(list) != "incidents");
        }
    }

    void addComponent(const JsonValue& value, std::size_t page)
    {
        const StatuspageComponent component = readStatuspageComponent(value);
        m_file.log.count(u"components of the page"_s);
        if (!component.name.isEmpty())
            m_file.pages[page].components.insert(component.code, component);
    }

    void addIncident(const JsonValue& value, std::size_t page, bool isMaintenance)
    {
        auto incident = readStatuspageIncident(value, m_name, m_file.log);
        if (!incident)
            return;
        incident->page = page;
        incident->isMaintenance |= isMaintenance;
        const auto known = m_byId.constFind(incident->id);
        if (known == m_byId.constEnd()) {
            m_byId.insert(incident->id, m_file.incidents.size());
            m_file.incidents.push_back(std::move(*incident));
            return;
        }
        m_file.log.add(ImportVerdict::Skipped,
                       u"This incident stands in the file twice; the one with more updates was taken."_s, incident->place);
        if (StatuspageIncident& other = m_file.incidents[*known]; incident->updates.size() >= other.updates.size())
            other = std::move(*incident);
    }

    StatuspageFile& m_file;
    QString m_name;
    std::string m_list;
    bool m_isRootArray = false;
    QHash<QString, std::size_t> m_byId;
};

/// What the scanner objects to and goes on, such as a name that stands twice.
void logProblems(const Diagnostics& diagnostics, ImportLog& log)
{
    for (const Diagnostic& problem : diagnostics.sorted())
        log.add(ImportVerdict::Skipped, problem.message, {problem.file, problem.line, problem.column, problem.pointer});
}

void count(StatuspageFile& file)
{
    for (const StatuspageIncident& incident : file.incidents) {
        file.log.count(incident.isMaintenance ? u"maintenances"_s : u"incidents"_s);
        file.log.count(u"updates"_s, incident.updates.size());
    }
}

} // namespace

std::optional<StatuspageFile> readStatuspage(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics)
{
    Reporter reporter(file, diagnostics);
    if (bytes.size() > maxStatuspageSize) {
        reporter.error(Place{}, u"This file of a status page is larger than %1 MiB, the most that is read."_s.arg(
                                    maxStatuspageSize >> 20));
        return std::nullopt;
    }
    StatuspageFile read;
    QByteArray text = bytes;
    if (foreignEncoding(bytes) || !bytes.isValidUtf8()) {
        const DecodedText decoded = decodeText(bytes);
        text = decoded.text.toUtf8();
        read.log.add(decoded.isGuessed ? ImportVerdict::Guessed : ImportVerdict::Read, decoded.note, {file, 0, 0, {}});
    }
    Reader reader(read, file);
    Diagnostics problems;
    Reporter silent(file, problems);
    if (scanJson(text, reader, silent, statuspageLimits()) == ScanEnd::Broken) {
        for (const Diagnostic& problem : problems.sorted())
            diagnostics.add(problem);
        return std::nullopt;
    }
    logProblems(problems, read.log);
    count(read);
    return read;
}

bool looksLikeStatuspage(const QByteArray& bytes)
{
    const bool isForeign = foreignEncoding(bytes) || !bytes.isValidUtf8();
    const QByteArray text = isForeign ? decodeText(bytes).text.toUtf8() : bytes;
    Recogniser recogniser;
    Diagnostics problems;
    Reporter silent({}, problems);
    scanJson(text, recogniser, silent, statuspageLimits());
    return recogniser.isStatuspage;
}

} // namespace aftermap
