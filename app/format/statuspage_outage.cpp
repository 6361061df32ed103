// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/event_window.h"
#include "format/import_bounds.h"
#include "format/imported_outages.h"
#include "format/statuspage_reports.h"
#include "format/statuspage_states.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using enum MilestoneKind;

class Converter
{
public:
    Converter(const ImportedOutages& found, ImportedOutage& outage)
        : m_file(*found.file), m_outage(outage), m_services(m_file, outage.log)
    {
        m_outage.log = found.log;
    }

    void convert(const QStringList& ids)
    {
        for (const StatuspageIncident& incident : m_file.incidents) {
            if (ids.contains(incident.id))
                m_incidents.push_back(&incident);
        }
        std::stable_sort(m_incidents.begin(), m_incidents.end(),
                         [](const auto* a, const auto* b) { return startOf(*a) < startOf(*b); });
        if (const std::size_t others = m_file.incidents.size() - m_incidents.size(); others > 0) {
            m_outage.log.add(ImportVerdict::Skipped, u"%1 other incidents or maintenances of the file are not in it."_s.arg(others));
        }
        for (const StatuspageIncident* incident : m_incidents)
            m_services.addAll(*incident);
        for (std::size_t i = 0; i < m_incidents.size(); ++i)
            readIncident(i);
        describe();
        addEvents();
        addMilestones();
        addChapters();
        if (m_services.isEmpty())
            m_services.idsOf(*m_incidents.front());
        m_services.finish(m_outage);
        finishMap();
    }

private:
    QString sourceOf(std::size_t i) const { return i == 0 ? u"status-page"_s : u"status-page-%1"_s.arg(i + 1); }

    void readIncident(std::size_t i)
    {
        const StatuspageIncident& incident = *m_incidents[i];
        const StatuspagePage& page = m_file.pages[incident.page];
        Source source;
        source.id = sourceOf(i);
        source.title = importedText(u"%1 (status page)"_s.arg(cutTo(incident.name, 200)));
        source.publisher = importedText(cutTo(page.name, 200));
        source.url = importedText(incident.link.isEmpty() ? page.link : incident.link);
        source.kind = SafeText(u"status_page"_s);
        m_outage.timeline.sources.push_back(std::move(source));
        const auto reports = StatuspageReports(incident, int(i), sourceOf(i), m_services, m_outage.log).take();
        m_reports.insert(m_reports.end(), reports.begin(), reports.end());
        m_outage.log.count(u"updates taken"_s, incident.updates.size());
        m_outage.log.add(ImportVerdict::Read,
                         u"“%1”: %2 updates."_s.arg(shownSnippet(incident.name)).arg(incident.updates.size()), incident.place);
    }

