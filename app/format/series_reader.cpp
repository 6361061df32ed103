// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_reader.h"
#include "format/timeline_parts.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

SeriesPoint readPoint(const JsonValue& value, const std::vector<SeriesPoint>& before,
                      ReadContext& context)
{
    Fields fields(value, u"point"_s, context);
    SeriesPoint point;
    point.time = readStatedTime(fields);
    if (const auto number = fields.require("value"))
        point.value = expectNumber(*number, context).value_or(0.0);
    point.sources = fields.sources();
    point.confidence = readConfidence(fields);
    point.note = fields.text("note");
    point.extras = fields.rest();
    const auto at = fields.find("at");
    if (at && !before.empty() && point.time.at < before.back().time.at) {
        context.reporter.error(*at, u"This point (%1) is before the one above it (%2); points stand in order of time."_s
                                        .arg(formatRfc3339(point.time.at),
                                             formatRfc3339(before.back().time.at)));
    }
    return point;
}

} // namespace

Series readSeries(const JsonValue& value, References& services, ReadContext& context)
{
    Fields fields(value, u"series"_s, context);
    Series series;
    series.id = fields.requiredId("id");
    series.label = fields.requiredText("label");
    series.unit = fields.text("unit");
    series.scope = fields.text("scope");
    series.service = fields.reference("service", services);
    series.kind = fields.word<SeriesKind>("kind", SeriesKind::Momentary, u"kind of series"_s);
    series.primary = fields.flag("primary");
    series.sources = fields.sources();
    series.note = fields.text("note");
    fields.require("points");
    fields.each("points", [&](const JsonValue& point) {
        series.points.push_back(readPoint(point, series.points, context));
    });
    series.extras = fields.rest();
    return series;
}

} // namespace aftermap
