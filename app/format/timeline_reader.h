// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/diagnostic.h"
#include "format/references.h"
#include "incident/timeline.h"

#include <QByteArray>

#include <optional>

namespace aftermap {

/// A timeline and what can only be checked with its map.
struct ReadTimeline
{
    Timeline timeline;
    References services; ///< places that name a service
    References causes;   ///< `cause` values; those that are no event of this file must be services
    TextPosition mapAt;  ///< of the value of "map"
    bool complete = false; ///< no error; else as much as could be read
};

/// Reads the bytes of a timeline. `file` is only used to name it in diagnostics. Stops early,
/// incomplete, when `control` is cancelled.
ReadTimeline readTimelineWithPlaces(const QByteArray& bytes, const QString& file,
                                    Diagnostics& diagnostics, const JobControl* control = nullptr);

/// The same; nothing is returned when there is an error in the file itself. References into the map
/// are for the caller to check.
std::optional<ReadTimeline> readTimeline(const QByteArray& bytes, const QString& file,
                                         Diagnostics& diagnostics);

} // namespace aftermap
