// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes.h"

#include "base/safe_text.h"
#include "format/import_bounds.h"
#include "format/notes_body.h"
#include "format/notes_chat.h"
#include "format/notes_chain.h"
#include "format/notes_days.h"
#include "format/notes_story.h"
#include "format/notes_words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestLine = 16384;

/// "date: …" and its like: the word and what stands behind the colon.
std::optional<std::pair<QString, QStringView>> headingOf(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 3 || colon > 8)
        return std::nullopt;
    const QString word = line.first(colon).trimmed().toString().toLower();
    static const QStringList known{u"date"_s, u"zone"_s, u"timezone"_s, u"title"_s, u"summary"_s, u"services"_s, u"service"_s};
    if (!known.contains(word))
        return std::nullopt;
    return std::pair(word, line.sliced(colon + 1).trimmed());
}

QStringView withoutBullet(QStringView line)
{
    for (const QStringView bullet : {u"- ", u"* ", u"• "}) {
        if (line.startsWith(bullet))
            return line.sliced(bullet.size()).trimmed();
    }
    return line;
}

class Reader
{
public:
    Reader(Notes& notes, NotesNames& names, const NotesDefaults& defaults)
        : m_notes(notes), m_names(names), m_days(defaults), m_story(notes.timeline)
    {
        m_notes.hasDate = m_days.hasDate();
        m_notes.hasZone = !defaults.zone.isEmpty();
    }

    void read(const QList<QStringView>& lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_line = NoteLine{int(i) + 1, NoteLineKind::Blank, {}, {}};
            m_line.firstEvent = m_notes.timeline.events.size();
            m_isListHeading = isListHeading(lines, i);
            readLine(lines[i], hasTextBelow(lines, i));
            m_line.eventCount = m_notes.timeline.events.size() - m_line.firstEvent;
            m_notes.lines.push_back(m_line);
        }
        m_notes.hasDate = m_days.hasDate();
        m_notes.timeline.zone = m_days.zone().name();
        m_story.finish();
    }

