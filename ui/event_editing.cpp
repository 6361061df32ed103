// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_editing.h"

#include "edit/edits.h"
#include "session/document.h"
#include "session/editor.h"
#include "session/map_alone.h"
#include "ui/actions.h"
#include "ui/event_list.h"
#include "ui/form_editing.h"
#include "ui/form_view.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The last that is put in place of another, less what goes before it.
std::size_t placeOfMerged(const Edit& edit)
{
    std::size_t place = 0;
    for (const DraftStep& step : edit.changes) {
        const auto* splice = std::get_if<Splice<Event>>(&step);
        if (splice != nullptr && !splice->inserted.empty())
            place = splice->at;
        else if (splice != nullptr && splice->at < place)
            --place;
    }
    return place;
}

} // namespace

EventEditing::EventEditing(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto on = [&](ActionId id, auto what) { connect(parts.actions[id], &QAction::triggered, this, what); };
    on(ActionId::AddEvent, &EventEditing::add);
    on(ActionId::DeleteEvents, &EventEditing::remove);
    on(ActionId::SplitEvent, &EventEditing::split);
    on(ActionId::MergeEvents, &EventEditing::merge);
    connect(&parts.list, &EventList::marked, this, &EventEditing::refresh);
    connect(&parts.list, &EventList::deleteWanted, this, &EventEditing::remove);
    connect(&parts.list, &EventList::menuWanted, this, &EventEditing::openMenu);
    connect(&parts.selection, &SelectionState::eventChanged, this, &EventEditing::refresh);
    // After the window has put its commands in order.
    connect(&parts.document, &Document::presentationChanged, this, &EventEditing::refresh, Qt::QueuedConnection);
    connect(&parts.document, &Document::closed, this, &EventEditing::refresh, Qt::QueuedConnection);
    refresh();
}

std::vector<std::size_t> EventEditing::inHand() const
{
    std::vector<EventId> events = m_parts.list.markedEvents();
    if (events.size() < 2)
        events = {m_parts.selection.event()};
    std::vector<std::size_t> places;
    for (const EventId event : events) {
        if (const auto at = m_parts.editor.eventAt(event))
            places.push_back(*at);
    }
    return places;
}

Instant EventEditing::now() const
{
    return std::chrono::floor<std::chrono::minutes>(m_parts.document.presentation()->pacing.instant(m_parts.playback.position()));
}

bool EventEditing::canMerge(const std::vector<std::size_t>& events) const
{
    return events.size() > 1 && mergeEvents(m_parts.editor.draft(), events).has_value();
}

void EventEditing::refresh()
{
    const PresentationPtr shown = m_parts.document.presentation();
    const bool canEdit = m_parts.editor.canEdit();
    const bool isOutage = canEdit && !isMapAlone(*shown->incident);
    // Without a draft nothing was edited, and counting what is marked needs none.
    const std::size_t marked = std::max<std::size_t>(m_parts.list.markedEvents().size(), m_parts.selection.event() ? 1 : 0);
    m_parts.actions[ActionId::EditSelected]->setEnabled(canEdit);
    m_parts.actions[ActionId::EditOutage]->setEnabled(canEdit);
    m_parts.actions[ActionId::AddEvent]->setEnabled(isOutage);
    m_parts.actions[ActionId::DeleteEvents]->setEnabled(isOutage && marked > 0);
    m_parts.actions[ActionId::SplitEvent]->setEnabled(isOutage && marked == 1);
    m_parts.actions[ActionId::MergeEvents]->setEnabled(isOutage && marked > 1 && canMerge(inHand()));
}

void EventEditing::add()
{
    m_parts.forms.commit();
    Event event;
    event.time.at = now();
    event.confidence = Confidence::Low; // nobody's source says it yet
    if (const auto service = m_parts.editor.serviceAt(m_parts.selection.service()))
        event.service = m_parts.editor.draft().map.services.values()[*service].id;
    const std::size_t at = m_parts.editor.draft().timeline.events.size();
    if (!m_parts.editor.perform(addEvent(m_parts.editor.draft(), event)))
        return;
    m_parts.forms.selectSoon(at);
    m_parts.forms.open({FormSubject::Kind::Event, at}, u"text"_s);
}

void EventEditing::remove()
{
    m_parts.forms.commit();
    std::vector<std::size_t> events = inHand();
    if (events.empty())
        return;
    // What comes next in the list is next in hand.
    const EventListModel& model = m_parts.list.events();
    int row = model.rowOf(m_parts.selection.event()) + 1;
    const std::vector<EventId> marked = m_parts.list.markedEvents();
    while (row > 0 && row < model.rowCount() && std::find(marked.begin(), marked.end(), model.id(row)) != marked.end())
        ++row;
    const auto next = row > 0 && row < model.rowCount() ? m_parts.editor.eventAt(model.id(row)) : std::nullopt;
    if (!m_parts.editor.perform(removeEvents(m_parts.editor.draft(), events)))
        return;
    if (next)
        m_parts.forms.selectSoon(*next - std::size_t(std::count_if(events.begin(), events.end(), [&](std::size_t at) { return at < *next; })));
}

void EventEditing::split()
{
    const qsizetype cursor = m_parts.form.cursorInText();
    m_parts.forms.commit();
    const auto& subject = m_parts.forms.subject();
    const bool isInForm = subject && subject->kind == FormSubject::Kind::Event;
    const std::vector<std::size_t> events = inHand();
    if (!isInForm && events.size() != 1)
        return;
    const std::size_t at = isInForm ? subject->at : events.front();
    const QString text = m_parts.editor.draft().timeline.events[at].text.raw();
    const bool isInside = cursor > 0 && !text.first(std::min(cursor, text.size())).trimmed().isEmpty() &&
                          !text.sliced(std::min(cursor, text.size())).trimmed().isEmpty();
    if (!isInForm || !isInside) {
        m_parts.forms.open({FormSubject::Kind::Event, at}, u"text"_s);
        emit noticed(tr("Put the cursor where the second event begins, and split once more. It will be at the time where the replay stands."));
        return;
    }
    StatedTime time;
    time.at = now();
    if (m_parts.editor.perform(splitEvent(m_parts.editor.draft(), at, cursor, time)))
        m_parts.forms.open({FormSubject::Kind::Event, at + 1}, u"text"_s);
}

void EventEditing::merge()
{
    m_parts.forms.commit();
    const std::vector<std::size_t> events = inHand();
    const std::optional<Edit> edit = mergeEvents(m_parts.editor.draft(), events);
    if (!m_parts.editor.perform(edit))
        return;
    m_parts.forms.selectSoon(placeOfMerged(*edit));
}

void EventEditing::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(&m_parts.list);
    menu->setObjectName(u"eventMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionId id : {ActionId::EditSelected, ActionId::AddEvent, ActionId::SplitEvent, ActionId::MergeEvents, ActionId::DeleteEvents})
        menu->addAction(m_parts.actions[id]);
    menu->popup(at);
}

} // namespace aftermap
