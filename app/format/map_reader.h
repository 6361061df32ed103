// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/diagnostic.h"
#include "format/json_value.h"
#include "incident/service_map.h"

#include <QByteArray>

#include <optional>

namespace aftermap {

/// A map and where its services stand, for what can only be said with a timeline beside it.
struct ReadMap
{
    ServiceMap map;
    std::vector<TextPosition> services; ///< of each one's opening brace
    bool complete = false; ///< no error; else as much as could be read
};

/// Reads the bytes of a map. `file` is only used to name it in diagnostics. Stops early, incomplete,
/// when `control` is cancelled.
ReadMap readMapWithPlaces(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics,
                          const JobControl* control = nullptr);

/// The same without the places. Nothing is returned when there is an error; warnings and notes leave
/// a map.
std::optional<ServiceMap> readMap(const QByteArray& bytes, const QString& file,
                                  Diagnostics& diagnostics);

} // namespace aftermap
