// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace aftermap {

/// What somebody has written about a new outage and not made one of yet.
struct KeptNotes
{
    QString text;
    QString date; ///< "2026-01-05", or empty
    QString zone; ///< IANA name, or empty
    QStringList files;

    bool isEmpty() const { return text.trimmed().isEmpty() && files.isEmpty(); }
    bool operator==(const KeptNotes&) const = default;
};

/// `new-outage.json` in the state folder.
QString keptNotesPath();

/// Nothing where there is no such file, or it makes no sense.
KeptNotes loadKeptNotes(const QString& path);
/// Notes that are empty are removed. Errors: FileAccess.
Result<void> saveKeptNotes(const QString& path, const KeptNotes& notes);

} // namespace aftermap
