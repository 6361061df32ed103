// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/edits.h"
#include "session/editor.h"

namespace aftermap {

/// The event at `index` put down at another time.
Edit moveEvent(const Draft& draft, std::size_t index, Instant to);

/// From `at` on the service (a place in the draft) is in `state`, says whoever edits; nothing else goes.
Edit reportState(const Draft& draft, std::size_t service, Instant at, ServiceState state);

/// A state over a span of a service (a place in the draft), called by the service's name.
Edit stateOver(const Draft& draft, std::size_t service, const TimeSpan& span, ServiceState state);

/// What hands do to the states of services, one step of undo each. False where it changes nothing.
class StateEditing
{
public:
    explicit StateEditing(Editor& editor) : m_editor(editor) {}

    bool moveEnd(EventId event, Instant to);
    bool endAt(ServiceId service, Instant at, ServiceState state);
    bool setOver(ServiceId service, const TimeSpan& span, ServiceState state);

private:
    Editor& m_editor;
};

} // namespace aftermap
