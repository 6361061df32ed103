// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_value.h"
#include "format/statuspage_file.h"

namespace aftermap {

StatuspagePage readStatuspagePage(const JsonValue& value);
StatuspageComponent readStatuspageComponent(const JsonValue& value);

/// Reads one incident or maintenance; what is odd in it goes into the log. Nothing for what is no object
/// or has no time at all.
std::optional<StatuspageIncident> readStatuspageIncident(const JsonValue& value, const QString& file, ImportLog& log);

} // namespace aftermap
