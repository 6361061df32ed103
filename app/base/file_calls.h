// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>

namespace aftermap {

/// The system calls that change what is on disk, so that a test can make any of them fail. Each is the call of its
/// name: what it returns, and errno.
class FileCalls
{
public:
    virtual ~FileCalls() = default;
    virtual int open(const QByteArray& path, int flags, mode_t mode = 0);
    virtual ssize_t write(int file, const char* data, std::size_t size);
    virtual int fchmod(int file, mode_t mode);
    virtual int fsync(int file);
    virtual int fstat(int file, struct stat* status);
    virtual int close(int file);
    virtual int rename(const QByteArray& from, const QByteArray& to);
    virtual int link(const QByteArray& from, const QByteArray& to);
    virtual int unlink(const QByteArray& path);
    virtual int statvfs(const QByteArray& path, struct statvfs* status);

    /// Those of the system.
    static FileCalls& real();
};

} // namespace aftermap
