// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/curve_measure.h"

#include <QString>

namespace aftermap {

/// "04:12 New York · 46 % (38–61)"; with a day where it is another than the onset's. For a
/// series the time alone.
QString readingWords(const MeasureReading& reading, const Presentation& presentation, Instant t);
/// What a point of a series says: "about 06:00 New York · 4 M reports · low confidence".
QString pointWords(const Presentation& presentation, const Measure& measure, const SeriesPoint& point);

/// What is under a point of the plot: "major outage: 12 %", "Games: 9 services"; empty where nothing
/// is, or where the stack has one layer only.
QString layerWordsAt(const CurveGeometry& geometry, const Incident& incident, double x, double value);

/// The figures of a span in one line: "02:48 → 05:04 · 2 h 16 min · mean 46 % (40–55) · …".
QString figuresLine(const Presentation& presentation, const SpanFigures& figures);
/// "62.4 service-hours lost (50.1–80.2)"; empty for a series.
QString areaWords(const SpanFigures& figures);
/// What the area is, in one sentence; empty for a series.
QString areaExplanation(const SpanFigures& figures);
/// "DynamoDB: 2 h 16 min", with what of it is assumed.
QString serviceTimeWords(const Presentation& presentation, const ServiceTime& time);
/// All of it as plain text, columns by tabs: figures first, then one line for every service that
/// was affected. Numbers as programs write them.
QString figuresText(const Presentation& presentation, const SpanFigures& figures);

} // namespace aftermap
