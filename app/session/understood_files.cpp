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

/// Frames are no services.
QStringList servicesOf(const ServiceMap& map)
{
    QStringList names;
    for (const Service& service : map.services.values()) {
        if (!service.isFrame())
            names += service.name.shown();
    }
    return names;
}

/// "29 events, 13 services, 2 dependencies"; what there is none of is left out.
QString thingsOf(std::size_t events, qsizetype services, std::size_t needs)
{
    QStringList parts;
    if (events > 0)
        parts += countedThings("1 event", QT_TRANSLATE_NOOP("Notes", "%n events"), events);
    if (services > 0)
        parts += countedThings("1 service", QT_TRANSLATE_NOOP("Notes", "%n services"), std::size_t(services));
    if (needs > 0)
        parts += countedThings("1 dependency", QT_TRANSLATE_NOOP("Notes", "%n dependencies"), needs);
    return parts.isEmpty() ? tr("nothing") : parts.join(u", "_s);
}

UnderstoodRow rowOfFile(const OutagePart& part)
{
    UnderstoodRow row;
    row.line = 0;
    row.kind = NoteLineKind::Heading;
    row.isFile = true;
    row.subject = part.name();
    if (!part.refused.isEmpty())
        row.why = part.refused;
    else if (part.isUsed())
        row.text = thingsOf(part.outage->timeline.events.size(), servicesOf(part.outage->map).size(), part.outage->map.dependencies.size());
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
        row.text = tr("%1, but %2").arg(words(one.earlier), words(one.later).toLower());
        row.why = tr("So say %1, then %2. Both are kept; the later one is shown.").arg(nameOf(one.earlier), nameOf(one.later));
        for (const SaidState& said : {one.earlier, one.later}) {
            if (m_notes != nullptr && m_joined.parts[said.part].key.isEmpty())
                row.about = lineOf(*m_notes, said.event);
        }
        return row;
    }

private:
    QString words(const SaidState& said) const
    {
        return tr("%1 at %2").arg(stateWords(said.state), formatClock(said.at, m_zone));
    }

    QString nameOf(const SaidState& said) const
    {
        const JoiningPart& part = m_joined.parts[said.part];
        return part.key.isEmpty() ? tr("your notes") : part.name;
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
    const ServiceMap& map = joined.whole.map;
    return tr("Together %1").arg(thingsOf(joined.whole.timeline.events.size(), servicesOf(map).size(), map.dependencies.size()));
}

QStringList serviceNames(const JoinedParts& joined)
{
    return servicesOf(joined.whole.map);
}

} // namespace aftermap
