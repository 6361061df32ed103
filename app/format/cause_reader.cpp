// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/evidence_reader.h"
#include "format/timeline_parts.h"

using namespace Qt::StringLiterals;

namespace aftermap {

OutageCause readCause(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"cause"_s, context);
    OutageCause cause;
    if (const auto kind = fields.require("class"))
        cause.kind = expectWord<CauseClass>(*kind, u"class of cause"_s, context).value_or(CauseClass::Unknown);
    fields.each("factors", [&](const JsonValue& factor) {
        if (const auto words = expectText(factor, context))
            cause.factors.emplace_back(*words);
    });
    cause.sources = fields.sources();
    cause.confidence = readConfidence(fields);
    cause.note = fields.text("note");
    cause.extras = fields.rest();
    return cause;
}

} // namespace aftermap
