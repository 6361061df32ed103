// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"
#include "session/edit_form.h"

#include <optional>

namespace aftermap {

/// Whether the draft has it; a milestone always is somewhere to be filled in.
bool has(const Draft& draft, const FormSubject& subject);

/// What can be filled in. `subject` is in the draft.
Form formOf(const Draft& draft, const FormSubject& subject);

/// What is to be done, and what is in hand after it.
struct FormStep
{
    Edit edit;
    FormSubject next;

    bool operator==(const FormStep&) const = default;
};

/// What it means that `value` was entered into a field of the form. Errors: Error::Kind::Usage with one sentence that says
/// what is expected.
Result<FormStep> entered(const Draft& draft, const FormSubject& subject, const QString& field, const QString& value);

/// What a command of the form does; none where there is nothing to be done. `now` is where the replay stands.
std::optional<FormStep> commanded(const Draft& draft, const FormSubject& subject, const QString& command, Instant now);

/// Where the form came from: the outage for its parts, else none.
std::optional<FormSubject> aboveOf(const FormSubject& subject);

} // namespace aftermap
