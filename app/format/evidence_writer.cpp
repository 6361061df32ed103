// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_writer.h"

namespace aftermap {

void writeStatedTime(JsonWriter& out, const StatedTime& time)
{
    out.time("at", time.at);
    out.word("precision", time.precision, Precision::Minute);
    out.flag("approximate", time.approximate);
    out.flag("derived", time.derived);
}

void writeConfidence(JsonWriter& out, Confidence value, Confidence otherwise)
{
    out.word("confidence", value, otherwise);
}

void writeSource(JsonWriter& out, const Source& source)
{
    out.beginObject();
    out.required("id", source.id);
    out.required("title", source.title);
    out.optional("publisher", source.publisher);
    out.optional("url", source.url);
    out.optional("kind", source.kind);
    out.optional("note", source.note);
    out.extras(source.extras);
    out.endObject();
}

void writeStatement(JsonWriter& out, const Statement& statement)
{
    out.beginObject();
    out.required("text", statement.text);
    out.sources(statement.sources);
    writeConfidence(out, statement.confidence);
    out.flag("affected", statement.affected);
    out.optional("evidence", statement.evidence);
    out.extras(statement.extras);
    out.endObject();
}

} // namespace aftermap
