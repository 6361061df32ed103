// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/import_log.h"
#include "format/json_value.h"

#include <optional>

namespace aftermap {

// Reading of JSON that is not ours: what is missing, null or of another type is absent, never an error.

std::optional<JsonValue> memberOf(const JsonValue& object, const char* name);
/// A text, or the digits of a number.
QString textOf(const JsonValue& object, const char* name);
bool isTrue(const JsonValue& object, const char* name);
/// The member where it is an array.
std::optional<JsonValue> arrayOf(const JsonValue& object, const char* name);

ImportPlace placeOf(const JsonValue& value, const QString& file);

} // namespace aftermap
