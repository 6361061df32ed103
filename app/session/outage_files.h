// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/file_watch.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace aftermap {

/// Where an outage lies on disk. Both empty: it was never saved. Only `map`: a map without a timeline.
struct OutageFiles
{
    QString timeline;
    QString map; ///< empty when the timeline names none
    /// Of those of the two that there are, in this order, from when they were read or written.
    std::vector<FileStamp> stamps;
    std::vector<QByteArray> hashes; ///< SHA-256

    /// What one would call the outage by.
    const QString& main() const { return timeline.isEmpty() ? map : timeline; }
    bool isEmpty() const { return main().isEmpty(); }
    bool isSamePlace(const OutageFiles& other) const { return timeline == other.timeline && map == other.map; }
};

} // namespace aftermap
