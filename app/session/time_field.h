// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

namespace aftermap {

/// An instant as a field of a form has it: "2025-10-20 04:30" on the zone's clock, with seconds where there are some, and
/// in RFC 3339 with an offset where that would name another instant.
QString timeFieldText(Instant instant, const Zone& zone);

/// Reads what timeFieldText() writes, a clock time alone ("04:30", on the day of `day`, else the first one in the window)
/// and all that the command line takes for a time. Errors: Error::Kind::Usage with one sentence that says what is expected.
Result<Instant> readTimeField(const QString& text, const TimeContext& context, const std::optional<Instant>& day);

} // namespace aftermap
