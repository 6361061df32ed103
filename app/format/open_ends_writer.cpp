// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/timeline_writer.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What `rule` says already is left out.
void writeFields(JsonWriter& out, const OpenEnd& end, const OpenEnd* rule)
{
    if (!rule || rule->earliest != end.earliest)
        out.time("earliest", end.earliest);
    out.word("state", end.state, rule ? rule->state : ServiceState::Recovering);
    if (!rule || rule->latest != end.latest)
        out.time("latest", end.latest);
    if (!rule || !(rule->why == end.why))
        out.required("why", end.why);
    if (rule && rule->sources == end.sources)
        return;
    if (rule && end.sources.isEmpty()) {
        out.name(u"source"_s);
        out.raw("[]");
    }
    out.sources(end.sources);
}

} // namespace

void writeOpenEnds(JsonWriter& out, const OpenEnds& ends)
{
    if (ends == OpenEnds())
        return;
    out.name(u"open_ends"_s);
    out.beginObject();
    if (ends.rule)
        writeFields(out, *ends.rule, nullptr);
    if (!ends.services.empty() || !ends.rule) {
        out.name(u"services"_s);
        out.beginObject();
        for (const auto& [id, end] : ends.services) {
            out.name(id);
            if (!end) {
                out.raw("null");
                continue;
            }
            out.beginObject();
            writeFields(out, *end, ends.rule ? &*ends.rule : nullptr);
            out.extras(end->extras);
            out.endObject();
        }
        out.endObject();
    }
    out.extras(ends.rule ? ends.rule->extras : ends.extras);
    out.endObject();
}

} // namespace aftermap
