// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/timeline_parts.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What one object says; what it leaves out comes from `rule`, and without one must be there.
OpenEnd readOpenEnd(Fields& fields, const std::optional<OpenEnd>& rule)
{
    ReadContext& context = fields.context();
    OpenEnd end = rule.value_or(OpenEnd());
    end.extras.clear();
    const auto given = [&](const char* name) { return rule ? fields.find(name) : fields.require(name); };
    const auto earliest = given("earliest");
    const auto latest = given("latest");
    const auto why = given("why");
    bool bothKnown = rule || (earliest && latest);
    const auto take = [&](const auto& field, Instant& into) {
        if (!field)
            return;
        const std::optional<Instant> time = expectTime(*field, context);
        bothKnown = bothKnown && time;
        into = time.value_or(Instant());
    };
    take(earliest, end.earliest);
    take(latest, end.latest);
    if (why)
        end.why = SafeText(expectText(*why, context).value_or(QString()));
    end.state = fields.word<ServiceState>("state", end.state, u"state"_s);
    if (const auto sources = fields.find("source"))
        end.sources = expectSources(*sources, context);
    if (bothKnown && end.latest < end.earliest) {
        const JsonValue& place = latest ? *latest : earliest ? *earliest : fields.value();
        context.reporter.error(place, u"\"latest\" (%1) is before \"earliest\" (%2)."_s.arg(
                                          formatRfc3339(end.latest), formatRfc3339(end.earliest)));
    }
    return end;
}

bool isServiceId(const JsonValue& member, ReadContext& context)
{
    if (isId(member.key()))
        return true;
    context.reporter.error(Place{member.keyAt(), member.pointer()},
                           u"%1 is not an id: an id has 1 to 128 characters of A-Z a-z 0-9 . _ : / -."_s.arg(
                               nameOf(member)));
    return false;
}

} // namespace

OpenEnds readOpenEnds(const JsonValue& value, References& services, ReadContext& context)
{
    OpenEnds ends;
    Fields fields(value, u"rule for open ends"_s, context);
    const auto exceptions = fields.find("services");
    bool hasRule = !exceptions;
    for (const char* name : {"earliest", "latest", "why", "state", "source"})
        hasRule = hasRule || fields.has(name);
    if (hasRule && fields.isObject())
        ends.rule = readOpenEnd(fields, std::nullopt);
    else
        for (const char* name : {"earliest", "latest", "why", "state", "source"})
            fields.find(name);
    (ends.rule ? ends.rule->extras : ends.extras) = fields.rest();
    if (!exceptions || !expectObject(*exceptions, context))
        return ends;
    for (const JsonValue member : *exceptions) {
        if (!isServiceId(member, context))
            continue;
        const QString id = context.interner.text(member.key());
        services.addKey(id, member);
        if (member.isNull()) {
            ends.services.emplace_back(id, std::nullopt);
            continue;
        }
        Fields exception(member, u"open end"_s, context);
        if (!exception.isObject())
            continue;
        OpenEnd end = readOpenEnd(exception, ends.rule);
        end.extras = exception.rest();
        ends.services.emplace_back(id, std::move(end));
    }
    return ends;
}

} // namespace aftermap
