// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_writer.h"

namespace aftermap {

void writeStatedTime(JsonWriter& out, const StatedTime& time);
void writeConfidence(JsonWriter& out, Confidence value, Confidence otherwise = Confidence::Medium);
void writeSource(JsonWriter& out, const Source& source);
void writeStatement(JsonWriter& out, const Statement& statement);

} // namespace aftermap
