// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/edit_forms.h"
#include "session/playback.h"
#include "session/selection.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace aftermap {

class Document;
class Editor;
class FormView;

/// Turns what is entered into a form into edits, and keeps the form with what is selected: selecting another event shows
/// its form, and an event that was edited stays selected.
class FormEditing : public QObject
{
    Q_OBJECT

public:
    FormEditing(Editor& editor, Document& document, SelectionState& selection, Playback& playback, FormView& view, QObject* parent);

    /// Opens the form of what is selected: an event, else a service, else the outage. Where it is open it is closed.
    void toggle();
    /// Opens a form, with the keyboard in that field or in the first one.
    void open(const FormSubject& subject, const QString& field = {});
    bool isOpen() const { return m_subject.has_value(); }
    const std::optional<FormSubject>& subject() const { return m_subject; }
    /// What is being entered counts.
    void commit();
    /// Selects the event at that place of the draft as soon as it is shown.
    void selectSoon(std::size_t event);

public slots:
    void close();

signals:
    /// The form is to be seen, or the details again.
    void openChanged(bool isOpen);

private:
    void enter(const QString& field, const QString& value);
    void command(const QString& command);
    void perform(const FormStep& step);
    void refresh();
    /// The place of what the form is about, after the draft has changed.
    std::optional<FormSubject> placeNow() const;
    void remember(const FormSubject& subject);
    std::optional<FormSubject> selected() const;
    EventId eventHere() const;
    void follow();
    bool selectAgain();

    Editor& m_editor;
    Document& m_document;
    SelectionState& m_selection;
    Playback& m_playback;
    FormView& m_view;
    QTimer m_following;
    QPointer<QWidget> m_before; ///< had the keyboard before the form
    std::optional<FormSubject> m_subject;
    std::optional<Event> m_event;        ///< of the form, as it was when the draft was last looked at
    QString m_service;                   ///< id, of the form
    std::size_t m_events = 0;            ///< in the draft then
    std::optional<std::size_t> m_toSelect; ///< an event that is not shown yet
    bool m_isShownAnew = false;          ///< the selection was cleared by no hand
    bool m_isPerforming = false;
};

} // namespace aftermap
