// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/timeline_reader.h"

#include "format/evidence_reader.h"
#include "format/root_reader.h"
#include "format/timeline_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

class TimelineReader
{
public:
    TimelineReader(const QString& file, Diagnostics& diagnostics, const JobControl* control)
        : m_reporter(file, diagnostics), m_context{m_reporter, control}
    {
    }

    ReadTimeline read(const QByteArray& bytes)
    {
        RootReader root(u"timeline"_s, fields(), m_context);
        const bool whole = root.read(bytes);
        m_timeline.extras = root.takeExtras();
        m_read.mapAt = root.positionOf("map");
        if (whole) {
            checkMilestones();
            checkSources(m_sourceIds, m_context);
            if (!m_reporter.hasErrors())
                noteEventsOutside();
        }
        std::stable_sort(m_timeline.chapters.begin(), m_timeline.chapters.end(),
                         [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
        m_read.complete = whole && !m_reporter.hasErrors();
        return std::move(m_read);
    }

private:
    using Read = std::function<void(const JsonValue&)>;

    Read text(SafeText& target)
    {
        return [this, &target](const JsonValue& value) {
            target = SafeText(expectText(value, m_context).value_or(QString()));
        };
    }

    std::vector<RootField> fields()
    {
        Timeline& t = m_timeline;
        References& services = m_read.services;
        ReadContext& c = m_context;
        return {
            {"title", false, true, text(t.title)},
            {"summary", false, false, text(t.summary)},
            {"severity", false, false, text(t.severity)},
            {"cause", false, false, [&](const JsonValue& v) { t.cause = readCause(v, c); }},
            {"zone", false, false, [this](const JsonValue& v) { readZone(v); }},
            {"window", false, true, [this](const JsonValue& v) { readWindow(v); }},
            {"map", false, false,
             [this](const JsonValue& v) { readMapPath(v); }},
            {"milestones", false, false, [this](const JsonValue& v) { readMilestones(v); }},
            {"events", true, false, [this](const JsonValue& v) { readOneEvent(v); }},
            {"open_ends", false, false,
             [&](const JsonValue& v) { t.openEnds = readOpenEnds(v, services, c); }},
            {"severities", false, false, [&](const JsonValue& v) { t.severities = readSeverities(v, c); }},
            {"series", true, false, [this](const JsonValue& v) { readOneSeries(v); }},
            {"figures", true, false,
             [&](const JsonValue& v) { t.figures.push_back(readFigure(v, services, c)); }},
            {"commentary", true, false,
             [&](const JsonValue& v) { t.commentary.push_back(readComment(v, c)); }},
            {"chapters", true, false,
             [&](const JsonValue& v) { t.chapters.push_back(readChapter(v, services, c)); }},
            {"questions", true, false,
             [&](const JsonValue& v) { t.questions.push_back(readQuestion(v, c)); }},
            {"actions", true, false, [&](const JsonValue& v) { t.actions.push_back(readAction(v, c)); }},
            {"conflicts", true, false,
             [&](const JsonValue& v) { t.conflicts.push_back(readConflict(v, c)); }},
            {"evidence_classes", false, false,
             [&](const JsonValue& v) { t.evidenceClasses = readEvidenceClasses(v, c); }},
            {"sources", true, false,
             [this](const JsonValue& v) {
                 m_timeline.sources.push_back(readSource(v, m_context));
                 m_sourceIds.add(m_timeline.sources.back().id, v, m_context);
             }},
        };
    }

    void readMapPath(const JsonValue& value)
    {
        m_timeline.map = expectText(value, m_context).value_or(QString());
        if (value.type() == JsonType::String && m_timeline.map.isEmpty())
            m_reporter.error(value, u"\"map\" is empty; leave it out when there is no map."_s);
    }

    void readZone(const JsonValue& value)
    {
        const auto name = expectText(value, m_context);
        if (!name)
            return;
        m_timeline.zone = *name;
        if (const Result<Zone> zone = Zone::named(*name); !zone)
            m_reporter.error(value, zone.error().message);
    }

    void readWindow(const JsonValue& value)
    {
        Fields fields(value, u"window"_s, m_context);
        m_timeline.window = readSpan(fields, "start", "end");
        m_timeline.windowExtras = fields.rest();
    }

    void readMilestones(const JsonValue& value)
    {
        Fields fields(value, u"milestone list"_s, m_context);
        for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
            const auto index = static_cast<std::size_t>(word.value);
            const auto milestone = fields.find(word.text);
            if (!milestone)
                continue;
            m_timeline.milestones[index] = readMilestone(*milestone, m_context);
            m_milestones[index] = {milestone->at(), milestone->pointer()};
        }
        m_timeline.milestoneExtras = fields.rest();
    }

    void readOneEvent(const JsonValue& value)
    {
        m_timeline.events.push_back(readEvent(value, m_read.services, m_read.causes, m_context));
        m_eventIds.add(m_timeline.events.back().id, value, m_context);
        m_events.push_back(value.at());
    }

    void readOneSeries(const JsonValue& value)
    {
        m_timeline.series.push_back(readSeries(value, m_read.services, m_context));
        const Series& series = m_timeline.series.back();
        m_seriesIds.add(series.id, value, m_context);
        if (!series.primary)
            return;
        if (m_primary) {
            m_reporter.error(value, u"Only one series can be primary; the first is at %1:%2."_s
                                        .arg(m_primary->line)
                                        .arg(m_primary->column));
        } else {
            m_primary = value.at();
        }
    }

    void checkMilestones()
    {
        const auto& onset = m_timeline.milestone(MilestoneKind::Onset);
        if (!onset)
            return;
        for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
            const auto& milestone = m_timeline.milestone(word.value);
            if (!milestone || milestone->time.at >= onset->time.at)
                continue;
            m_reporter.error(m_milestones[static_cast<std::size_t>(word.value)],
                             u"\"%1\" (%2) is before \"onset\" (%3)."_s.arg(
                                 QLatin1StringView(word.text), formatRfc3339(milestone->time.at),
                                 formatRfc3339(onset->time.at)));
        }
    }

