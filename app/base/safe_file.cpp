// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/file_name.h"

#include <QFileInfo>

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
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    bool reset()
    {
        const int fd = m_fd;
        m_fd = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

tl::unexpected<Error> cannot(const QString& verb, const QString& path, int number)
{
    return fail(Error::Kind::FileAccess, u"Cannot %1 %2: %3."_s.arg(verb, path, systemReason(number)),
                path);
}

bool writeAll(int fd, const char* data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(fd, data, static_cast<std::size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= written;
    }
    return true;
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
        return cannot(u"read"_s, path, errno);
    }
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return cannot(u"read"_s, path, errno);
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
            return cannot(u"read"_s, path, errno);
        if (got == 0)
            break; // it was shortened while we read it
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QString target = path;
    struct stat itself = {};
    if (::lstat(fileNameBytes(path).constData(), &itself) == 0 && S_ISLNK(itself.st_mode)) {
        if (const QString resolved = canonicalFileName(path); !resolved.isEmpty())
            target = resolved;
    }
    const QByteArray targetName = fileNameBytes(target);
    mode_t mode = 0644;
    struct stat existing = {};
    if (::stat(targetName.constData(), &existing) == 0) {
        if (!S_ISREG(existing.st_mode)) {
            return fail(Error::Kind::FileAccess,
                        u"%1 is not a regular file and is left alone."_s.arg(path), path);
        }
        mode = existing.st_mode & 07777;
    }
    QByteArray temporaryName = targetName + ".XXXXXX";
    Descriptor file(::mkostemp(temporaryName.data(), O_CLOEXEC));
    if (!file.isOpen())
        return cannot(u"write"_s, path, errno);
    const auto giveUp = [&]() -> Result<void> {
        const int number = errno;
        ::unlink(temporaryName.constData());
        return cannot(u"write"_s, path, number);
    };
    if (!writeAll(file.get(), bytes.constData(), bytes.size()))
        return giveUp();
    if (::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0)
        return giveUp();
    struct stat written = {};
    if (::fstat(file.get(), &written) != 0)
        return giveUp();
    if (written.st_size != bytes.size()) {
        errno = EIO;
        return giveUp();
    }
    if (!file.reset() || ::rename(temporaryName.constData(), targetName.constData()) != 0)
        return giveUp();
    const QByteArray folder = fileNameBytes(QFileInfo(target).absolutePath());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen() && ::fsync(directory.get()) != 0 && errno != EINVAL)
        return cannot(u"make sure of"_s, path, errno);
    return {};
}

} // namespace aftermap
