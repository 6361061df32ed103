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
/// "failed", "worse", "told differently", "better", "recovered": behind a count.
QString turnCountWords(Turn turn);
/// "Between 03:11 and 05:04 New York", with the days where they differ.
QString betweenWords(const Incident& incident, const Difference& difference);
/// "97 as they were"; empty for none.
QString sameWords(const Difference& difference);
/// "Between 03:11 and 05:04 New York: 23 failed, 2 recovered, 95 as they were."
QString differenceLine(const Incident& incident, const Difference& difference);
/// The same, and below it every service that turned, for the clipboard.
QString differenceText(const Incident& incident, const Difference& difference);
/// "Time to detect", "Most services affected at once".
QString measuredWords(Measured measured);
/// "23 min", "51 %", "not reported", with what is known instead behind it.
QString cellWords(const SheetCell& cell, Unit unit);
/// "12 min more", "26 points less" (of percent), "the same"; empty where it is not known.
QString differenceWords(const SheetCell& cell, Unit unit);
/// "Amazon S3: one command, too many servers · 28 February 2017".
QString outageWords(const Comparison& comparison, std::size_t outage);
/// "Recovered after 4 h 17 min", or that nobody reported a recovery.
QString courseWords(const Comparison& comparison, std::size_t outage);
/// "Three outages from onset, in hours", "… in percent of each outage's course".
QString comparisonTitle(const Comparison& comparison, CompareAxis axis);
/// "2 h 16 min after onset", "10 min before detected", "35 % of the course".
QString positionWords(const Comparison& comparison, CompareAxis axis, double position);
/// How one outage is at a position of the axis: "34 % · 16 of 46 services affected · 05:04 New York,
/// 20 October 2025"; or that the file tells nothing there.
QString momentOfOutageWords(const Comparison& comparison, CompareAxis axis, std::size_t outage, double position);
/// The whole sheet as tab-separated text, for a spreadsheet.
QString sheetText(const Comparison& comparison);
/// One sentence on why figures of this outage are hard to compare.
QString misleadingWords(const Comparison& comparison, const Misleading& misleading);

} // namespace aftermap