    void noteEventsOutside()
    {
        const TimeSpan& window = m_timeline.window;
        for (std::size_t i = 0; i < m_timeline.events.size(); ++i) {
            const Instant at = m_timeline.events[i].time.at;
            if (window.contains(at))
                continue;
            if (!m_reporter.wants(Diagnostic::Severity::Note)) {
                m_reporter.countOnly(Diagnostic::Severity::Note);
                continue;
            }
            m_reporter.note(Place{m_events[i], u"/events/%1"_s.arg(i)},
                            u"This event (%1) lies outside the window (%2 to %3)."_s.arg(
                                formatRfc3339(at), formatRfc3339(window.earliest),
                                formatRfc3339(window.latest)));
        }
    }

    Reporter m_reporter;
    ReadContext m_context;
    ReadTimeline m_read;
    Timeline& m_timeline = m_read.timeline;
    IdTable m_sourceIds{u"sources"_s};
    IdTable m_eventIds{u"events"_s};
    IdTable m_seriesIds{u"series"_s};
    std::array<Place, milestoneCount> m_milestones;
    std::vector<TextPosition> m_events;
    std::optional<TextPosition> m_primary;
};

} // namespace

ReadTimeline readTimelineWithPlaces(const QByteArray& bytes, const QString& file,
                                    Diagnostics& diagnostics, const JobControl* control)
{
    return TimelineReader(file, diagnostics, control).read(bytes);
}

std::optional<ReadTimeline> readTimeline(const QByteArray& bytes, const QString& file,
                                         Diagnostics& diagnostics)
{
    ReadTimeline read = readTimelineWithPlaces(bytes, file, diagnostics);
    if (!read.complete)
        return std::nullopt;
    return read;
}

} // namespace aftermap
