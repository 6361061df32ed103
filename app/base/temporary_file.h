// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_calls.h"

#include <QString>

namespace aftermap {

/// A file beside another, ".NAME.XXXXXX.aftermap-tmp" for NAME, that is gone in the end. As long as this lives it is
/// locked, so that nobody takes it for the stray of a program that was killed.
class TemporaryFile
{
public:
    explicit TemporaryFile(FileCalls& calls) : m_calls(&calls) {}
    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    /// Each of these is false with errno where it fails.
    /// `like` is the old file, whose mode the new one gets (and owner, where the system allows), or null.
    bool make(const QByteArray& target, const struct stat* like);
    /// Writes, sets the mode, synchronises, checks the size, and closes.
    bool fill(const QByteArray& bytes, const struct stat* like);
    /// A second name for the old file, or where the file system knows none, a copy of it.
    bool keep(const QByteArray& target, const struct stat& like);
    /// Becomes the target.
    bool moveTo(const QByteArray& target);
    bool exists() const { return !m_path.isEmpty(); }

private:
    bool copy(const QByteArray& target, const struct stat& like);

    FileCalls* m_calls;
    QByteArray m_path; ///< empty once it is gone
    int m_file = -1;   ///< for writing
    int m_lock = -1;   ///< the same open file, which holds the lock
};

/// Files in the target's folder that a save to it left behind when it was killed. `target` is the real name.
void removeStraysOf(const QByteArray& target, FileCalls& calls);

} // namespace aftermap
