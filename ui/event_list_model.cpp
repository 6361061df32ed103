// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_list_model.h"

#include "render/evidence_words.h"
#include "render/narration.h"
#include "render/story_words.h"
#include "session/event_steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    const Incident& incident = *m_presentation->incident;
    const Event& what = event(row);
    switch (role) {
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole:
        return spoken(row);
    case TimeRole:
        return timeWords(time(row), incident.zone(), m_withSeconds);
    case DayRole: {
        const QString day = formatDate(time(row).at, incident.zone());
        return day == formatDate(incident.onset(), incident.zone()) ? QString()
                                                                    : day.section(u' ', 0, 1);
    }
    case ServiceRole:
        return title(id(row));
    case KindRole:
        return kindWords(what.kind);
    case TextRole:
        return eventText(what);
    case OriginRole:
        return origin(row);
    case IsFutureRole:
        return row > m_current;
    case IsCurrentRole:
        return row == m_current;
    case Qt::AccessibleDescriptionRole: {
        const QStringList questions = questionsAt(row);
        return questions.isEmpty() ? QString() : tr("To ask of this story: %1").arg(questions.join(u' '));
    }
    case KnowingRole:
        return knowingLine(what, m_presentation->evidence, incident.zone());
    default:
        return {};
    }
}

QString EventListModel::title(EventId id) const
{
    const Incident& incident = *m_presentation->incident;
    if (const ServiceId service = incident.serviceOf(id))
        return incident.service(service).label().shown();
    const Event& what = incident.event(id);
    if (!what.person.isEmpty())
        return what.person.shown();
    return what.role.isEmpty() ? tr("The outage") : what.role.shown();
}

QString EventListModel::spoken(int row) const
{
    const Event& what = event(row);
    const QString state = what.state && !what.text.isEmpty() ? stateWords(*what.state) + u", "_s : QString();
    return tr("%1, %2, %3%4, %5: %6")
        .arg(timeWords(time(row), m_presentation->incident->zone(), m_withSeconds), title(id(row)), state,
             kindWords(what.kind), confidenceWords(what.confidence), eventText(what));
}

QString EventListModel::sourceWords(int row) const
{
    const Event& what = event(row);
    for (const Source& source : m_presentation->incident->timeline().sources) {
        if (what.sources.isEmpty() || source.id != what.sources.front())
            continue;
        const QString name = source.publisher.isEmpty() ? source.title.shown() : source.publisher.shown();
        return what.sources.size() == 1 ? name : tr("%1 and %2 more").arg(name).arg(what.sources.size() - 1);
    }
    return {};
}

QString EventListModel::origin(int row) const
{
    const Event& what = event(row);
    QStringList words;
    if (time(row) != what.time)
        words << tr("Happened %1").arg(timeWords(what.time, m_presentation->incident->zone(), m_withSeconds));
    const EvidenceFilter& evidence = m_presentation->evidence;
    if (evidence.knownBy != KnownBy::Hindsight && evidence.knowingOf(what) == Knowing::Missing)
        words << tr("Time of knowing not in the file");
    words << kindWords(what.kind) << sourceWords(row);
    // Who it is about stands in the title; who says so stands here.
    if (service(row))
        words << (what.person.isEmpty() ? what.role : what.person).shown();
    words.removeAll(QString());
    return words.join(u" · "_s);
}

std::optional<ServiceStatus> EventListModel::status(int row) const
{
    const Event& what = event(row);
    if (!what.state)
        return std::nullopt;
    return ServiceStatus{*what.state, Evidence::Reported, id(row)};
}

QStringList EventListModel::questionsAt(int row) const
{
    const std::vector<StoryQuestion>& asked = m_presentation->questions;
    QStringList words;
    auto next = std::partition_point(m_questions.begin(), m_questions.end(),
                                     [&](std::size_t i) { return asked[i].event < id(row); });
    for (; next != m_questions.end() && asked[*next].event == id(row); ++next)
        words << storyQuestionWords(*m_presentation->incident, asked[*next]);
    return words;
}

int EventListModel::rowOf(EventId id) const
{
    return id.isValid() && id.index() < m_rowOf.size() ? m_rowOf[id] : -1;
}

void EventListModel::setPresentation(PresentationPtr presentation)
{
    m_presentation = std::move(presentation);
    m_turns = turnsOf(*m_presentation->incident);
    std::vector<StatedTime> times;
    for (std::size_t i = 0; i < m_presentation->incident->events().size(); ++i)
        times.push_back(m_presentation->incident->event(EventId(i)).time);
    m_withSeconds = showsSeconds(times);
    m_questions.clear();
    const std::vector<StoryQuestion>& asked = m_presentation->questions;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i].event)
            m_questions.push_back(i);
    }
    std::stable_sort(m_questions.begin(), m_questions.end(),
                     [&](std::size_t a, std::size_t b) { return asked[a].event < asked[b].event; });
    listRows();
}

void EventListModel::setFilter(const EventFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_presentation)
        listRows();
}

void EventListModel::listRows()
{
    beginResetModel();
    const Incident& incident = *m_presentation->incident;
    m_rows.clear();
    m_rowOf = IdVector<EventId, int>(incident.events().size(), -1);
    for (const Effect& effect : m_presentation->effects) {
        if (!matches(m_filter, incident, effect.event, m_turns[effect.event]))
            continue;
        m_rowOf[effect.event] = int(m_rows.size());
        m_rows.push_back(effect.event);
    }
    m_current = rowAt(m_position);
    endResetModel();
}

int EventListModel::rowAt(PlayTime position) const
{
    const auto past = std::partition_point(m_rows.begin(), m_rows.end(), [&](EventId id) {
        const StatedTime time = m_presentation->evidence.timeOf(m_presentation->incident->event(id));
        // What comes after the window would be clamped onto its last frame.
        return time.at <= m_presentation->pacing.window().latest
               && m_presentation->pacing.playTime(time.at) <= position;
    });
    return int(past - m_rows.begin()) - 1;
}

void EventListModel::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    const int row = rowAt(position);
    if (row == m_current)
        return;
    const int first = std::max(0, std::min(row, m_current));
    const int last = std::max(row, m_current);
    m_current = row;
    if (last >= 0)
        emit dataChanged(index(first), index(last), {IsFutureRole, IsCurrentRole});
    emit currentRowChanged(row);
}

} // namespace aftermap
