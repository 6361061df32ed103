// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_calls.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace aftermap {

int FileCalls::open(const QByteArray& path, int flags, mode_t mode)
{
    return ::open(path.constData(), flags | O_CLOEXEC, mode);
}

ssize_t FileCalls::write(int file, const char* data, std::size_t size)
{
    return ::write(file, data, size);
}

int FileCalls::fchmod(int file, mode_t mode)
{
    return ::fchmod(file, mode);
}

int FileCalls::fsync(int file)
{
    return ::fsync(file);
}

int FileCalls::fstat(int file, struct stat* status)
{
    return ::fstat(file, status);
}

int FileCalls::close(int file)
{
    return ::close(file);
}

int FileCalls::rename(const QByteArray& from, const QByteArray& to)
{
    return ::rename(from.constData(), to.constData());
}

int FileCalls::link(const QByteArray& from, const QByteArray& to)
{
    return ::link(from.constData(), to.constData());
}

int FileCalls::unlink(const QByteArray& path)
{
    return ::unlink(path.constData());
}

int FileCalls::statvfs(const QByteArray& path, struct statvfs* status)
{
    return ::statvfs(path.constData(), status);
}

FileCalls& FileCalls::real()
{
    static FileCalls calls;
    return calls;
}

} // namespace aftermap
