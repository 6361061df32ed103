// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/map_reader.h"

#include "format/evidence_reader.h"
#include "format/map_checks.h"
#include "format/root_reader.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestShortName = 22;
constexpr int furthestLayer = 1000;
constexpr int largestGroup = 1'000'000;

class MapReader
{
public:
    MapReader(const QString& file, Diagnostics& diagnostics, const JobControl* control)
        : m_reporter(file, diagnostics), m_context{m_reporter, control}
    {
    }

    ReadMap read(const QByteArray& bytes)
    {
        RootReader root(u"map"_s, fields(), m_context);
        const bool whole = root.read(bytes);
        m_map.extras = root.takeExtras();
        if (whole) {
            checkSources(m_sourceIds, m_context);
            checkMap(m_map, m_places, m_reporter);
        }
        ReadMap result;
        for (const MapPlaces::OfService& place : m_places.services)
            result.services.push_back(place.object);
        result.map = std::move(m_map);
        result.complete = whole && !m_reporter.hasErrors();
        return result;
    }

private:
    std::vector<RootField> fields()
    {
        const auto text = [this](SafeText& target) {
            return [this, &target](const JsonValue& value) {
                target = SafeText(expectText(value, m_context).value_or(QString()));
            };
        };
        return {
            {"title", false, false, text(m_map.title)},
            {"note", false, false, text(m_map.note)},
            {"weight_meaning", false, false, text(m_map.weightMeaning)},
            {"selection", false, false,
             [this](const JsonValue& value) {
                 m_map.selection = expectWord<Selection>(value, u"selection"_s, m_context);
             }},
            {"selection_note", false, false, text(m_map.selectionNote)},
            {"services", true, true, [this](const JsonValue& value) { readService(value); }},
            {"dependencies", true, false, [this](const JsonValue& value) { readDependency(value); }},
            {"statements", true, false,
             [this](const JsonValue& value) { m_map.statements.push_back(readStatement(value, m_context)); }},
            {"sources", true, false,
             [this](const JsonValue& value) {
                 m_map.sources.push_back(readSource(value, m_context));
                 m_sourceIds.add(m_map.sources.back().id, value, m_context);
             }},
        };
    }

    static TextPosition at(const std::optional<JsonValue>& value, TextPosition otherwise)
    {
        return value ? value->at() : otherwise;
    }

    void readService(const JsonValue& value)
    {
        Fields fields(value, u"service"_s, m_context);
        Service service;
        service.id = fields.requiredId("id");
        service.name = fields.requiredText("name");
        service.shortName = shortName(fields);
        service.kind = fields.word("kind");
        service.provider = fields.word("provider");
        service.hostedBy = fields.word("hosted_by");
        service.region = fields.word("region");
        service.parent = fields.id("parent");
        service.memberOf = fields.id("member_of");
        service.family = fields.text("family");
        service.weight = fields.number("weight", 1.0, 0.0);
        if (const auto layer = fields.find("layer"))
            service.layer = expectInteger(*layer, m_context, 0, furthestLayer);
        service.note = fields.text("note");
        fields.each("statements", [&](const JsonValue& statement) {
            service.statements.push_back(readStatement(statement, m_context));
        });
        service.extras = fields.rest();
        m_serviceIds.add(service.id, value, m_context);
        m_places.services.push_back({value.at(), at(fields.find("parent"), value.at()),
                                     at(fields.find("member_of"), value.at())});
        m_map.services.append(std::move(service));
    }

    SafeText shortName(Fields& fields)
    {
        const auto value = fields.find("short_name");
        if (!value)
            return {};
        const auto text = expectText(*value, m_context);
        if (text && text->toUcs4().size() > longestShortName) {
            m_reporter.error(*value, u"\"short_name\" has %1 characters; the picture has room for %2."_s
                                         .arg(text->toUcs4().size())
                                         .arg(longestShortName));
        }
        return SafeText(text.value_or(QString()));
    }

    void readDependency(const JsonValue& value)
    {
        Fields fields(value, u"dependency"_s, m_context);
        Dependency edge;
        edge.dependent = fields.requiredId("dependent");
        edge.dependency = fields.requiredId("dependency");
        edge.strength = fields.word<Strength>("strength", Strength::Unknown, u"strength"_s);
        edge.basis = fields.word<Basis>("basis", Basis::Inferred, u"basis"_s);
        edge.sources = fields.sources();
        edge.note = fields.text("note");
        const auto redundancy = fields.find("redundancy");
        if (redundancy)
            readRedundancy(*redundancy, edge);
        edge.delaySeconds = fields.number("delay_s", 0.0);
        edge.cacheSeconds = fields.number("cache_s", 0.0);
        edge.discoveredAt = fields.time("discovered_at");
        edge.feedbackLoop = fields.flag("feedback_loop");
        edge.extras = fields.rest();
        m_places.dependencies.push_back({value.at(), at(fields.find("dependent"), value.at()),
                                         at(fields.find("dependency"), value.at()),
                                         at(redundancy, value.at())});
        m_map.dependencies.append(std::move(edge));
    }

    void readRedundancy(const JsonValue& value, Dependency& edge)
    {
        Fields fields(value, u"redundancy"_s, m_context);
        edge.redundancyGroup = fields.requiredId("group");
        if (const auto needed = fields.find("needed"))
            edge.redundancyNeeded = expectInteger(*needed, m_context, 1, largestGroup).value_or(1);
        edge.redundancyExtras = fields.rest();
    }

    Reporter m_reporter;
    ReadContext m_context;
    ServiceMap m_map;
    MapPlaces m_places;
    IdTable m_serviceIds{u"services"_s};
    IdTable m_sourceIds{u"sources"_s};
};

} // namespace

ReadMap readMapWithPlaces(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics,
                          const JobControl* control)
{
    return MapReader(file, diagnostics, control).read(bytes);
}

std::optional<ServiceMap> readMap(const QByteArray& bytes, const QString& file,
                                  Diagnostics& diagnostics)
{
    ReadMap read = readMapWithPlaces(bytes, file, diagnostics);
    if (!read.complete)
        return std::nullopt;
    return std::move(read.map);
}

} // namespace aftermap
