// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/notes_understanding.h"

#include "base/tr.h"
#include "format/notes_words.h"
#include "render/narration.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestText = 300;

QString titleOf(NoteLineKind kind)
{
    switch (kind) {
    case NoteLineKind::Heading: return tr("Heading");
    case NoteLineKind::Services: return tr("Services");
    case NoteLineKind::Chapter: return tr("Chapter");
    case NoteLineKind::Needs: return tr("Needs");
    case NoteLineKind::Untimed: return tr("Remark");
    default: return {};
    }
}

class Rows
{
public:
    Rows(const QString& text, const Notes& notes)
        : m_notes(notes), m_lines(QStringView(text).split(u'\n')), m_zone(Zone::named(notes.timeline.zone).value_or(Zone()))
    {
        for (const Service& service : notes.map.services.values())
            m_names.insert(service.id, service.name.shown());
    }

    std::optional<UnderstoodRow> row(const NoteLine& line) const
    {
        const bool isQuiet = line.kind == NoteLineKind::Blank || line.kind == NoteLineKind::Speaker || line.kind == NoteLineKind::Continued;
        if (isQuiet && line.why.isEmpty())
            return std::nullopt;
        UnderstoodRow row;
        row.line = line.line;
        row.kind = line.kind;
        row.why = shownSnippet(line.why, longestText);
        if (line.time)
            row.time = timeWords(*line.time, m_zone);
        if (line.eventCount > 0 && row.isEvent())
            describeEvents(line, row);
        else
            describeLine(line, row);
        return row;
    }

private:
    void describeEvents(const NoteLine& line, UnderstoodRow& row) const
    {
        const auto& events = m_notes.timeline.events;
        const Event& first = events[line.firstEvent];
        // A span adds its end; that is another row of the outage, not of the text.
        QStringList services;
        for (std::size_t i = line.firstEvent; i < line.firstEvent + line.eventCount; ++i) {
            if (const QString name = m_names.value(events[i].service); !name.isEmpty() && !services.contains(name))
                services += name;
        }
        row.event = first.kind;
        row.state = first.state;
        row.subject = services.join(u", "_s);
        row.text = shownSnippet(first.text.raw().simplified(), longestText);
        if (!first.person.isEmpty())
            row.text = row.text.isEmpty() ? first.person.shown() : tr("%1: %2").arg(first.person.shown(), row.text);
        if (line.kind == NoteLineKind::Milestone)
            row.subject = milestoneOf(first);
    }

    /// The milestone that this event tells of.
    QString milestoneOf(const Event& event) const
    {
        for (std::size_t i = 0; i < milestoneCount; ++i) {
            const auto& milestone = m_notes.timeline.milestones[i];
            if (milestone && milestone->time == event.time && kindOf(MilestoneKind(i)) == event.kind)
                return milestoneWords(MilestoneKind(i));
        }
        return kindWords(event.kind);
    }

    void describeLine(const NoteLine& line, UnderstoodRow& row) const
    {
        row.subject = titleOf(line.kind);
        QStringView text = m_lines.value(line.line - 1).trimmed();
        if (line.kind == NoteLineKind::Chapter) {
            while (text.startsWith(u'#'))
                text = text.sliced(1);
        }
        row.text = shownSnippet(text.trimmed(), longestText);
    }

    const Notes& m_notes;
    QList<QStringView> m_lines;
    Zone m_zone;
    QHash<QString, QString> m_names; ///< by id
};

} // namespace

bool UnderstoodRow::isEvent() const
{
    return kind == NoteLineKind::Change || kind == NoteLineKind::Milestone || kind == NoteLineKind::Happening;
}

QString UnderstoodRow::sentence() const
{
    QStringList parts;
    for (const QString& part : {time, subject, state ? stateWords(*state) : QString(), text, why}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u", "_s);
}

QString NotesUnderstanding::counts() const
{
    const auto counted = [](const char* text, std::size_t n) {
        return QCoreApplication::translate("Notes", text, nullptr, int(n));
    };
    QStringList parts;
    const std::size_t events = notes.timeline.events.size();
    const std::size_t needs = notes.map.dependencies.size();
    parts += events == 1 ? tr("1 event") : counted(QT_TRANSLATE_NOOP("Notes", "%n events"), events);
    parts += services.size() == 1 ? tr("1 service") : counted(QT_TRANSLATE_NOOP("Notes", "%n services"), std::size_t(services.size()));
    if (needs > 0)
        parts += needs == 1 ? tr("1 dependency") : counted(QT_TRANSLATE_NOOP("Notes", "%n dependencies"), needs);
    if (doubts > 0)
        parts += doubts == 1 ? tr("1 line with a remark") : counted(QT_TRANSLATE_NOOP("Notes", "%n lines with a remark"), doubts);
    return parts.join(u", "_s);
}

NotesUnderstanding understandNotes(const QString& text, const NotesDefaults& defaults)
{
    NotesUnderstanding understood;
    understood.notes = readNotes(text, defaults);
    const Rows rows(text, understood.notes);
    for (const NoteLine& line : understood.notes.lines) {
        if (auto row = rows.row(line)) {
            understood.doubts += row->why.isEmpty() ? 0 : 1;
            understood.rows.push_back(std::move(*row));
        }
    }
    for (const Service& service : understood.notes.map.services.values())
        understood.services += service.name.shown();
    return understood;
}

} // namespace aftermap
