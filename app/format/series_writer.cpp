// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_writer.h"
#include "format/timeline_writer.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void writePoint(JsonWriter& out, const SeriesPoint& point)
{
    out.beginObject();
    writeStatedTime(out, point.time);
    out.number("value", point.value);
    out.sources(point.sources);
    writeConfidence(out, point.confidence);
    out.optional("note", point.note);
    out.extras(point.extras);
    out.endObject();
}

} // namespace

void writeSeries(JsonWriter& out, const Series& series)
{
    out.beginObject();
    out.required("id", series.id);
    out.required("label", series.label);
    out.optional("unit", series.unit);
    out.optional("scope", series.scope);
    out.optional("service", series.service);
    out.word("kind", series.kind, SeriesKind::Momentary);
    out.flag("primary", series.primary);
    out.sources(series.sources);
    out.optional("note", series.note);
    out.name(u"points"_s);
    out.beginArray();
    for (const SeriesPoint& point : series.points)
        writePoint(out, point);
    out.endArray();
    out.extras(series.extras);
    out.endObject();
}

void writeEvent(JsonWriter& out, const Event& event)
{
    out.beginObject();
    out.optional("id", event.id);
    writeStatedTime(out, event.time);
    if (event.knownAt)
        out.time("known_at", *event.knownAt);
    if (event.reportedAt)
        out.time("reported_at", *event.reportedAt);
    out.optional("service", event.service);
    if (event.state)
        out.required("state", toWord(*event.state));
    out.word("kind", event.kind, EventKind::Note);
    out.optional("role", event.role);
    out.optional("person", event.person);
    out.required("text", event.text);
    out.optional("note", event.note);
    out.optional("quote", event.quote);
    out.sources(event.sources);
    writeConfidence(out, event.confidence);
    out.optional("evidence", event.evidence);
    out.optional("cause", event.cause);
    out.extras(event.extras);
    out.endObject();
}

} // namespace aftermap
