// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_calls.h"
#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace aftermap {

/// Largest file that is read, in bytes.
constexpr qint64 maxFileSize = qint64(512) * 1024 * 1024;

/// Reads a regular file. Refuses pipes, devices, directories and sockets without reading a byte.
/// Errors, one sentence each: FileMissing, FileAccess, Format when it is no regular file or larger
/// than maxFileSize.
Result<QByteArray> readFile(const QString& path);

struct FileToWrite
{
    QString path;
    QByteArray bytes;
};

/// Writes all files or leaves all as they were: each a temporary file beside its target, every length checked, and
/// synchronised; then renamed over the targets one after the other, and back if one fails. A kill in between leaves
/// some new and some old, each whole. Refuses a target that exists and is not a regular file or is read-only;
/// follows a symbolic link. Errors: FileAccess; the sentence tells what is on disk now. That the disk did not confirm
/// the renaming is one as well.
Result<void> writeFiles(const std::vector<FileToWrite>& files, FileCalls& calls = FileCalls::real());

/// The same for one.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// Removes what a save to `path` left beside it when it was killed. Each save does.
void removeStrays(const QString& path);

} // namespace aftermap
