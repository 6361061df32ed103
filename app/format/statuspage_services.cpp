// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_services.h"

#include "format/import_bounds.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestComponentName = 200;

QString keyOf(std::size_t page, const QString& code, const QString& name)
{
    return QString::number(page) + u'/' + (code.isEmpty() ? u"name:"_s + name : code);
}

} // namespace

QString StatuspageServices::pageName(std::size_t page) const
{
    const QString name = importedText(cutTo(m_file.pages[page].name, longestComponentName)).raw();
    return name.isEmpty() ? u"Status page"_s : name;
}

const StatuspageComponent* StatuspageServices::component(const StatuspageIncident& incident, const QString& code) const
{
    const auto& ofPage = m_file.pages[incident.page].components;
    if (const auto known = ofPage.constFind(code); known != ofPage.constEnd())
        return &*known;
    const auto own = std::find_if(incident.components.begin(), incident.components.end(),
                                  [&](const StatuspageComponent& one) { return one.code == code; });
    return own == incident.components.end() ? nullptr : &*own;
}

QString StatuspageServices::familyOf(const StatuspageIncident& incident, const QString& code) const
{
    const StatuspageComponent* known = code.isEmpty() ? nullptr : component(incident, code);
    const StatuspageComponent* group =
        known && !known->groupCode.isEmpty() ? component(incident, known->groupCode) : nullptr;
    return group ? cutTo(group->name, longestComponentName) : QString();
}

void StatuspageServices::addAll(const StatuspageIncident& incident)
{
    QSet<QString> parents;
    const auto noteParent = [&](const QString& code) {
        const StatuspageComponent* known = code.isEmpty() ? nullptr : component(incident, code);
        if (known && !known->groupCode.isEmpty())
            parents.insert(known->groupCode);
    };
    for (const StatuspageComponent& one : incident.components)
        noteParent(one.code);
    for (const StatuspageUpdate& update : incident.updates) {
        for (const StatuspageReport& report : update.reports)
            noteParent(report.code);
    }
    for (const QString& code : std::as_const(parents)) {
        const QString key = keyOf(incident.page, code, {});
        if (!m_groups.contains(key) && !m_byCode.contains(key))
            m_groups.insert(key, true);
    }
    for (const StatuspageComponent& one : incident.components)
        idOf(incident, one.code, one.name);
    for (const StatuspageUpdate& update : incident.updates) {
        for (const StatuspageReport& report : update.reports)
            idOf(incident, report.code, report.name);
    }
}

QString StatuspageServices::idOf(const StatuspageIncident& incident, const QString& code, const QString& name)
{
    const QString key = keyOf(incident.page, code, name);
    if (const auto known = m_byCode.constFind(key); known != m_byCode.constEnd())
        return m_known[*known].id;
    if (const auto group = m_groups.find(key); group != m_groups.end()) {
        if (*group) {
            m_log.add(ImportVerdict::Skipped,
                      u"“%1” is a group whose members are named too; it is not counted again."_s.arg(shownSnippet(name)),
                      incident.place);
            *group = false;
        }
        return {};
    }
    return add(incident, code, name);
}

QString StatuspageServices::add(const StatuspageIncident& incident, const QString& code, const QString& name)
{
    const QString family = familyOf(incident, code);
    QString called = importedText(cutTo(name, longestComponentName)).raw();
    if (called.isEmpty())
        called = u"Component"_s;
    // Two regions may each have an "API".
    if (!m_names.find(called).isEmpty() && !family.isEmpty())
        called = family + u": "_s + called;
    const QString taken = called;
    int& n = m_namesakes.emplace(taken, 1).first->second;
    while (!m_names.find(called).isEmpty())
        called = u"%1 (%2)"_s.arg(taken, QString::number(++n));
    const QString id = m_names.add(called);
    m_called.insert(id, called);
    m_byCode.insert(keyOf(incident.page, code, name), m_known.size());
    m_known.push_back({id, code, family, incident.page});
    return id;
}

QString StatuspageServices::wholePage(std::size_t page)
{
    QString& id = m_wholes[page];
    if (!id.isEmpty())
        return id;
    QString called = pageName(page);
    for (int n = 2; !m_names.find(called).isEmpty(); ++n)
        called = u"%1 (the whole page%2)"_s.arg(pageName(page), n > 2 ? u" %1"_s.arg(n) : QString());
    id = m_names.add(called);
    m_known.push_back({id, {}, {}, page});
    m_log.add(ImportVerdict::Guessed,
              u"An incident names no component; one service stands for all of “%1”."_s.arg(shownSnippet(pageName(page))));
    return id;
}

QStringList StatuspageServices::idsOf(const StatuspageIncident& incident)
{
    QStringList ids;
    QSet<QString> seen;
    const auto take = [&](const QString& code, const QString& name) {
        const QString id = idOf(incident, code, name);
        if (!id.isEmpty() && !seen.contains(id)) {
            seen.insert(id);
            ids += id;
        }
    };
    for (const StatuspageComponent& one : incident.components)
        take(one.code, one.name);
    for (const StatuspageUpdate& update : incident.updates) {
        for (const StatuspageReport& report : update.reports)
            take(report.code, report.name);
    }
    if (ids.isEmpty())
        ids += wholePage(incident.page);
    return ids;
}

void StatuspageServices::finish(ImportedOutage& outage)
{
    QHash<std::size_t, QString> frames;
    QSet<std::size_t> pages;
    for (const Known& known : m_known)
        pages.insert(known.page);
    for (const Known& known : m_known) {
        if (pages.size() < 2)
            break; // who publishes them all is no service, and a frame around everything tells nothing
        if (known.code.isEmpty() && m_wholes.value(known.page) == known.id)
            continue;
        QString& frame = frames[known.page];
        if (!frame.isEmpty())
            continue;
        QString called = pageName(known.page);
        for (int n = 2; !m_names.find(called).isEmpty(); ++n)
            called = u"%1 (%2)"_s.arg(pageName(known.page)).arg(n);
        frame = m_names.add(called);
        Service service = m_names.services().back();
        service.kind = u"provider"_s;
        outage.map.services.append(std::move(service));
    }
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const Known& known = m_known[i];
        Service service = m_names.services()[i];
        service.provider = pageName(known.page);
        service.family = SafeText(known.family);
        if (m_wholes.value(known.page) != known.id)
            service.parent = frames.value(known.page);
        if (!known.code.isEmpty())
            outage.origins.insert(known.id, m_file.pages[known.page].id + u'/' + known.code);
        outage.map.services.append(std::move(service));
    }
    outage.log.count(u"services"_s, m_known.size());
}

} // namespace aftermap
