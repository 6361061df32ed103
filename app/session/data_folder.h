// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace aftermap {

/// Where the data may be, in the order in which the places are tried; empty ones are skipped.
struct DataPlaces
{
    QString chosen;    ///< $AFTERMAP_DATA_DIR
    QString installed; ///< ../share/aftermap, seen from the program
    QString source;    ///< the source tree of a build

    bool operator==(const DataPlaces&) const = default;
};

/// The places of the running program. Needs a QCoreApplication.
DataPlaces dataPlaces();

/// The first place that is a folder with `timelines` in it, if any.
std::optional<QString> dataFolder(const DataPlaces& places);

} // namespace aftermap
