// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/temporary_file.h"

#include <QRandomGenerator>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace aftermap {

namespace {

constexpr QByteArrayView ending(".aftermap-tmp");
constexpr qsizetype randomLetters = 6;
/// Most bytes of a file name. A longer one is cut in the temporary's.
constexpr qsizetype longestName = 255;

/// ".NAME." in the target's folder.
struct TemporaryName
{
    QByteArray folder; ///< ends in '/', or empty
    QByteArray start;

    explicit TemporaryName(const QByteArray& target)
    {
        const qsizetype slash = target.lastIndexOf('/') + 1;
        folder = target.first(slash);
        const qsizetype most = longestName - randomLetters - ending.size() - 2;
        start = '.' + target.sliced(slash).left(most) + '.';
    }
    QByteArray fresh() const
    {
        constexpr QByteArrayView letters("abcdefghijklmnopqrstuvwxyz0123456789");
        QByteArray name = folder + start;
        for (qsizetype i = 0; i < randomLetters; ++i)
            name += letters[qsizetype(QRandomGenerator::system()->bounded(quint32(letters.size())))];
        return name + ending.toByteArray();
    }
    bool fits(QByteArrayView name) const
    {
        return name.size() == start.size() + randomLetters + ending.size() && name.startsWith(start) && name.endsWith(ending);
    }
};

bool writeAll(FileCalls& calls, int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = calls.write(file, bytes.data(), std::size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = EIO;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// Somebody who cleans up may have removed the file before it was locked.
bool isStillThere(int file)
{
    struct stat status = {};
    return ::fstat(file, &status) == 0 && status.st_nlink > 0;
}

} // namespace

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_calls(other.m_calls), m_path(std::exchange(other.m_path, {})),
      m_file(std::exchange(other.m_file, -1)), m_lock(std::exchange(other.m_lock, -1))
{
}

TemporaryFile::~TemporaryFile()
{
    const int number = errno;
    if (!m_path.isEmpty())
        m_calls->unlink(m_path);
    for (const int file : {m_file, m_lock}) {
        if (file >= 0)
            ::close(file);
    }
    errno = number;
}

bool TemporaryFile::make(const QByteArray& target, const struct stat* like)
{
    // For the owner alone until all is in it, should the old one be.
    const mode_t mode = like != nullptr ? 0600 : 0666;
    for (;;) {
        const QByteArray path = TemporaryName(target).fresh();
        m_file = m_calls->open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        if (m_file < 0 && errno == EEXIST)
            continue;
        if (m_file < 0)
            return false;
        m_path = path;
        // The lock stays when the file that is written to is closed, which tells the last errors.
        m_lock = ::fcntl(m_file, F_DUPFD_CLOEXEC, 0);
        ::flock(m_file, LOCK_EX); // where there are no locks, nobody finds a stray either
        if (m_lock >= 0 && isStillThere(m_file))
            return true;
        if (m_lock < 0)
            return false;
        ::close(std::exchange(m_file, -1));
        ::close(std::exchange(m_lock, -1));
        m_path.clear();
    }
}

bool TemporaryFile::fill(const QByteArray& bytes, const struct stat* like)
{
    if (!writeAll(*m_calls, m_file, bytes))
        return false;
    if (like != nullptr) {
        [[maybe_unused]] const int ignored = ::fchown(m_file, like->st_uid, like->st_gid);
        if (m_calls->fchmod(m_file, like->st_mode & 07777) != 0)
            return false;
    }
    if (m_calls->fsync(m_file) != 0)
        return false;
    struct stat status = {};
    if (m_calls->fstat(m_file, &status) != 0)
        return false;
    if (status.st_size != bytes.size()) {
        errno = EIO;
        return false;
    }
    return m_calls->close(std::exchange(m_file, -1)) == 0;
}

bool TemporaryFile::keep(const QByteArray& target, const struct stat& like)
{
    const QByteArray path = TemporaryName(target).fresh();
    m_lock = ::open(target.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_lock >= 0)
        ::flock(m_lock, LOCK_EX | LOCK_NB);
    if (m_calls->link(target, path) == 0) {
        m_path = path;
        return true;
    }
    return copy(target, like);
}

bool TemporaryFile::copy(const QByteArray& target, const struct stat& like)
{
    const int from = m_calls->open(target, O_RDONLY | O_NONBLOCK);
    if (from < 0)
        return false;
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
    QByteArray bytes;
    char some[65536];
    ssize_t got = 0;
    while ((got = ::read(from, some, sizeof some)) > 0)
        bytes.append(some, got);
    ::close(from);
    return got == 0 && make(target, &like) && fill(bytes, &like);
}

bool TemporaryFile::moveTo(const QByteArray& target)
{
    if (m_calls->rename(m_path, target) != 0)
        return false;
    m_path.clear();
    return true;
}

void removeStraysOf(const QByteArray& target, FileCalls& calls)
{
    const TemporaryName name(target);
    const QByteArray folder = name.folder.isEmpty() ? QByteArray(".") : name.folder;
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.constData()), &::closedir);
    while (const dirent* entry = entries ? ::readdir(entries.get()) : nullptr) {
        if (!name.fits(entry->d_name))
            continue;
        const QByteArray path = name.folder + entry->d_name;
        const int file = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0)
            continue;
        struct stat status = {};
        if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0)
            calls.unlink(path);
        ::close(file);
    }
}

} // namespace aftermap
