// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/moment_facts.h"

#include <QString>
#include <QStringList>

namespace aftermap {

// The sentences that momentWords() is made of.

/// Needs `at` and the onset only.
QString whenWords(const Presentation& presentation, const MomentFacts& facts);
/// One to six sentences; the first starts small, to go on where whenWords() ends, unless those are
/// empty.
QStringList factSentences(const Presentation& presentation, const MomentFacts& facts);
/// How much is lost by weight, and what the evidence allows; empty where nothing is affected.
QString certaintySentence(const Presentation& presentation, const MomentFacts& facts);
/// On what the states rest, and of which services nobody says when; empty where there is neither.
QString restSentence(const MomentFacts& facts);
/// What was detected, mitigated or declared by then.
QString declaredSentence(const Presentation& presentation, const MomentFacts& facts);
/// Two or three sentences about one service.
QString serviceWords(const Presentation& presentation, ServiceId service, Instant t);
/// "02:48", "about 03:00", with the day where it is not the one of `now`, in the story's zone.
QString sinceWords(const Incident& incident, const StatedTime& time, Instant now);

} // namespace aftermap
