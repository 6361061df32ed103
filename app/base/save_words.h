// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace aftermap {

/// "a", "a and b", "a, b and c".
QString listedNames(const QStringList& names);

/// What is on disk after a save that failed: which files are new, and which as they were.
QString outcomeWords(const QStringList& newOnes, const QStringList& oldOnes);

/// Why no file could be made beside `path`. `number` is errno.
QString noTemporaryReason(const QString& path, int number);

/// The same for a full disk. `needed` and `free` are bytes; `free` is negative where it is not known.
QString noRoomReason(qint64 needed, qint64 free);

/// As the system says it.
QString systemReason(int number);

} // namespace aftermap
