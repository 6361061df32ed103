// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_writer.h"
#include "incident/timeline.h"

namespace aftermap {

/// The field "cause".
void writeCause(JsonWriter& out, const OutageCause& cause);
/// The field "open_ends", if there is anything to say.
void writeOpenEnds(JsonWriter& out, const OpenEnds& ends);
void writeSeries(JsonWriter& out, const Series& series);
void writeEvent(JsonWriter& out, const Event& event);

} // namespace aftermap
