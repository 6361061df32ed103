// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

namespace aftermap {

/// One word of a POSIX shell that means exactly `name`, whatever is in it; safe to paste into a
/// terminal: control characters and bytes that are no text are written by printf.
QString shellQuoted(const QString& name);

/// The command that shows this moment: `aftermap FILE --at TIME --select ID`, the time in UTC. No
/// `--select` where `id` is empty, no `--at` where there is no time.
QString momentLink(const QString& path, std::optional<Instant> at, const QString& id);

} // namespace aftermap
