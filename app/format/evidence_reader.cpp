// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

StatedTime readStatedTime(Fields& fields)
{
    StatedTime time;
    time.at = fields.requiredTime("at").value_or(Instant());
    time.precision = fields.word<Precision>("precision", Precision::Minute, u"precision"_s);
    time.approximate = fields.flag("approximate");
    time.derived = fields.flag("derived");
    return time;
}

Confidence readConfidence(Fields& fields, Confidence otherwise)
{
    return fields.word<Confidence>("confidence", otherwise, u"confidence"_s);
}

Source readSource(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"source"_s, context);
    Source source;
    source.id = fields.requiredId("id");
    source.title = fields.requiredText("title");
    source.publisher = fields.text("publisher");
    source.url = fields.text("url");
    source.kind = fields.text("kind");
    source.note = fields.text("note");
    source.extras = fields.rest();
    return source;
}

Statement readStatement(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"statement"_s, context);
    Statement statement;
    statement.text = fields.requiredText("text");
    statement.sources = fields.sources();
    statement.confidence = readConfidence(fields);
    statement.affected = fields.flag("affected");
    statement.evidence = fields.word("evidence");
    statement.extras = fields.rest();
    return statement;
}

void IdTable::add(const QString& id, const JsonValue& object, ReadContext& context)
{
    if (id.isEmpty())
        return;
    const JsonValue where = *std::find_if(object.begin(), object.end(),
                                          [](const JsonValue& m) { return m.key() == "id"; });
    const auto found = m_places.constFind(id);
    if (found == m_places.constEnd()) {
        m_places.insert(id, where.at());
        return;
    }
    context.reporter.error(where, u"The id \"%1\" names two %2; the first is at %3:%4."_s.arg(id, m_noun)
                                      .arg(found->line)
                                      .arg(found->column));
}

QStringList IdTable::ids() const
{
    QStringList ids = m_places.keys();
    ids.sort(); // a hash has no order of its own, and a suggestion must not depend on it
    return ids;
}

void checkSources(const IdTable& sources, ReadContext& context)
{
    reportDangling(
        context.sources, [&](const QString& id) { return sources.contains(id); }, sources.ids(),
        [](const QString& id) { return u"There is no source \"%1\" in this file"_s.arg(id); },
        context.reporter);
}

} // namespace aftermap
