// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"
#include "incident/service_map.h"

#include <QByteArray>

#include <optional>

namespace aftermap {

/// Reads the bytes of a map. `file` is only used to name it in diagnostics. Nothing is returned when
/// there is an error; warnings and notes leave a map.
std::optional<ServiceMap> readMap(const QByteArray& bytes, const QString& file,
                                  Diagnostics& diagnostics);

} // namespace aftermap
