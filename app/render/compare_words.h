// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/difference.h"

#include <QString>

namespace aftermap {

/// "Failed", "Worse", "Told differently", "Better", "Recovered".
QString turnWords(Turn turn);
/// "From major outage to recovering".
QString turnWords(const ServiceTurn& turn);
/// "Time to detect", "Most services affected at once".
QString measuredWords(Measured measured);
/// "23 min", "51 %", "not reported", with what is known instead behind it.
QString cellWords(const SheetCell& cell, Unit unit);
/// "12 min more", "51 % less", "the same"; empty where it is not known.
QString differenceWords(const SheetCell& cell, Unit unit);
/// One sentence on why figures of this outage are hard to compare.
QString misleadingWords(const Comparison& comparison, const Misleading& misleading);

} // namespace aftermap
