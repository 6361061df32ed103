// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_writer.h"
#include "format/timeline_writer.h"

using namespace Qt::StringLiterals;

namespace aftermap {

void writeCause(JsonWriter& out, const OutageCause& cause)
{
    out.name(u"cause"_s);
    out.beginObject();
    out.required("class", toWord(cause.kind));
    QStringList factors;
    for (const SafeText& factor : cause.factors)
        factors.append(factor.raw());
    out.list("factors", factors);
    out.sources(cause.sources);
    writeConfidence(out, cause.confidence);
    out.optional("note", cause.note);
    out.extras(cause.extras);
    out.endObject();
}

} // namespace aftermap
