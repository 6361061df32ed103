// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/contradictions.h"
#include "format/event_window.h"
#include "format/part_gaps.h"
#include "format/state_reports.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestFreeId = 128;
constexpr std::size_t mostConflicts = 100; ///< that are written down; all of them are in the log

class Joiner
{
public:
    Joiner(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches, ImportedOutage& joined)
        : m_parts(parts), m_joined(joined), m_names(parts.size())
    {
        for (const ServiceMatch& match : matches)
            m_matches.insert({match.part, match.service}, &match);
    }

    void join()
    {
        m_joined.hasTimes = false;
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            addServices(part);
            addMap(part);
            addTimeline(part);
            m_joined.hasTimes |= m_parts[part].hasTimes;
        }
        auto& events = m_joined.timeline.events;
        std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.time.at < b.time.at; });
        auto& chapters = m_joined.timeline.chapters;
        std::stable_sort(chapters.begin(), chapters.end(),
                         [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
        if (isUntitled(m_joined.map.title))
            m_joined.map.title = m_joined.timeline.title;
        tellOfOnset();
        if (m_repeated > 0) {
            m_joined.log.add(ImportVerdict::Skipped, u"%1 events stand in more than one file and count once."_s.arg(m_repeated));
        }
    }

    /// What a file of ours says of a contradiction.
    Conflict conflict(const Contradiction& one, const Zone& zone) const
    {
        const auto claim = [&](const SaidState& said) {
            const Event& event = m_parts[said.part].timeline.events[said.event];
            return Claim{SafeText(u"%1 at %2"_s.arg(plainWords(said.state), formatClock(said.at, zone))),
                         sourcesIn(said.part, event.sources), {}};
        };
        const QString topic = u"%1 on %2"_s.arg(one.name, formatDate(one.later.at, zone));
        return {SafeText(topic), {claim(one.earlier), claim(one.later)},
                SafeText(u"Both are kept; the later one is shown."_s), {}};
    }

private:
    void tellOfOnset()
    {
        const auto& onset = m_joined.timeline.milestone(MilestoneKind::Onset);
        const auto& events = m_joined.timeline.events;
        const auto isBefore = [&](const Event& event) {
            return onset && event.state && isAffected(*event.state) && event.time.at < onset->time.at;
        };
        if (std::any_of(events.begin(), events.end(), isBefore)) {
            m_joined.log.add(ImportVerdict::Guessed,
                             u"A service fails before the onset that the first file gives; the onset stays as it is."_s);
        }
    }

    /// The id that a service of this file has in the whole; an empty one stays empty.
    QString idIn(std::size_t part, const QString& id) const { return id.isEmpty() ? id : m_names[part].services.value(id, id); }

    QStringList sourcesIn(std::size_t part, const QStringList& ids) const
    {
        QStringList whole;
        for (const QString& id : ids)
            whole += m_names[part].sources.value(id, id);
        return whole;
    }

    static QString fresh(const QString& wanted, QSet<QString>& taken)
    {
        QString id = wanted;
        for (int n = 2; taken.contains(id); ++n)
            id = u"%1-%2"_s.arg(wanted.left(longestFreeId - 8)).arg(n);
        taken.insert(id);
        return id;
    }

    void addServices(std::size_t part)
    {
        auto& names = m_names[part];
        std::vector<const Service*> isNew;
        for (const Service& service : m_parts[part].map.services.values()) {
            const ServiceMatch* match = m_matches.value({part, service.id});
            if (match)
                names.services.insert(service.id, idIn(match->otherPart, match->other));
            else
                isNew.push_back(&service);
        }
        for (const Service* service : isNew)
            names.services.insert(service->id, fresh(service->id, m_serviceIds));
        for (const Service* service : isNew) {
            Service copy = *service;
            copy.id = idIn(part, service->id);
            copy.parent = idIn(part, service->parent);
            copy.memberOf = idIn(part, service->memberOf);
            m_joined.origins.insert(copy.id, m_parts[part].origins.value(service->id));
            m_joined.map.services.append(std::move(copy));
        }
        giveFrames(part);
    }

    /// A service that is in no frame yet goes into the one that a later file has it in.
    void giveFrames(std::size_t part)
    {
        QHash<QString, QString> frames;
        for (const Service& service : m_parts[part].map.services.values()) {
            if (!service.parent.isEmpty() && !service.isFrame() && m_matches.contains({part, service.id}))
                frames.insert(idIn(part, service.id), idIn(part, service.parent));
        }
        for (std::size_t i = 0; !frames.isEmpty() && i < m_joined.map.services.size(); ++i) {
            Service& service = m_joined.map.services[ServiceId(i)];
            if (service.parent.isEmpty() && !service.isFrame())
                service.parent = frames.value(service.id);
        }
    }

    void addMap(std::size_t part)
    {
        const ServiceMap& map = m_parts[part].map;
        m_names[part].sources = addSources(map.sources, m_joined.map.sources, m_mapSources);
        for (Dependency edge : map.dependencies.values()) {
            edge.dependent = idIn(part, edge.dependent);
            edge.dependency = idIn(part, edge.dependency);
            edge.sources = sourcesIn(part, edge.sources);
            const auto ends = std::pair(edge.dependent, edge.dependency);
            if (edge.dependent == edge.dependency || m_edges.contains(ends))
                continue;
            m_edges.insert(ends);
            m_joined.map.dependencies.append(std::move(edge));
        }
        if (part == 0) {
            m_joined.map.title = map.title;
            m_joined.map.selection = map.selection;
            m_joined.map.selectionNote = map.selectionNote;
        } else if (m_joined.map.selection != map.selection) {
            m_joined.map.selection.reset();
            m_joined.map.selectionNote = SafeText();
        }
    }

    static QHash<QString, QString> addSources(const std::vector<Source>& from, std::vector<Source>& to, QSet<QString>& taken)
    {
        QHash<QString, QString> names;
        for (Source source : from) {
            const QString id = fresh(source.id, taken);
            names.insert(source.id, id);
            source.id = id;
            to.push_back(std::move(source));
        }
        return names;
    }

    void addTimeline(std::size_t part)
    {
        const Timeline& timeline = m_parts[part].timeline;
        if (!m_parts[part].hasTimes)
            return;
        if (part == 0) {
            beginWith(timeline);
            return;
        }
        m_names[part].sources = addSources(timeline.sources, m_joined.timeline.sources, m_timelineSources);
        describe(timeline);
        for (Event event : timeline.events)
            addEvent(part, std::move(event));
        for (std::size_t i = 0; i < milestoneCount; ++i)
            addMilestone(part, i);
        for (Series series : timeline.series) {
            series.id = fresh(series.id, m_seriesIds);
            series.service = idIn(part, series.service);
            series.sources = sourcesIn(part, series.sources);
            series.primary = series.primary && m_joined.timeline.series.empty();
            for (SeriesPoint& point : series.points)
                point.sources = sourcesIn(part, point.sources);
            m_joined.timeline.series.push_back(std::move(series));
        }
        for (Chapter chapter : timeline.chapters) {
            for (QString& service : chapter.cast)
                service = idIn(part, service);
            m_joined.timeline.chapters.push_back(std::move(chapter));
        }
        for (const EvidenceClass& one : timeline.evidenceClasses) {
            auto& all = m_joined.timeline.evidenceClasses;
            if (std::none_of(all.begin(), all.end(), [&](const EvidenceClass& known) { return known.id == one.id; }))
                all.push_back(one);
        }
    }

    /// The first file keeps its ids, so all of it can stay as it is.
    void beginWith(const Timeline& timeline)
    {
        m_joined.timeline = timeline;
        m_isDescribed = true;
        for (const Source& source : timeline.sources)
            m_timelineSources.insert(source.id);
        for (const Series& series : timeline.series)
            m_seriesIds.insert(series.id);
        for (const Event& event : timeline.events) {
            m_eventIds.insert(event.id);
            m_partOfEvent.insert(wordsOfEvent(event), 0);
        }
    }

    static QString wordsOfEvent(const Event& event)
    {
        return formatRfc3339(event.time.at) + u'|' + event.service + u'|' + (event.state ? toWord(*event.state) : QString()) +
               u'|' + event.text.raw();
    }

    void describe(const Timeline& timeline)
    {
        Timeline& whole = m_joined.timeline;
        if (!m_isDescribed) {
            whole.title = timeline.title;
            whole.summary = timeline.summary;
            whole.severity = timeline.severity;
            whole.zone = timeline.zone;
            whole.window = timeline.window;
            m_isDescribed = true;
            return;
        }
        whole.window = {std::min(whole.window.earliest, timeline.window.earliest),
                        std::max(whole.window.latest, timeline.window.latest)};
        if (isUntitled(whole.title))
            whole.title = timeline.title;
    }

    void addEvent(std::size_t part, Event event)
    {
        event.service = idIn(part, event.service);
        const QString words = wordsOfEvent(event);
        const auto earlier = m_partOfEvent.constFind(words);
        if (earlier != m_partOfEvent.constEnd() && *earlier != part) {
            ++m_repeated;
            return;
        }
        m_partOfEvent.insert(words, part);
        // Causes name events by ids, which may mean others here.
        event.cause.clear();
        if (!event.id.isEmpty())
            event.id = fresh(event.id, m_eventIds);
        event.sources = sourcesIn(part, event.sources);
        m_joined.timeline.events.push_back(std::move(event));
    }

    /// Not before the onset, which would be an error.
    void addMilestone(std::size_t part, std::size_t i)
    {
        const auto& milestone = m_parts[part].timeline.milestones[i];
        auto& whole = m_joined.timeline.milestones[i];
        const auto& onset = m_joined.timeline.milestone(MilestoneKind::Onset);
        const bool isOnset = i == std::size_t(MilestoneKind::Onset);
        // A later file's onset would judge the milestones of the first.
        if (!milestone || whole || (isOnset && part > 0) || (onset && milestone->time.at < onset->time.at))
            return;
        whole = milestone;
        whole->sources = sourcesIn(part, milestone->sources);
    }

    struct Names
    {
        QHash<QString, QString> services; ///< id in the file to id in the whole
        QHash<QString, QString> sources;  ///< of the map while it is added, then of the timeline
    };

    const std::vector<ImportedOutage>& m_parts;
    ImportedOutage& m_joined;
    std::vector<Names> m_names;
    QHash<std::pair<std::size_t, QString>, const ServiceMatch*> m_matches;
    QSet<QString> m_serviceIds;
    QSet<QString> m_mapSources;
    QSet<QString> m_timelineSources;
    QSet<QString> m_seriesIds;
    QSet<QString> m_eventIds;
    QSet<std::pair<QString, QString>> m_edges;
    QHash<QString, std::size_t> m_partOfEvent;
    std::size_t m_repeated = 0;
    bool m_isDescribed = false;
};

} // namespace

ImportedOutage joinOutages(const std::vector<ImportedOutage>& parts, const std::vector<ServiceMatch>& matches, const QStringList& names)
{
    ImportedOutage joined;
    Joiner joiner(parts, matches, joined);
    joiner.join();
    const Zone zone = Zone::named(joined.timeline.zone).value_or(Zone());
    for (const PartGap& gap : gapsOf(parts))
        joined.log.warn(sentenceOf(gap, names, zone));
    const std::vector<Contradiction> contradictions = contradictionsOf(parts, matches);
    for (const Contradiction& one : contradictions)
        joined.log.warn(sentenceOf(one, names, zone));
    for (std::size_t i = 0; i < std::min(contradictions.size(), mostConflicts); ++i)
        joined.timeline.conflicts.push_back(joiner.conflict(contradictions[i], zone));
    return joined;
}

} // namespace aftermap
