// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>

namespace aftermap {

/// The chosen stretch with its start (its end) moved to `t`, inside `window`. An end that would not
/// lie after its start goes to the end of the window, and the other way round; with nothing chosen
/// the other end is the window's. None when nothing is left between them.
std::optional<TimeSpan> withStart(const std::optional<TimeSpan>& span, Instant t, TimeSpan window);
std::optional<TimeSpan> withEnd(const std::optional<TimeSpan>& span, Instant t, TimeSpan window);

} // namespace aftermap
