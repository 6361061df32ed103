// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cascade/story_check.h"

#include <QString>

namespace aftermap {

/// "Nothing is told for 2 h 10 min after 05:04, and services are affected." One sentence, without the
/// service's name where `withService` is false.
QString storyQuestionWords(const Incident& incident, const StoryQuestion& question, bool withService = true);

} // namespace aftermap
