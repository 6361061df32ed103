// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "layout/arrangement.h"

namespace aftermap {

class Incident;

/// aftermap/arrangements in $XDG_STATE_HOME.
QString arrangementsFolder();

/// The same for two incidents whose maps have the same services in the same frames and families
/// with the same dependencies, in whatever file they are: what an arrangement belongs to.
QString mapHash(const Incident& incident);

/// Arrangements in files of a folder, one a map. At most `mostArrangements`; the one that was
/// written longest ago goes first. Values; any thread.
class ArrangementStore
{
public:
    static constexpr int mostArrangements = 200;

    /// Without a folder nothing is kept.
    explicit ArrangementStore(QString folder = {}) : m_folder(std::move(folder)) {}

    /// The arrangement of that map, or an empty one where there is none. Errors, one sentence: the
    /// file cannot be read or is not what it should be.
    Result<Arrangement> load(const QString& hash) const;
    /// Writes it, or removes the file of an empty one. Errors: FileAccess.
    Result<void> save(const QString& hash, const Arrangement& arrangement) const;

private:
    QString fileOf(const QString& hash) const;

    QString m_folder;
};

} // namespace aftermap
