// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_journal.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "session/state_folder.h"

#include <QDir>
#include <QFile>
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

constexpr auto ending = ".journal"_L1;
/// Edits that come close together are synchronised together.
constexpr std::chrono::milliseconds gathering{30};

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool isLocked(const QString& path)
{
    const int file = ::open(fileNameBytes(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return true;
    const bool locked = ::flock(file, LOCK_EX | LOCK_NB) != 0;
    ::close(file);
    return locked;
}

} // namespace

QString recoveryFolder()
{
    return stateFolder() + u"/recovery"_s;
}

Result<std::unique_ptr<EditJournal>> EditJournal::begin(const QString& folder, const JournalBase& base)
{
    const auto cannot = [&](const QString& path) {
        return fail(Error::Kind::FileAccess, u"Edits cannot be kept for recovery in %1: %2."_s.arg(path, reason()), path);
    };
    if (!QDir().mkpath(folder) || ::chmod(fileNameBytes(folder).constData(), 0700) != 0)
        return cannot(folder);
    const QString path = u"%1/%2%3"_s.arg(folder, QUuid::createUuid().toString(QUuid::WithoutBraces), ending);
    const int file = ::open(fileNameBytes(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0 || ::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const auto failed = cannot(path);
        if (file >= 0)
            ::close(file);
        return failed;
    }
    return std::unique_ptr<EditJournal>(new EditJournal(file, path, journalHead(base)));
}

EditJournal::EditJournal(int file, QString path, QByteArray head)
    : m_file(file), m_path(std::move(path)), m_waiting(std::move(head)), m_thread([this] { work(); })
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
    ::close(m_file);
}

void EditJournal::append(const Edit& edit)
{
    const QByteArray record = journalRecord(edit);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure.isEmpty())
            return;
        m_waiting += record;
    }
    m_wake.notify_all();
}

bool EditJournal::flush()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return (m_waiting.isEmpty() && !m_isBusy) || !m_failure.isEmpty(); });
    return m_failure.isEmpty();
}

void EditJournal::discard()
{
    flush();
    ::unlink(fileNameBytes(m_path).constData());
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
        m_wake.wait(lock, [this] { return !m_waiting.isEmpty() || m_isEnding; });
        if (m_waiting.isEmpty())
            return;
        const QByteArray bytes = std::exchange(m_waiting, {});
        m_isBusy = true;
        lock.unlock();
        const bool good = write(bytes);
        const QString why = good ? QString() : u"Edits are no longer kept for recovery: %1."_s.arg(reason());
        lock.lock();
        m_isBusy = false;
        if (!good) {
            m_failure = why;
            m_waiting.clear();
        }
        m_written.notify_all();
        if (!m_isEnding)
            m_wake.wait_for(lock, gathering, [this] { return m_isEnding; });
    }
}

bool EditJournal::write(const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(m_file, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return ::fdatasync(m_file) == 0;
}

std::vector<LeftJournal> leftJournals(const QString& folder)
{
    std::vector<LeftJournal> left;
    for (const QFileInfo& info : QDir(folder).entryInfoList({u"*"_s + ending}, QDir::Files | QDir::NoSymLinks, QDir::Time)) {
        const QString path = info.absoluteFilePath();
        if (isLocked(path))
            continue;
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            continue;
        Result<Journal> journal = readJournal(*bytes);
        if (!journal && !isJournalBegun(*bytes))
            continue;
        if (!journal || journal->edits.empty())
            removeJournal(path);
        else
            left.push_back({path, std::move(*journal)});
    }
    return left;
}

void removeJournal(const QString& path)
{
    if (!isLocked(path))
        ::unlink(fileNameBytes(path).constData());
}

} // namespace aftermap
