// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/contradictions.h"

#include "format/state_reports.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using PartsService = std::pair<std::size_t, QString>; ///< of the first outage that has it

/// All that is said of one service, with who said what before and after.
struct Saying
{
    SaidState said;
    std::optional<std::size_t> before; ///< what the same outage said last
    std::optional<std::size_t> next;
};

class Hearing
{
public:
    Hearing(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches) : m_parts(parts)
    {
        for (const ServiceMatch& match : matches)
            m_same.insert({match.part, match.service}, {match.otherPart, match.other});
    }

    std::vector<Contradiction> judge()
    {
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            hear(part);
        std::vector<Contradiction> found;
        for (auto& [service, sayings] : m_sayings)
            judge(service, sayings, found);
        if (!found.empty())
            giveNames(found);
        std::stable_sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) {
            return std::tie(a.later.at, a.name) < std::tie(b.later.at, b.name);
        });
        return found;
    }

private:
    /// Matches name earlier parts only, so those are known already.
    PartsService firstOf(std::size_t part, const QString& id) const
    {
        PartsService service{part, id};
        for (auto same = m_same.constFind(service); same != m_same.constEnd() && same->first < service.first;
             same = m_same.constFind(service))
            service = *same;
        return service;
    }

    void hear(std::size_t part)
    {
        const auto& events = m_parts[part].timeline.events;
        for (std::size_t i = 0; i < events.size() && m_parts[part].hasTimes; ++i) {
            const Event& event = events[i];
            if (event.state && *event.state != ServiceState::Unknown && !event.service.isEmpty())
                m_sayings[firstOf(part, event.service)].push_back({{part, i, event.time.at, *event.state}, {}, {}});
        }
    }

    static void link(std::vector<Saying>& sayings)
    {
        // Of one moment, those of a later part come later, as in the joined outage.
        std::stable_sort(sayings.begin(), sayings.end(), [](const Saying& a, const Saying& b) { return a.said.at < b.said.at; });
        std::map<std::size_t, std::size_t> last;
        for (std::size_t i = 0; i < sayings.size(); ++i) {
            const auto known = last.find(sayings[i].said.part);
            if (known != last.end()) {
                sayings[i].before = known->second;
                sayings[known->second].next = i;
            }
            last[sayings[i].said.part] = i;
        }
    }

    static void judge(const PartsService& service, std::vector<Saying>& sayings, std::vector<Contradiction>& found)
    {
        link(sayings);
        for (std::size_t i = 0; i + 1 < sayings.size(); ++i) {
            if (contradict(sayings, i))
                found.push_back({service.first, service.second, {}, sayings[i].said, sayings[i + 1].said});
        }
    }

    static bool contradict(const std::vector<Saying>& sayings, std::size_t i)
    {
        const Saying& one = sayings[i];
        const Saying& other = sayings[i + 1];
        if (one.said.part == other.said.part || one.said.state == other.said.state || other.said.at - one.said.at > aboutTheSameTime)
            return false;
        const bool isOnlySlower = one.next && sayings[*one.next].said.state == other.said.state &&
                                  sayings[*one.next].said.at - other.said.at <= aboutTheSameTime;
        const bool isFurtherOn = other.before && sayings[*other.before].said.state == one.said.state;
        return !isOnlySlower && !isFurtherOn;
    }

    void giveNames(std::vector<Contradiction>& found) const
    {
        QHash<PartsService, QString> names;
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            for (const Service& service : m_parts[part].map.services.values())
                names.insert({part, service.id}, service.label().shown());
        }
        for (Contradiction& one : found)
            one.name = names.value({one.part, one.service}, shownSnippet(one.service));
    }

    const std::vector<ImportedOutage>& m_parts;
    QHash<PartsService, PartsService> m_same;
    std::map<PartsService, std::vector<Saying>> m_sayings;
};

} // namespace

std::vector<Contradiction> contradictionsOf(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches)
{
    return Hearing(parts, matches).judge();
}

QString sentenceOf(const Contradiction& one, const QStringList& names, const Zone& zone)
{
    const auto name = [&](std::size_t part) { return names.value(qsizetype(part), u"file %1"_s.arg(part + 1)); };
    const QString words = u"%1: %2 in %3 at %4, %5 in %6 at %7; both are kept, the later one is shown."_s;
    return words.arg(shownSnippet(one.name), plainWords(one.earlier.state), name(one.earlier.part), formatClock(one.earlier.at, zone),
                     plainWords(one.later.state), name(one.later.part), formatClock(one.later.at, zone));
}

} // namespace aftermap
