// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_search.h"

#include "render/narration.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Between two parts, so that no word is found across them.
constexpr QChar seam = u'\n';

QString wordsOf(const Service& service)
{
    return service.label().shown() + seam + service.name.shown() + seam + service.id;
}

QHash<QString, QString> wordsOfSources(const Timeline& timeline)
{
    QHash<QString, QString> words;
    for (const Source& source : timeline.sources)
        words.insert(source.id, source.title.shown() + seam + source.publisher.shown() + seam + source.id);
    return words;
}

} // namespace

void EventSearch::setIncident(std::shared_ptr<const Incident> incident)
{
    if (incident == m_incident)
        return;
    m_incident = std::move(incident);
    m_events = {};
    m_services = {};
    if (isOn())
        prepare();
}

void EventSearch::setQuery(const QString& query)
{
    m_words = folded(query).split(u' ', Qt::SkipEmptyParts);
    if (isOn())
        prepare();
}

void EventSearch::prepare()
{
    if (!m_incident || m_services.size() == m_incident->serviceCount())
        return;
    for (const Service& service : m_incident->map().services.values())
        m_services.append(folded(wordsOf(service)));
    const QHash<QString, QString> sources = wordsOfSources(m_incident->timeline());
    for (std::size_t i = 0; i < m_incident->events().size(); ++i) {
        const Event& event = m_incident->event(EventId(i));
        QStringList parts{event.text.shown(), event.quote.shown(), event.role.shown(),
                          event.person.shown(), kindWords(event.kind)};
        for (const QString& source : event.sources)
            parts += sources.value(source);
        QString hay = folded(parts.join(seam));
        if (const ServiceId service = m_incident->serviceOf(EventId(i)))
            hay += seam + m_services[service];
        m_events.append(std::move(hay));
    }
}

bool EventSearch::occursIn(const QString& hay) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return hay.contains(word); });
}

bool EventSearch::finds(EventId id) const
{
    return isOn() && id.index() < m_events.size() && occursIn(m_events[id]);
}

std::vector<ServiceId> EventSearch::services(std::size_t most) const
{
    std::vector<ServiceId> found;
    if (!isOn())
        return found;
    for (std::size_t i = 0; i < m_services.size(); ++i) {
        if (occursIn(m_services[ServiceId(i)]))
            found.push_back(ServiceId(i));
    }
    const QString whole = m_words.join(u' ');
    // What is called just that comes first, then what begins so.
    const auto rank = [&](ServiceId id) {
        const QString& hay = m_services[id];
        return hay.split(seam).contains(whole) ? 0 : hay.startsWith(whole) ? 1 : 2;
    };
    std::stable_sort(found.begin(), found.end(), [&](ServiceId a, ServiceId b) { return rank(a) < rank(b); });
    if (found.size() > most)
        found.resize(most);
    return found;
}

std::vector<TextRange> EventSearch::marksIn(QStringView text) const
{
    std::vector<TextRange> marks;
    for (const QString& word : m_words) {
        const std::vector<TextRange> ranges = rangesOf(word, text);
        marks.insert(marks.end(), ranges.begin(), ranges.end());
    }
    std::sort(marks.begin(), marks.end(),
              [](const TextRange& a, const TextRange& b) { return a.start < b.start; });
    std::vector<TextRange> apart;
    for (const TextRange& mark : marks) {
        if (!apart.empty() && mark.start <= apart.back().start + apart.back().length) {
            const qsizetype end = std::max(apart.back().start + apart.back().length, mark.start + mark.length);
            apart.back().length = end - apart.back().start;
        } else {
            apart.push_back(mark);
        }
    }
    return apart;
}

} // namespace aftermap
