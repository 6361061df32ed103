// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form_editing.h"

#include "session/document.h"
#include "session/editor.h"
#include "ui/form_view.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace aftermap {

namespace {

using Kind = FormSubject::Kind;

} // namespace

FormEditing::FormEditing(Editor& editor, Document& document, SelectionState& selection, Playback& playback, FormView& view,
                         QObject* parent)
    : QObject(parent), m_editor(editor), m_document(document), m_selection(selection), m_playback(playback), m_view(view)
{
    // The window takes its time to select again what was selected: the form looks when that is over.
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, &FormEditing::follow);
    connect(&selection, &SelectionState::eventChanged, this, [this] { m_following.start(0); });
    connect(&selection, &SelectionState::serviceChanged, this, [this] { m_following.start(0); });
    connect(&document, &Document::presentationChanged, this, [this](const PresentationPtr&, Change change) {
        if (change == Change::Opened || change == Change::Reloaded) {
            m_toSelect.reset();
            close();
        }
        m_isShownAnew = true;
        m_following.start(0);
    });
    connect(&document, &Document::closed, this, &FormEditing::close);
    connect(&editor, &Editor::edited, this, &FormEditing::refresh);
    connect(&view, &FormView::entered, this, &FormEditing::enter);
    connect(&view, &FormView::commandChosen, this, &FormEditing::command);
    connect(&view, &FormView::linkChosen, this, [this](const FormSubject& subject) { open(subject); });
    connect(&view, &FormView::aboveWanted, this, [this] { m_subject ? open(aboveOf(*m_subject).value_or(FormSubject())) : void(); });
    connect(&view, &FormView::left, this, &FormEditing::close);
}

std::optional<FormSubject> FormEditing::selected() const
{
    const ServiceId service = m_selection.service();
    const EventId event = m_selection.event();
    const PresentationPtr shown = m_document.presentation();
    const bool isOfOther = event && service && shown && shown->incident->serviceOf(event) != service;
    if (const auto at = isOfOther ? std::nullopt : m_editor.eventAt(event))
        return FormSubject{Kind::Event, *at};
    if (const auto at = event && !isOfOther ? std::nullopt : m_editor.serviceAt(service))
        return FormSubject{Kind::Service, *at};
    return std::nullopt;
}

/// The last one of the instant at which the replay stands, which the list shows as the one in hand.
EventId FormEditing::eventHere() const
{
    const PresentationPtr shown = m_document.presentation();
    EventId here;
    for (std::size_t i = 0; i < shown->incident->events().size(); ++i) {
        if (shown->pacing.playTime(shown->incident->event(EventId(i)).time.at) == m_playback.position())
            here = EventId(i);
    }
    return here;
}

void FormEditing::toggle()
{
    if (!m_editor.canEdit())
        return;
    if (!isOpen() && !m_selection.service() && !m_selection.event())
        m_selection.selectEvent(eventHere());
    if (const auto wanted = selected(); isOpen() && (!wanted || *wanted == *m_subject)) {
        m_view.commit();
        close();
    } else {
        open(wanted.value_or(FormSubject()));
    }
}

void FormEditing::open(const FormSubject& subject, const QString& field)
{
    if (!m_editor.canEdit() || !has(m_editor.draft(), subject))
        return;
    if (!isOpen())
        m_before = QApplication::focusWidget();
    remember(subject);
    m_view.show(formOf(m_editor.draft(), subject), aboveOf(subject).has_value());
    emit openChanged(true);
    m_view.begin(field);
}

void FormEditing::close()
{
    if (!m_subject)
        return;
    m_subject.reset();
    m_event.reset();
    emit openChanged(false);
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::TabFocusReason);
}

void FormEditing::commit()
{
    if (isOpen())
        m_view.commit();
}

void FormEditing::remember(const FormSubject& subject)
{
    const Draft& draft = m_editor.draft();
    m_subject = subject;
    m_events = draft.timeline.events.size();
    m_event = subject.kind == Kind::Event ? std::optional(draft.timeline.events[subject.at]) : std::nullopt;
    m_service = subject.kind == Kind::Service ? draft.map.services.values()[subject.at].id : QString();
}

