// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_fields.h"

#include "base/safe_text.h"

namespace aftermap {

std::optional<JsonValue> memberOf(const JsonValue& object, const char* name)
{
    if (!object.isObject())
        return std::nullopt;
    for (const JsonValue member : object) {
        if (member.key() == name)
            return member;
    }
    return std::nullopt;
}

QString textOf(const JsonValue& object, const char* name)
{
    const auto value = memberOf(object, name);
    if (!value)
        return {};
    if (value->type() == JsonType::String)
        return decodeUtf8(value->text());
    return value->type() == JsonType::Number ? decodeUtf8(value->raw()) : QString();
}

bool isTrue(const JsonValue& object, const char* name)
{
    const auto value = memberOf(object, name);
    return value && value->type() == JsonType::Boolean && value->boolean();
}

std::optional<JsonValue> arrayOf(const JsonValue& object, const char* name)
{
    const auto value = memberOf(object, name);
    return value && value->isArray() ? value : std::nullopt;
}

ImportPlace placeOf(const JsonValue& value, const QString& file)
{
    return {file, value.at().line, value.at().column, shownSnippet(value.pointer(), 200)};
}

} // namespace aftermap
