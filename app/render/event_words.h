// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"

#include <QString>

namespace aftermap {

class Zone;

/// One sentence on each word of the event list, for tooltips and screen readers.

/// "Impact: a service got worse."
QString kindExplanation(EventKind kind);
/// "High confidence: …"
QString confidenceExplanation(Confidence confidence);
/// "Known to the hour: between 02:30 and 03:30, 20 October." and where the time comes from.
QString precisionExplanation(const StatedTime& time, const Zone& zone);

} // namespace aftermap