private:
    static bool hasTextBelow(const QList<QStringView>& lines, qsizetype i)
    {
        if (i + 1 >= lines.size() || lines[i + 1].trimmed().isEmpty())
            return false;
        QStringView below = lines[i + 1];
        return !takeTime(below);
    }

    /// Could the line below be a name of a list, and nothing else?
    static bool isNameBelow(const QList<QStringView>& lines, qsizetype i)
    {
        if (!hasTextBelow(lines, i))
            return false;
        const QStringView below = withoutBullet(cutTo(lines[i + 1], longestLine).trimmed());
        const bool isMore = below.startsWith(u'#'); // a remark of two lines
        return isMore || (!headingOf(below) && !chainOf(below) && !chatSpeaker(below, true) && couldBeService(below.split(u',').front()));
    }

    /// "# Shop" in a list of services, or between two stretches of it; a chapter has something that happens below it.
    bool isListHeading(const QList<QStringView>& lines, qsizetype i) const
    {
        const QStringView line = lines[i].trimmed();
        if (!line.startsWith(u'#') || !(m_inServices || m_wasInServices))
            return false;
        if (m_inServices && (i + 1 == lines.size() || lines[i + 1].trimmed().isEmpty()))
            return true;
        return isNameBelow(lines, i) && (m_inServices || !line.contains(u": "));
    }

    void readLine(QStringView whole, bool textBelow)
    {
        if (whole.size() > longestLine) {
            whole = cutTo(whole, longestLine);
            m_line.why = u"Only the first 16384 characters of this line are read."_s;
        }
        const QStringView line = whole.trimmed();
        m_wasInServices = m_inServices || (line.isEmpty() && m_wasInServices);
        if (line.isEmpty()) {
            m_inServices = false;
            return;
        }
        if (const auto heading = headingOf(line))
            readHeading(heading->first, heading->second);
        else if (m_isListHeading)
            readListHeading();
        else if (line.startsWith(u'#'))
            readChapter(line);
        else if (const auto speaker = chatSpeaker(line, textBelow))
            readSpeaker(*speaker);
        else if (!readTimed(line))
            readUntimed(whole, line);
    }

    void readHeading(const QString& word, QStringView value)
    {
        m_line.kind = NoteLineKind::Heading;
        m_inServices = false;
        if (word == u"title")
            m_notes.timeline.title = SafeText(value.toString());
        else if (word == u"summary")
            m_notes.timeline.summary = SafeText(value.toString());
        else if (word == u"date")
            readDate(value);
        else if (word == u"zone" || word == u"timezone")
            readZone(value);
        else
            readServices(value);
    }

    void beginDay(const NoteDate& date)
    {
        m_days.begin(date);
        m_notes.saysDate = true;
    }

    StatedTime place(const NoteTime& time)
    {
        m_notes.saysDate |= time.date.has_value();
        return m_days.place(time);
    }

    void readDate(QStringView value)
    {
        const auto date = takeDate(value);
        if (date)
            beginDay(*date);
        else
            m_line.why = u"This is no date; write it as 2026-01-05."_s;
    }

    void readZone(QStringView value)
    {
        const auto zone = Zone::named(value.toString());
        if (zone) {
            m_days.setZone(*zone);
            m_notes.hasZone = true;
            m_notes.saysZone = true;
        } else {
            m_line.why = zone.error().message;
        }
    }

    void readServices(QStringView value)
    {
        m_line.kind = NoteLineKind::Services;
        m_inServices = true;
        addServices(value);
    }

    /// "# Shop" between the names of a list, as in a file of names.
    void readListHeading()
    {
        m_line.kind = NoteLineKind::Services;
        m_inServices = true;
    }

    void addServices(QStringView list)
    {
        for (const QStringView part : list.split(u',', Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                m_names.add(cutTo(part.trimmed(), 128));
        }
    }

    void readChapter(QStringView line)
    {
        while (line.startsWith(u'#'))
            line = line.sliced(1);
        m_line.kind = NoteLineKind::Chapter;
        m_inServices = false;
        m_story.beginChapter(line.trimmed());
    }

    void readSpeaker(const ChatSpeaker& speaker)
    {
        m_line.kind = NoteLineKind::Speaker;
        m_inServices = false;
        m_line.time = place(speaker.time);
        m_speaker = speaker.name.startsWith(u'@') ? speaker.name.mid(1) : speaker.name;
        m_speakerTime = *m_line.time;
        m_isDoubtful = speaker.time.isDoubtful;
        m_isMessageOpen = true;
        if (!speaker.text.isEmpty())
            readMessage(speaker.text);
    }

    /// The first line of a message, which is read like any other.
    void readMessage(QStringView text)
    {
        m_isMessageOpen = false;
        addEvents(text, m_speakerTime, m_isDoubtful, m_speaker);
        m_line.time = m_speakerTime;
    }

    bool readTimed(QStringView line)
    {
        QStringView rest = withoutBullet(line);
        auto time = takeTime(rest);
        if (!time)
            return false;
        m_inServices = false;
        m_isMessageOpen = false;
        m_speaker.clear();
        const StatedTime stated = place(*time);
        const auto end = takeSpanEnd(rest);
        rest = rest.trimmed();
        if (rest.startsWith(u'-') || rest.startsWith(u'–') || rest.startsWith(u':') || rest.startsWith(u'|'))
            rest = rest.sliced(1).trimmed();
        m_line.time = stated;
        if (rest.isEmpty()) {
            m_line.kind = NoteLineKind::Untimed;
            m_line.why = u"Nothing stands behind the time."_s;
            return true;
        }
        const NoteBody body = addEvents(rest, stated, time->isDoubtful, {});
        if (end)
            endSpan(body, place(*end), time->isDoubtful);
        return true;
    }

    void endSpan(const NoteBody& body, const StatedTime& end, bool isDoubtful)
    {
        if (!body.state) {
            m_line.why = u"A span of time needs a service and a state; only its start is used."_s;
            return;
        }
        NoteBody over = body;
        over.state = ServiceState::Operational;
        over.kind = EventKind::Recovery;
        over.text = body.text.isEmpty() ? QString() : u"Over: %1"_s.arg(body.text);
        m_story.add(over, end, isDoubtful);
    }

    NoteBody addEvents(QStringView text, const StatedTime& time, bool isDoubtful, const QString& speaker)
    {
        NoteBody body = readBody(text, m_names);
        if (body.person.isEmpty())
            body.person = speaker;
        m_line.kind = body.milestone  ? NoteLineKind::Milestone
                      : body.state    ? NoteLineKind::Change
                                      : NoteLineKind::Happening;
        if (!body.why.isEmpty())
            m_line.why = body.why;
        const QString said = m_story.add(body, time, isDoubtful);
        if (!said.isEmpty())
            m_line.why = said;
        return body;
    }

    void readUntimed(QStringView whole, QStringView line)
    {
        if (m_inServices) {
            m_line.kind = NoteLineKind::Services;
            addServices(withoutBullet(line));
        } else if (const auto chain = chainOf(line)) {
            m_line.kind = NoteLineKind::Needs;
            for (const auto& [dependent, dependency] : addChain(*chain, m_names))
                addDependency(dependent, dependency);
        } else if (QStringView rest = line; const auto date = takeWholeDate(rest)) {
            m_line.kind = NoteLineKind::Heading;
            beginDay(*date);
        } else if (m_isMessageOpen) {
            readMessage(line);
        } else if (!m_speaker.isEmpty() || (whole.front().isSpace() && m_story.hasEvents())) {
            m_line.kind = NoteLineKind::Continued;
            const QStringView more = withoutBullet(line);
            m_story.continueLast(more, !m_speaker.isEmpty() || more.size() != line.size());
        } else {
            m_line.kind = NoteLineKind::Untimed;
            m_line.why = m_story.addUntimed(line);
        }
    }

    static std::optional<NoteDate> takeWholeDate(QStringView& rest)
    {
        const auto date = takeDate(rest);
        return date && rest.trimmed().isEmpty() ? date : std::nullopt;
    }

    void addDependency(const QString& dependent, const QString& dependency)
    {
        Dependency edge;
        edge.dependent = dependent;
        edge.dependency = dependency;
        edge.basis = Basis::Stated;
        edge.sources = {NotesStory::sourceId()};
        if (dependent == dependency) {
            m_line.why = u"A service does not need itself."_s;
        } else if (const auto pair = std::pair(dependent, dependency); !m_edges.contains(pair)) {
            m_edges.insert(pair);
            m_notes.map.dependencies.append(std::move(edge));
        }
    }

    Notes& m_notes;
    NotesNames& m_names;
    NotesDays m_days;
    NotesStory m_story;
    NoteLine m_line;
    QSet<std::pair<QString, QString>> m_edges; ///< from dependent to dependency
    QString m_speaker; ///< of a chat; empty elsewhere
    StatedTime m_speakerTime;
    bool m_isDoubtful = false;
    bool m_isMessageOpen = false; ///< a speaker was named, the message comes
    bool m_inServices = false;
    bool m_wasInServices = false; ///< above the blank lines that stand above it
    bool m_isListHeading = false;
};

QList<QStringView> linesOf(QStringView text)
{
    QList<QStringView> lines = text.split(u'\n');
    for (QStringView& line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

Notes readNotes(QStringView text, const NotesDefaults& defaults)
{
    const QList<QStringView> lines = linesOf(text);
    // Twice: a service may be named for the first time below the line that tells of it.
    NotesNames names;
    Notes first;
    Reader(first, names, defaults).read(lines);
    Notes notes;
    NotesNames counted = names;
    Reader(notes, counted, defaults).read(lines);
    for (const Service& service : counted.services())
        notes.map.services.append(service);
    notes.misspellings = counted.misspellings();
    finishMap(notes);
    return notes;
}

bool looksLikeNotes(QStringView text)
{
    for (const QStringView line : linesOf(text.first(std::min<qsizetype>(text.size(), 65536)))) {
        QStringView rest = line;
        if ((takeTime(rest) && !rest.trimmed().isEmpty()) || chainOf(line.trimmed()))
            return true;
    }
    return false;
}

} // namespace aftermap
