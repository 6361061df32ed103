// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/file_name.h"
#include "base/save_words.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Closes a descriptor when the scope ends.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

tl::unexpected<Error> cannotRead(const QString& path, int number)
{
    return fail(Error::Kind::FileAccess, u"Cannot read %1: %2."_s.arg(path, systemReason(number)), path);
}

} // namespace

Result<QByteArray> readFile(const QString& path)
{
    // O_NONBLOCK: a pipe must not stop us before fstat can tell that it is one.
    const Descriptor file(::open(fileNameBytes(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(Error::Kind::FileMissing, u"There is no file %1."_s.arg(path), path);
        if (errno == ENXIO)
            return fail(Error::Kind::Format, u"%1 is not a regular file."_s.arg(path), path);
        return cannotRead(path, errno);
    }
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return cannotRead(path, errno);
    if (S_ISDIR(status.st_mode))
        return fail(Error::Kind::Format, u"%1 is a folder, not a file."_s.arg(path), path);
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::Format, u"%1 is not a regular file."_s.arg(path), path);
    if (status.st_size > maxFileSize) {
        return fail(Error::Kind::Format,
                    u"%1 is larger than %2 MiB, the most that is read."_s.arg(path).arg(maxFileSize >> 20),
                    path);
    }
    QByteArray bytes(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t got =
            ::read(file.get(), bytes.data() + have, static_cast<std::size_t>(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path, errno);
        if (got == 0)
            break; // it was shortened while we read it
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

} // namespace aftermap
