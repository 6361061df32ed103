// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_story.h"

#include "format/event_window.h"
#include "format/imported_outage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestContinued = 20'000; ///< of 64 KiB in UTF-8, which is the most of a file of ours

/// Two lines as one text: a line that begins something new is set off from the one above it.
SafeText oneText(const QString& above, QStringView below, bool isNew)
{
    if (above.isEmpty() || below.isEmpty())
        return SafeText(above.isEmpty() ? below.toString() : above);
    const bool isEnded = QStringView(u".!?:;,…–—").contains(above.back());
    QString between = u" "_s;
    if (isNew && !isEnded)
        between = below.front().isLower() ? u"; "_s : u". "_s;
    return SafeText(above + between + below.toString());
}

Source notesSource()
{
    Source source;
    source.id = NotesStory::sourceId();
    source.title = SafeText(u"Notes"_s);
    source.kind = SafeText(u"notes"_s);
    return source;
}

} // namespace

QString NotesStory::sourceId()
{
    return u"notes"_s;
}

void NotesStory::append(Event event)
{
    if (m_waiting) {
        m_waiting->start = event.time.at;
        m_timeline.chapters.push_back(*m_waiting);
        m_waiting.reset();
    }
    m_timeline.events.push_back(std::move(event));
}

QString NotesStory::add(const NoteBody& body, const StatedTime& time, bool isDoubtful)
{
    Event event;
    event.time = time;
    event.state = body.state;
    event.kind = body.kind;
    event.person = SafeText(body.person);
    event.text = SafeText(body.text);
    event.sources = {sourceId()};
    event.confidence = isDoubtful ? Confidence::Low : Confidence::Medium;
    for (const QString& service : body.services) {
        event.service = service;
        append(event);
    }
    if (body.services.empty())
        append(event);
    if (!body.milestone)
        return {};
    auto& milestone = m_timeline.milestones[std::size_t(*body.milestone)];
    if (milestone)
        return u"The notes name this milestone twice; the first one counts."_s;
    milestone = Milestone{time, {sourceId()}, event.confidence, {}, {}};
    return {};
}

void NotesStory::continueLast(QStringView text, bool isNew)
{
    Event& last = m_timeline.events.back();
    if (last.text.raw().size() + text.size() < longestContinued)
        last.text = oneText(last.text.raw(), text, isNew);
}

QString NotesStory::addUntimed(QStringView text)
{
    if (!hasEvents()) {
        const QString before = m_timeline.summary.raw();
        if (before.size() + text.size() < longestContinued)
            m_timeline.summary = oneText(before, text, true);
        return u"No time stands before it, so it went into the summary."_s;
    }
    Event event;
    event.time = m_timeline.events.back().time;
    event.time.derived = true;
    event.text = SafeText(text.toString());
    event.sources = {sourceId()};
    event.confidence = Confidence::Low;
    append(event);
    return u"No time stands before it; it is a note at the time of the line above."_s;
}

void NotesStory::beginChapter(QStringView text)
{
    const qsizetype colon = text.indexOf(u": "_s);
    Chapter chapter;
    chapter.title = SafeText((colon < 0 ? text : text.first(colon)).trimmed().toString());
    chapter.text = SafeText((colon < 0 ? text : text.sliced(colon + 2)).trimmed().toString());
    m_waiting = chapter.title.isEmpty() ? std::nullopt : std::optional(chapter);
}

void NotesStory::finish()
{
    m_timeline.window = windowOf(m_timeline.events);
    auto& chapters = m_timeline.chapters;
    std::stable_sort(chapters.begin(), chapters.end(), [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
    for (std::size_t i = 0; i < chapters.size(); ++i)
        chapters[i].end = i + 1 < chapters.size() ? chapters[i + 1].start : m_timeline.window.latest;
    m_timeline.sources = {notesSource()};
    if (m_timeline.title.isEmpty())
        m_timeline.title = SafeText(untitledOutage);
}

void finishMap(Notes& notes)
{
    notes.map.title = notes.timeline.title;
    if (!notes.map.dependencies.empty())
        notes.map.sources = {notesSource()};
}

} // namespace aftermap
