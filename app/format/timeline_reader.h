// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"
#include "incident/timeline.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace aftermap {

/// A place in a timeline that names a service of its map.
struct ServiceReference
{
    QString service;
    QString pointer;
    int line = 1;
    int column = 1;
};

struct ReadTimeline
{
    Timeline timeline;
    std::vector<ServiceReference> references; ///< to be checked against the map
    /// `cause` values that are no event of this file: they must be services.
    std::vector<ServiceReference> causes;
};

/// Reads the bytes of a timeline. `file` is only used to name it in diagnostics. Nothing is returned
/// when there is an error in the file itself; references into the map are for the caller to check.
std::optional<ReadTimeline> readTimeline(const QByteArray& bytes, const QString& file,
                                         Diagnostics& diagnostics);

} // namespace aftermap
