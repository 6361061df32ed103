// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/edit_forms.h"
#include "session/form_fields.h"

namespace aftermap {

/// What the outage consists of beside its events and services: milestones, chapters, questions, actions, figures, each
/// with a way to its form and to one more.
void listParts(FormFields& fields);

/// What can be done to the thing itself.
void listCommands(FormFields& fields, const FormSubject& subject);

/// The chapter in place of the one at `at`, or as one more where there is none; they stay in order of their start.
FormStep withChapter(const Draft& draft, const Chapter& chapter, std::size_t at);

} // namespace aftermap
