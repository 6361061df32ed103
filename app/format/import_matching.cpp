// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_matching.h"

#include "format/notes_names.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// More services are not searched for likeness, which compares each with each.
constexpr std::size_t mostMatched = 2000;

struct Candidate
{
    std::size_t part = 0;
    const Service* service = nullptr;
    QString key;
};

/// The services of the files before, by what they can be found by.
class Earlier
{
public:
    void add(const ImportedOutage& outage, std::size_t part)
    {
        for (const Service& service : outage.map.services.values()) {
            const std::size_t index = m_all.size();
            m_all.push_back({part, &service, nameKey(service.name.raw())});
            const QString origin = outage.origins.value(service.id);
            if (!origin.isEmpty() && !m_byOrigin.contains(origin))
                m_byOrigin.insert(origin, index);
            const QString key = frameAndKey(service, m_all.back().key);
            if (!m_byKey.contains(key))
                m_byKey.insert(key, index);
        }
    }

    std::optional<std::pair<Candidate, MatchReason>> find(const Service& service, const QString& origin,
                                                          bool likeness) const
    {
        if (const auto same = m_byOrigin.constFind(origin); !origin.isEmpty() && same != m_byOrigin.constEnd())
            return std::pair(m_all[*same], MatchReason::Id);
        const QString key = nameKey(service.name.raw());
        for (const QString& by : {key, nameKey(service.id)}) {
            if (const auto same = m_byKey.constFind(frameAndKey(service, by)); same != m_byKey.constEnd())
                return std::pair(m_all[*same], MatchReason::Name);
        }
        if (!likeness || service.isFrame())
            return std::nullopt;
        for (const Candidate& other : m_all) {
            if (!other.service->isFrame() && areAlike(key, other.key))
                return std::pair(other, MatchReason::Likeness);
        }
        return std::nullopt;
    }

private:
    /// A frame is never a service that is called the same.
    static QString frameAndKey(const Service& service, const QString& key)
    {
        return (service.isFrame() ? u"frame "_s : u"service "_s) + key;
    }

    std::vector<Candidate> m_all;
    QHash<QString, std::size_t> m_byOrigin;
    QHash<QString, std::size_t> m_byKey;
};

} // namespace

QString wordOf(MatchReason reason)
{
    switch (reason) {
    case MatchReason::Id: return u"same id"_s;
    case MatchReason::Name: return u"same name"_s;
    case MatchReason::Likeness: break;
    }
    return u"alike"_s;
}

std::vector<ServiceMatch> matchServices(const std::vector<ImportedOutage>& parts)
{
    std::vector<ServiceMatch> matches;
    Earlier earlier;
    std::size_t services = 0;
    for (const ImportedOutage& part : parts)
        services += part.map.services.size();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (const Service& service : parts[part].map.services.values()) {
            const auto found = earlier.find(service, parts[part].origins.value(service.id),
                                            services <= mostMatched);
            if (found) {
                const auto& [other, reason] = *found;
                matches.push_back({part, service.id, service.name.raw(), other.part, other.service->id,
                                   other.service->name.raw(), reason});
            }
        }
        earlier.add(parts[part], part);
    }
    return matches;
}

} // namespace aftermap
