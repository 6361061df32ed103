// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/form_fields.h"

namespace aftermap {

// The fields of one thing each, described or set.
void eventFields(FormFields& fields, Event& event);
void serviceFields(FormFields& fields, Service& service);
void headFields(FormFields& fields, Timeline& timeline);
/// Without a time it is not reported.
void milestoneFields(FormFields& fields, std::optional<Milestone>& milestone);
void chapterFields(FormFields& fields, Chapter& chapter);
void questionFields(FormFields& fields, Question& question);
void actionFields(FormFields& fields, Action& action);
void figureFields(FormFields& fields, Figure& figure);
void sourceFields(FormFields& fields, Source& source);

} // namespace aftermap