void FormEditing::enter(const QString& field, const QString& value)
{
    if (!m_subject || !m_editor.canEdit())
        return;
    const Result<FormStep> step = entered(m_editor.draft(), *m_subject, field, value);
    if (!step) {
        m_view.refuse(field, step.error().message);
        return;
    }
    m_view.accept(field);
    perform(*step);
}

void FormEditing::command(const QString& command)
{
    if (!m_subject || !m_editor.canEdit())
        return;
    const Instant now = m_document.presentation()->pacing.instant(m_playback.position());
    const auto step = commanded(m_editor.draft(), *m_subject, command, now);
    if (!step)
        return;
    const bool isElsewhere = step->next.kind != m_subject->kind;
    perform(*step);
    if (isElsewhere)
        m_view.beginAnew();
}

void FormEditing::perform(const FormStep& step)
{
    m_isPerforming = true; // the draft changes in this moment, and not by somebody else
    m_editor.perform(step.edit);
    m_isPerforming = false;
    if (has(m_editor.draft(), step.next))
        remember(step.next);
    m_view.show(formOf(m_editor.draft(), *m_subject), aboveOf(*m_subject).has_value());
}

std::optional<FormSubject> FormEditing::placeNow() const
{
    const Draft& draft = m_editor.draft();
    if (m_subject->kind == Kind::Service) {
        const auto& services = draft.map.services.values();
        const auto found = std::find_if(services.begin(), services.end(), [&](const Service& one) { return one.id == m_service; });
        return found == services.end() ? std::nullopt : std::optional(FormSubject{Kind::Service, std::size_t(found - services.begin())});
    }
    if (!m_event)
        return has(draft, *m_subject) ? m_subject : aboveOf(*m_subject);
    const std::vector<Event>& events = draft.timeline.events;
    if (events.size() == m_events)
        return m_subject; // it, or another one, says something else now
    const auto found = std::find(events.begin(), events.end(), *m_event);
    return found == events.end() ? std::nullopt : std::optional(FormSubject{Kind::Event, std::size_t(found - events.begin())});
}

void FormEditing::refresh()
{
    if (!m_subject || m_isPerforming)
        return;
    const std::optional<FormSubject> now = placeNow();
    if (!now) {
        close();
        return;
    }
    remember(*now);
    m_view.show(formOf(m_editor.draft(), *now), aboveOf(*now).has_value());
}

void FormEditing::selectSoon(std::size_t event)
{
    m_toSelect = event;
}

bool FormEditing::selectAgain()
{
    std::optional<std::size_t> wanted = m_toSelect;
    if (!wanted && m_subject && m_subject->kind == Kind::Event)
        wanted = m_subject->at;
    const PresentationPtr shown = m_document.presentation();
    if (!wanted || !shown || !m_editor.canEdit())
        return false;
    const Incident& incident = *shown->incident;
    if (incident.events().size() != m_editor.draft().timeline.events.size())
        return true; // the next one that is shown has it
    const EventId found = m_selection.event();
    if (!m_toSelect && found && incident.placeInFile(found) != *wanted)
        return false; // somebody has selected another one
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (incident.placeInFile(EventId(i)) != *wanted)
            continue;
        m_toSelect.reset();
        m_selection.selectEvent(EventId(i));
        m_selection.selectService(incident.serviceOf(EventId(i)));
        return true;
    }
    return false;
}

void FormEditing::follow()
{
    const bool isShownAnew = std::exchange(m_isShownAnew, false);
    if (isShownAnew && selectAgain())
        return;
    if (!m_subject || m_toSelect)
        return;
    const bool isOfSelection = m_subject->kind == Kind::Event || m_subject->kind == Kind::Service;
    if (isShownAnew && !isOfSelection)
        return; // what was selected is selected again: nobody has turned away from the form
    const std::optional<FormSubject> wanted = selected();
    if (wanted && *wanted != *m_subject) {
        m_view.commit();
        remember(*wanted);
        m_view.show(formOf(m_editor.draft(), *wanted), false);
    } else if (!wanted && isOfSelection && !m_selection.event() && !m_selection.service()) {
        close();
    }
}

} // namespace aftermap