    /// The change that stands for its whole update, where it makes just one.
    void addEvents()
    {
        std::map<std::pair<int, int>, int> changesOfUpdate;
        std::vector<StateChange> changes = changesOf(m_reports);
        for (const StateChange& change : changes)
            ++changesOfUpdate[{change.thread, change.statement}];
        auto& events = m_outage.timeline.events;
        for (std::size_t i = 0; i < m_incidents.size(); ++i)
            addUpdates(i, changesOfUpdate);
        for (StateChange& change : changes) {
            if (change.statement >= 0 && changesOfUpdate[{change.thread, change.statement}] == 1 && isMerged(change)) {
                change.event.text = bodyOf(change.thread, change.statement);
                change.event.note = noteOf(m_incidents[std::size_t(change.thread)]->updates[std::size_t(change.statement)]);
            }
            events.push_back(std::move(change.event));
        }
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& a, const Event& b) { return a.time.at < b.time.at; });
        if (m_hadTags > 0) {
            m_outage.log.add(ImportVerdict::Skipped,
                             u"The tags of HTML in %1 updates are left out; their text is kept."_s.arg(m_hadTags));
        }
        m_outage.log.count(u"events"_s, events.size());
        m_outage.timeline.window = windowAround(spanOf(events));
    }

    bool isMerged(const StateChange& change) const { return isMerged(change.thread, change.statement); }
    bool isMerged(int thread, int statement) const
    {
        const StatuspageUpdate& update = m_incidents[std::size_t(thread)]->updates[std::size_t(statement)];
        return kindOfUpdate(update.status) != EventKind::DeclaredResolved && !update.body.trimmed().isEmpty();
    }

    SafeText bodyOf(int thread, int statement)
    {
        bool hadTags = false;
        const SafeText text =
            importedMarkup(m_incidents[std::size_t(thread)]->updates[std::size_t(statement)].body, hadTags);
        m_hadTags += hadTags ? 1 : 0;
        return text;
    }

    /// Whoever reads along must know that these words may be hindsight.
    static SafeText noteOf(const StatuspageUpdate& update)
    {
        constexpr auto shortest = std::chrono::minutes(1);
        if (!update.editedAt || !update.writtenAt || *update.editedAt < *update.writtenAt + shortest)
            return {};
        return SafeText(u"The page changed this text later, at %1."_s.arg(formatRfc3339(*update.editedAt)));
    }

    void addUpdates(std::size_t i, const std::map<std::pair<int, int>, int>& changesOfUpdate)
    {
        const StatuspageIncident& incident = *m_incidents[i];
        for (std::size_t u = 0; u < incident.updates.size(); ++u) {
            const auto changes = changesOfUpdate.find({int(i), int(u)});
            if (changes != changesOfUpdate.end() && changes->second == 1 && isMerged(int(i), int(u)))
                continue;
            const StatuspageUpdate& update = incident.updates[u];
            Event event;
            event.time = {update.shownAt, Precision::Second, false, false};
            event.reportedAt = update.writtenAt;
            event.kind = kindOfUpdate(update.status);
            event.text = bodyOf(int(i), int(u));
            if (event.text.isEmpty())
                event.text = importedText(u"Status: %1"_s.arg(cutTo(update.status, 100)));
            event.note = noteOf(update);
            event.sources = {sourceOf(i)};
            m_outage.timeline.events.push_back(std::move(event));
        }
    }

    TimeSpan spanOf(const std::vector<Event>& events) const
    {
        const Instant start = startOf(*m_incidents.front()).value_or(Instant());
        TimeSpan span{start, start};
        const auto take = [&span](Instant at) {
            span = {std::min(span.earliest, at), std::max(span.latest, at)};
        };
        for (const Event& event : events)
            take(event.time.at);
        for (const StatuspageIncident* incident : m_incidents) {
            take(startOf(*incident).value_or(start));
            if (const auto end = endOf(*incident))
                take(*end);
        }
        return span;
    }

    void describe()
    {
        Timeline& timeline = m_outage.timeline;
        const StatuspageIncident& first = *m_incidents.front();
        const StatuspagePage& page = m_file.pages[first.page];
        const QString pageName = cutTo(page.name, 200);
        QString title = cutTo(first.name, 500);
        // Several have no name in common but the page's.
        if (m_incidents.size() > 1)
            title = (pageName.isEmpty() ? QString() : pageName + u": "_s) + u"%1 incidents"_s.arg(m_incidents.size());
        timeline.title = importedText(title.trimmed().isEmpty() ? QString(untitledOutage) : title);
        if (m_incidents.size() == 1)
            timeline.severity = importedText(cutTo(first.impact, 100));
        readZone(page.zone);
        for (const StateReport& report : m_reports)
            m_evidence.insert(report.evidence);
        if (m_evidence.contains(inferredFromImpact)) {
            timeline.evidenceClasses.push_back(
                {inferredFromImpact, SafeText(u"the page never said so of the service; the state is guessed from the incident's impact"_s)});
        }
        if (m_evidence.contains(derivedFromResolved)) {
            timeline.evidenceClasses.push_back(
                {derivedFromResolved, SafeText(u"the page declared the incident resolved, and said nothing of the service"_s)});
        }
    }

    void readZone(const QString& name)
    {
        if (name.isEmpty() || name == u"Etc/UTC" || name == u"UTC")
            return;
        if (Zone::named(name))
            m_outage.timeline.zone = name;
        else
            m_outage.log.add(ImportVerdict::Guessed,
                             u"The page's zone “%1” is not known here; times are shown in UTC."_s.arg(shownSnippet(name)));
    }

    void setMilestone(MilestoneKind kind, std::optional<Instant> at, const QString& note)
    {
        auto& milestone = m_outage.timeline.milestones[std::size_t(kind)];
        const auto& onset = m_outage.timeline.milestone(Onset);
        if (!at || milestone || (onset && *at < onset->time.at))
            return;
        milestone = Milestone{{*at, Precision::Second, false, false}, {sourceOf(0)}, Confidence::Medium, SafeText(note), {}};
    }

    /// Of one incident only: several have no common course.
    void addMilestones()
    {
        if (m_incidents.size() != 1)
            return;
        const StatuspageIncident& incident = *m_incidents.front();
        const auto firstWith = [&](const QString& status) -> std::optional<Instant> {
            for (const StatuspageUpdate& update : incident.updates) {
                if (update.status == status)
                    return update.shownAt;
            }
            return std::nullopt;
        };
        setMilestone(Onset, startOf(incident), u"the start that the status page gives"_s);
        if (!incident.isMaintenance)
            setMilestone(Acknowledged, incident.createdAt, u"first written about on the status page"_s);
        setMilestone(Diagnosed, firstWith(u"identified"_s), u"first called identified on the status page"_s);
        setMilestone(Mitigated, incident.monitoringAt ? incident.monitoringAt : firstWith(u"monitoring"_s),
                     u"first called monitoring on the status page"_s);
        const auto end = endOf(incident);
        if (end && *end < startOf(incident)) {
            m_outage.log.add(ImportVerdict::Skipped, u"The page declares the incident resolved before it began."_s,
                             incident.place);
        }
        setMilestone(DeclaredResolved, end, u"called resolved on the status page"_s);
    }

    void addChapters()
    {
        if (m_incidents.size() < 2)
            return;
        for (const StatuspageIncident* incident : m_incidents) {
            Chapter chapter;
            chapter.title = importedText(cutTo(incident->name, 200));
            chapter.text = chapter.title;
            chapter.start = startOf(*incident).value_or(Instant());
            chapter.end = std::max(chapter.start, endOf(*incident).value_or(chapter.start));
            if (!incident->updates.empty())
                chapter.end = std::max(chapter.end, incident->updates.back().shownAt);
            if (!chapter.title.isEmpty())
                m_outage.timeline.chapters.push_back(std::move(chapter));
        }
    }

    void finishMap()
    {
        m_outage.map.title = m_outage.timeline.title;
        m_outage.map.selection = Selection::AffectedOnly;
        m_outage.map.selectionNote = SafeText(u"the components that the status page names in what was taken from it"_s);
    }

    const StatuspageFile& m_file;
    ImportedOutage& m_outage;
    StatuspageServices m_services;
    std::vector<const StatuspageIncident*> m_incidents; ///< by their start
    std::vector<StateReport> m_reports;
    std::set<QString> m_evidence;
    int m_hadTags = 0;
};

} // namespace

ImportedOutage outageOf(const ImportedOutages& found, const QStringList& ids)
{
    ImportedOutage outage;
    Converter(found, outage).convert(ids);
    return outage;
}

} // namespace aftermap
