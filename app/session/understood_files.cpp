// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/understood_files.h"

#include "base/tr.h"
#include "render/narration.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t contradictionsInSight = 8;

QString countedThings(const char* one, const char* many, std::size_t n)
{
    return n == 1 ? tr(one) : QCoreApplication::translate("Notes", many, nullptr, int(n));
}

UnderstoodRow rowOfFile(const OutagePart& part)
{
    UnderstoodRow row;
    row.line = 0;
    row.kind = NoteLineKind::Heading;
    row.isFile = true;
    row.subject = part.name();
    if (part.refused.isEmpty())
        row.text = part.words();
    else
        row.why = part.words();
    return row;
}

/// The line of the notes that begins this event; 0 where there is none.
int lineOf(const Notes& notes, std::size_t event)
{
    const auto line = std::find_if(notes.lines.begin(), notes.lines.end(), [event](const NoteLine& one) {
        return event >= one.firstEvent && event < one.firstEvent + one.eventCount;
    });
    return line == notes.lines.end() ? 0 : line->line;
}

class Told
{
public:
    Told(const JoinedParts& joined, const Notes* notes)
        : m_joined(joined), m_notes(notes), m_zone(Zone::named(joined.whole.timeline.zone).value_or(Zone()))
    {
    }

    UnderstoodRow row(const Contradiction& one) const
    {
        UnderstoodRow row;
        row.line = 0;
        row.kind = NoteLineKind::Untimed;
        row.time = formatClock(one.later.at, m_zone);
        row.subject = one.name;
        row.text = tr("%1, %2").arg(words(one.earlier), words(one.later));
        row.why = tr("They contradict each other; both are kept, the later one is shown.");
        for (const SaidState& said : {one.earlier, one.later}) {
            if (m_notes != nullptr && m_joined.parts[said.part].key.isEmpty())
                row.about = lineOf(*m_notes, said.event);
        }
        return row;
    }

private:
    QString words(const SaidState& said) const
    {
        const JoiningPart& part = m_joined.parts[said.part];
        return tr("%1 %2: %3").arg(part.key.isEmpty() ? tr("your notes") : part.name, formatClock(said.at, m_zone), stateWords(said.state));
    }

    const JoinedParts& m_joined;
    const Notes* m_notes;
    Zone m_zone;
};

} // namespace

std::vector<UnderstoodRow> rowsOfFiles(const std::vector<OutagePart>& parts, const JoinedParts* joined, const Notes* notes)
{
    std::vector<UnderstoodRow> rows;
    for (const OutagePart& part : parts)
        rows.push_back(rowOfFile(part));
    if (joined == nullptr)
        return rows;
    const Told told(*joined, notes);
    const auto& all = joined->contradictions;
    const std::size_t shown = all.size() > contradictionsInSight ? contradictionsInSight - 1 : all.size();
    for (std::size_t i = 0; i < shown; ++i)
        rows.push_back(told.row(all[i]));
    if (shown < all.size()) {
        UnderstoodRow more;
        more.line = 0;
        more.kind = NoteLineKind::Untimed;
        more.why = tr("%1 more contradictions are listed behind “Which services are the same…”.").arg(all.size() - shown);
        rows.push_back(std::move(more));
    }
    return rows;
}

QString togetherWords(const JoinedParts& joined)
{
    QStringList parts;
    parts += countedThings("1 event", QT_TRANSLATE_NOOP("Notes", "%n events"), joined.whole.timeline.events.size());
    parts += countedThings("1 service", QT_TRANSLATE_NOOP("Notes", "%n services"), std::size_t(serviceNames(joined).size()));
    if (const std::size_t needs = joined.whole.map.dependencies.size(); needs > 0)
        parts += countedThings("1 dependency", QT_TRANSLATE_NOOP("Notes", "%n dependencies"), needs);
    return tr("Together %1").arg(parts.join(u", "_s));
}

QStringList serviceNames(const JoinedParts& joined)
{
    QStringList names;
    for (const Service& service : joined.whole.map.services.values()) {
        if (!service.isFrame())
            names += service.name.shown();
    }
    return names;
}

} // namespace aftermap
