// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_journal.h"

#include "base/file_name.h"
#include "session/left_journals.h"
#include "session/state_folder.h"

#include <QDir>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Edits that come close together are synchronised together.
constexpr std::chrono::milliseconds gathering{30};

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool writeAll(int file, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

QString freshPath(const QString& folder)
{
    return u"%1/%2%3"_s.arg(folder, QUuid::createUuid().toString(QUuid::WithoutBraces), journalEnding);
}

/// A new file, locked. Somebody who looks for what was left may find and remove it before it is locked: then
/// another is made. -1 where it cannot be.
int makeLocked(const QString& path)
{
    for (;;) {
        const int file = ::open(fileNameBytes(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
        struct stat status = {};
        if (file < 0)
            return -1;
        const bool good = ::flock(file, LOCK_EX) == 0 && ::fstat(file, &status) == 0;
        if (good && status.st_nlink > 0)
            return file;
        const int number = errno;
        ::close(file);
        errno = number;
        if (!good)
            return -1;
    }
}

/// -1 where it is gone or somebody else has it.
int lockExisting(const QString& path)
{
    const int file = ::open(fileNameBytes(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return -1;
    }
    return file;
}

void synchroniseFolder(const QString& path)
{
    const int folder = ::open(fileNameBytes(path.left(path.lastIndexOf(u'/'))).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

QString recoveryFolder()
{
    return stateFolder() + u"/recovery"_s;
}

Result<std::unique_ptr<EditJournal>> EditJournal::begin(const QString& folder, const JournalBase& base,
                                                        std::shared_ptr<const Draft> start, const QString& superseded)
{
    const auto cannot = [&](const QString& path) {
        return fail(Error::Kind::FileAccess, u"Edits cannot be kept for recovery in %1: %2."_s.arg(path, reason()), path);
    };
    if (!QDir().mkpath(folder) || ::chmod(fileNameBytes(folder).constData(), 0700) != 0)
        return cannot(folder);
    // Another window may be recovering the same: then it keeps its own, and this one is one more.
    const int held = superseded.isEmpty() ? -1 : lockExisting(superseded);
    const QString wanted = held < 0 ? freshPath(folder) : superseded;
    const QString path = freshPath(folder) + begunEnding;
    const int file = makeLocked(path);
    if (file < 0) {
        const auto failed = cannot(path);
        if (held >= 0)
            ::close(held);
        return failed;
    }
    // At once, so that another window sees what is edited here.
    if (!writeAll(file, journalHead(base))) {
        const auto failed = cannot(path);
        ::unlink(fileNameBytes(path).constData());
        for (const int open : {file, held}) {
            if (open >= 0)
                ::close(open);
        }
        return failed;
    }
    return std::unique_ptr<EditJournal>(new EditJournal(file, held, path, wanted, std::move(start)));
}

EditJournal::EditJournal(int file, int superseded, QString path, QString wanted, std::shared_ptr<const Draft> start)
    : m_file(file), m_superseded(superseded), m_path(std::move(path)), m_wanted(std::move(wanted)), m_start(std::move(start)),
      m_thread([this] { work(); })
{
}

EditJournal::~EditJournal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
    releaseSuperseded();
    ::close(m_file);
}

void EditJournal::append(const Edit& edit)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure.isEmpty() || m_isDiscarded)
            return;
        m_waiting.push_back(edit);
    }
    m_wake.notify_all();
}

bool EditJournal::flush()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return (!m_start && m_waiting.empty() && !m_isBusy) || !m_failure.isEmpty() || m_isDiscarded; });
    return m_failure.isEmpty() && !m_isDiscarded;
}

void EditJournal::discard()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isDiscarded = true;
        m_start.reset();
        m_waiting.clear();
        ::unlink(fileNameBytes(m_path).constData());
        releaseSuperseded();
        if (m_path != m_wanted)
            removeJournal(m_wanted);
    }
    m_written.notify_all();
}

QString EditJournal::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_path;
}

QString EditJournal::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

void EditJournal::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_start || !m_waiting.empty() || m_isEnding; });
        if (!m_start && m_waiting.empty())
            return;
        const std::shared_ptr<const Draft> start = std::exchange(m_start, nullptr);
        const std::vector<Edit> edits = start ? std::vector<Edit>() : std::exchange(m_waiting, {});
        m_isBusy = true;
        lock.unlock();
        QByteArray bytes;
        for (const Edit& edit : edits)
            bytes += journalRecord(edit);
        const bool good = start ? writeStart(*start) : write(bytes);
        const QString why = good ? QString() : u"Edits are no longer kept for recovery: %1."_s.arg(reason());
        lock.lock();
        m_isBusy = false;
        if (!good) {
            m_failure = why;
            m_waiting.clear();
        }
        m_written.notify_all();
        if (!m_isEnding && !start)
            m_wake.wait_for(lock, gathering, [this] { return m_isEnding; });
    }
}

bool EditJournal::write(const QByteArray& bytes)
{
    return writeAll(m_file, bytes) && ::fdatasync(m_file) == 0;
}

void EditJournal::releaseSuperseded()
{
    if (const int file = std::exchange(m_superseded, -1); file >= 0)
        ::close(file);
}

bool EditJournal::writeStart(const Draft& start)
{
    if (!write(journalStart(start)))
        return false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isDiscarded)
            return true;
        if (::rename(fileNameBytes(m_path).constData(), fileNameBytes(m_wanted).constData()) != 0)
            return false;
        m_path = m_wanted;
        releaseSuperseded();
    }
    synchroniseFolder(m_wanted);
    return true;
}

} // namespace aftermap
