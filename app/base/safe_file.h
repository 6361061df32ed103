// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace aftermap {

/// Largest file that is read, in bytes.
constexpr qint64 maxFileSize = qint64(512) * 1024 * 1024;

/// Reads a regular file. Refuses pipes, devices, directories and sockets without reading a byte.
/// Errors, one sentence each: FileMissing, FileAccess, Format when it is no regular file or larger
/// than maxFileSize.
Result<QByteArray> readFile(const QString& path);

/// Writes the whole file or leaves the old one as it was: a temporary file beside it, every length
/// checked, flushed and synchronised, renamed over the target. Refuses a target that exists and is
/// not a regular file; follows a symbolic link to its target. Errors: FileAccess.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

} // namespace aftermap
