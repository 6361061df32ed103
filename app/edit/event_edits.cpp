// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

DraftStep replaced(std::size_t index, Event next)
{
    return Splice<Event>{index, 1, {std::move(next)}};
}

DraftStep removed(std::size_t index)
{
    return Splice<Event>{index, 1, {}};
}

/// Last first, each once, so that a removal moves none that is removed after it.
std::vector<std::size_t> fromTheBack(std::vector<std::size_t> indices)
{
    std::sort(indices.begin(), indices.end(), std::greater<>());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

/// The causes that name one of `gone` and are not gone themselves.
void clearCauses(const Draft& draft, const QSet<QString>& gone, const std::vector<std::size_t>& indices, Edit& edit)
{
    if (gone.isEmpty())
        return;
    const std::vector<Event>& events = draft.timeline.events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!gone.contains(events[i].cause) || std::find(indices.begin(), indices.end(), i) != indices.end())
            continue;
        Event next = events[i];
        next.cause.clear();
        edit.changes.push_back(replaced(i, std::move(next)));
    }
}

QSet<QString> idsOf(const Draft& draft, const std::vector<std::size_t>& indices)
{
    QSet<QString> ids;
    for (const std::size_t index : indices) {
        const QString& id = draft.timeline.events[index].id;
        const bool isService = std::any_of(draft.map.services.values().begin(), draft.map.services.values().end(),
                                           [&](const Service& service) { return service.id == id; });
        if (!id.isEmpty() && !isService) // a cause that is a service as well stays
            ids.insert(id);
    }
    return ids;
}

void join(QStringList& sources, const QStringList& more)
{
    for (const QString& source : more) {
        if (!sources.contains(source))
            sources.append(source);
    }
}

/// What the events say of the service's state at `t`; the last of several at one instant counts.
ServiceState stateAt(const Draft& draft, const QString& service, Instant t)
{
    ServiceState state = ServiceState::Operational;
    std::optional<Instant> at;
    for (const Event& event : draft.timeline.events) {
        if (event.service != service || !event.state || event.time.at > t || (at && event.time.at < *at))
            continue;
        at = event.time.at;
        state = *event.state;
    }
    return state;
}

Event stateEvent(const QString& service, ServiceState state, Instant at)
{
    Event event;
    event.service = service;
    event.state = state;
    event.time.at = at;
    event.kind = state == ServiceState::Operational || state == ServiceState::Recovering ? EventKind::Recovery
                 : isAffected(state)                                                     ? EventKind::Impact
                                                                                         : EventKind::Note;
    event.confidence = Confidence::Low; // nobody's source says it yet
    event.text = SafeText(u"%1: %2"_s.arg(service, toWord(state)));
    return event;
}

} // namespace

Edit addEvent(const Draft& draft, Event event)
{
    const QString subject = event.text.shown();
    return {EditKind::AddEvent, subject, {Splice<Event>{draft.timeline.events.size(), 0, {std::move(event)}}}};
}

Edit changeEvent(const Draft& draft, std::size_t index, Event next)
{
    return {EditKind::ChangeEvent, draft.timeline.events[index].text.shown(), {replaced(index, std::move(next))}};
}

Edit removeEvents(const Draft& draft, std::vector<std::size_t> indices)
{
    indices = fromTheBack(std::move(indices));
    Edit edit{EditKind::RemoveEvents, indices.size() == 1 ? draft.timeline.events[indices[0]].text.shown() : QString(), {}};
    clearCauses(draft, idsOf(draft, indices), indices, edit);
    for (const std::size_t index : indices)
        edit.changes.push_back(removed(index));
    return edit;
}

Edit splitEvent(const Draft& draft, std::size_t index, qsizetype textAt, const StatedTime& time)
{
    Event first = draft.timeline.events[index];
    const QString text = first.text.raw();
    textAt = std::clamp<qsizetype>(textAt, 0, text.size());
    Event second = first;
    first.text = SafeText(text.first(textAt).trimmed());
    second.text = SafeText(text.sliced(textAt).trimmed());
    second.time = time;
    second.id.clear();
    second.state.reset();
    second.knownAt.reset();
    second.reportedAt.reset();
    return {EditKind::SplitEvent, SafeText(text).shown(), {Splice<Event>{index, 1, {std::move(first), std::move(second)}}}};
}

std::optional<Edit> mergeEvents(const Draft& draft, std::vector<std::size_t> indices)
{
    indices = fromTheBack(std::move(indices));
    if (indices.size() < 2)
        return std::nullopt;
    const std::vector<Event>& events = draft.timeline.events;
    std::vector<std::size_t> inTime(indices.rbegin(), indices.rend());
    std::stable_sort(inTime.begin(), inTime.end(),
                     [&](std::size_t a, std::size_t b) { return events[a].time.at < events[b].time.at; });
    Event merged = events[inTime.front()];
    QStringList texts{merged.text.raw()};
    for (auto it = inTime.begin() + 1; it != inTime.end(); ++it) {
        const Event& other = events[*it];
        if (other.service != merged.service)
            return std::nullopt;
        texts.append(other.text.raw());
        join(merged.sources, other.sources);
        merged.confidence = std::max(merged.confidence, other.confidence); // Low is the last word
        if (other.state)
            merged.state = other.state;
    }
    merged.text = SafeText(texts.join(u'\n'));
    std::vector<std::size_t> gone = indices;
    gone.erase(std::find(gone.begin(), gone.end(), inTime.front()));
    Edit edit{EditKind::MergeEvents, merged.text.shown(), {}};
    clearCauses(draft, idsOf(draft, gone), indices, edit);
    edit.changes.push_back(replaced(inTime.front(), std::move(merged)));
    for (const std::size_t index : gone)
        edit.changes.push_back(removed(index));
    return edit;
}

Edit setState(const Draft& draft, const QString& service, const TimeSpan& span, ServiceState state)
{
    const ServiceState after = stateAt(draft, service, span.latest);
    Edit edit{EditKind::SetState, service, {}};
    std::vector<std::size_t> gone;
    for (std::size_t i = draft.timeline.events.size(); i-- > 0;) {
        const Event& event = draft.timeline.events[i];
        if (event.service == service && event.state && span.contains(event.time.at))
            gone.push_back(i);
    }
    std::size_t size = draft.timeline.events.size();
    if (!gone.empty()) {
        const Edit removal = removeEvents(draft, gone);
        edit.changes = removal.changes;
        size -= gone.size();
    }
    edit.changes.push_back(
        Splice<Event>{size, 0, {stateEvent(service, state, span.earliest), stateEvent(service, after, span.latest)}});
    return edit;
}

} // namespace aftermap
