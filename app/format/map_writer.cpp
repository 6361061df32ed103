// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_writer.h"
#include "format/evidence_writer.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void writeService(JsonWriter& out, const Service& service)
{
    out.beginObject();
    out.required("id", service.id);
    out.required("name", service.name);
    out.optional("short_name", service.shortName);
    out.optional("kind", service.kind);
    out.optional("provider", service.provider);
    out.optional("hosted_by", service.hostedBy);
    out.optional("region", service.region);
    out.optional("parent", service.parent);
    out.optional("member_of", service.memberOf);
    out.optional("family", service.family);
    if (service.weight != 1.0)
        out.number("weight", service.weight);
    if (service.layer)
        out.number("layer", *service.layer);
    out.optional("note", service.note);
    out.array("statements", service.statements, writeStatement);
    out.extras(service.extras);
    out.endObject();
}

void writeDependency(JsonWriter& out, const Dependency& edge)
{
    out.beginObject();
    out.required("dependent", edge.dependent);
    out.required("dependency", edge.dependency);
    out.word("strength", edge.strength, Strength::Unknown);
    out.word("basis", edge.basis, Basis::Inferred);
    out.sources(edge.sources);
    out.optional("note", edge.note);
    if (!edge.redundancyGroup.isEmpty()) {
        out.name(u"redundancy"_s);
        out.beginObject();
        out.required("group", edge.redundancyGroup);
        if (edge.redundancyNeeded != 1)
            out.number("needed", edge.redundancyNeeded);
        out.extras(edge.redundancyExtras);
        out.endObject();
    }
    if (edge.delaySeconds)
        out.number("delay_s", *edge.delaySeconds);
    if (edge.cacheSeconds)
        out.number("cache_s", *edge.cacheSeconds);
    if (edge.discoveredAt)
        out.time("discovered_at", *edge.discoveredAt);
    out.flag("feedback_loop", edge.feedbackLoop);
    out.extras(edge.extras);
    out.endObject();
}

} // namespace

QByteArray writeMap(const ServiceMap& map)
{
    JsonWriter out;
    out.beginObject();
    out.required("format", u"aftermap-map/1"_s);
    out.optional("title", map.title);
    out.optional("note", map.note);
    out.optional("weight_meaning", map.weightMeaning);
    if (map.selection)
        out.required("selection", toWord(*map.selection));
    out.optional("selection_note", map.selectionNote);
    out.name(u"services"_s);
    out.beginArray();
    for (const Service& service : map.services.values())
        writeService(out, service);
    out.endArray();
    out.array("dependencies", map.dependencies.values(), writeDependency);
    out.array("statements", map.statements, writeStatement);
    out.array("sources", map.sources, writeSource);
    out.extras(map.extras);
    out.endObject();
    return out.take();
}

} // namespace aftermap
