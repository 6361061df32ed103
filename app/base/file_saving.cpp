// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_name.h"
#include "base/safe_file.h"
#include "base/save_words.h"
#include "base/temporary_file.h"

#include <QSet>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int mostLinks = 40;

QByteArray folderOf(const QByteArray& name)
{
    const qsizetype slash = name.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : name.first(std::max<qsizetype>(slash, 1));
}

/// The name behind all symbolic links, whether there is a file or not. Empty where they lead in a circle.
QByteArray withoutLinks(QByteArray name)
{
    for (int i = 0; i < mostLinks; ++i) {
        char link[4096];
        const ssize_t size = ::readlink(name.constData(), link, sizeof link);
        if (size < 0)
            return name;
        const QByteArray next(link, size);
        name = next.startsWith('/') ? next : folderOf(name) + '/' + next;
    }
    return {};
}

/// One file of a save.
struct Target
{
    QString path;
    QByteArray name; ///< without links
    QByteArray bytes;
    struct stat old = {};
    bool existed = false;
    bool isNew = false;
    TemporaryFile temporary;
    TemporaryFile backup;

    const struct stat* like() const { return existed ? &old : nullptr; }
};

class Saving
{
public:
    explicit Saving(FileCalls& calls) : m_calls(calls) {}

    Result<void> save(const std::vector<FileToWrite>& files)
    {
        for (const FileToWrite& file : files) {
            if (const QString why = add(file); !why.isEmpty())
                return failed(file.path, why);
        }
        for (const Target& target : m_targets)
            removeStraysOf(target.name, m_calls);
        for (Target& target : m_targets) {
            if (!target.temporary.make(target.name, target.like()))
                return failed(target.path, errno, &noTemporaryReason);
            if (!target.temporary.fill(target.bytes, target.like()))
                return failed(target.path, errno);
        }
        return rename();
    }

private:
    /// Why it cannot be saved, or empty.
    QString add(const FileToWrite& file)
    {
        Target target{file.path, withoutLinks(fileNameBytes(file.path)), file.bytes, {}, false, false,
                      TemporaryFile(m_calls), TemporaryFile(m_calls)};
        if (target.name.isEmpty())
            return systemReason(ELOOP);
        target.existed = ::stat(target.name.constData(), &target.old) == 0;
        if (target.existed && !S_ISREG(target.old.st_mode))
            return u"it is not a regular file"_s;
        // The superuser may write everything, and would not expect it here.
        if (target.existed && ((target.old.st_mode & 0222) == 0 || ::faccessat(AT_FDCWD, target.name.constData(), W_OK, AT_EACCESS) != 0))
            return u"the file may only be read"_s;
        for (const Target& other : m_targets) {
            const bool isSame = target.existed && other.existed && target.old.st_ino == other.old.st_ino && target.old.st_dev == other.old.st_dev;
            if (isSame || target.name == other.name)
                return u"it is the same file as %1"_s.arg(other.path);
        }
        m_targets.push_back(std::move(target));
        return {};
    }

    Result<void> rename()
    {
        // The last one needs no way back: nothing can fail after it.
        for (std::size_t i = 0; i + 1 < m_targets.size(); ++i) {
            Target& target = m_targets[i];
            if (target.existed && !target.backup.keep(target.name, target.old))
                return failed(target.path, errno);
        }
        for (Target& target : m_targets) {
            if (!target.temporary.moveTo(target.name)) {
                const int number = errno;
                putBack();
                return failed(target.path, number);
            }
            target.isNew = true;
        }
        if (const int number = synchroniseFolders(); number != 0)
            return unconfirmed(number);
        return {};
    }

    void putBack()
    {
        for (Target& target : m_targets) {
            if (!target.isNew)
                continue;
            const bool isBack = target.existed ? target.backup.moveTo(target.name) : m_calls.unlink(target.name) == 0;
            target.isNew = !isBack;
        }
        synchroniseFolders();
    }

    /// 0, or errno of the first that failed.
    int synchroniseFolders()
    {
        int failure = 0;
        QSet<QByteArray> folders;
        for (const Target& target : m_targets)
            folders.insert(folderOf(target.name));
        for (const QByteArray& folder : folders) {
            const int file = m_calls.open(folder, O_RDONLY | O_DIRECTORY);
            // One may write in a folder that one may not list; some file systems cannot synchronise one.
            if (file < 0 && errno != EACCES)
                failure = errno;
            if (file >= 0 && m_calls.fsync(file) != 0 && errno != EINVAL)
                failure = errno;
            if (file >= 0)
                ::close(file);
        }
        return failure;
    }

    QStringList names(bool isNew) const
    {
        QStringList names;
        for (const Target& target : m_targets) {
            if (target.isNew == isNew)
                names.append(target.path);
        }
        return names;
    }

    Result<void> failed(const QString& path, int number, QString (*words)(const QString&, int) = nullptr)
    {
        if (number != ENOSPC)
            return failed(path, words != nullptr ? words(path, number) : systemReason(number));
        qint64 needed = 0;
        for (const Target& target : m_targets)
            needed += target.bytes.size();
        const QString outcome = outcomeWords(names(true), names(false));
        const QByteArray folder = folderOf(withoutLinks(fileNameBytes(path)));
        m_targets.clear(); // what the temporary files took is free again
        struct statvfs disk = {};
        const bool isKnown = m_calls.statvfs(folder, &disk) == 0;
        return sentence(path, noRoomReason(needed, isKnown ? qint64(disk.f_bavail * disk.f_frsize) : -1), outcome);
    }
    Result<void> failed(const QString& path, const QString& why)
    {
        return sentence(path, why, outcomeWords(names(true), names(false)));
    }
    static Result<void> sentence(const QString& path, const QString& why, const QString& outcome)
    {
        return fail(Error::Kind::FileAccess, u"Cannot write %1: %2. %3"_s.arg(path, why, outcome), path);
    }
    Result<void> unconfirmed(int number) const
    {
        const QStringList all = names(true);
        return fail(Error::Kind::FileAccess,
                    u"%1 %2 written, but the disk did not confirm it: %3."_s.arg(
                        listedNames(all), all.size() == 1 ? u"was"_s : u"were"_s, systemReason(number)),
                    all.value(0));
    }

    FileCalls& m_calls;
    std::vector<Target> m_targets;
};

} // namespace

Result<void> writeFiles(const std::vector<FileToWrite>& files, FileCalls& calls)
{
    return Saving(calls).save(files);
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    return writeFiles({{path, bytes}});
}

void removeStrays(const QString& path)
{
    if (const QByteArray name = withoutLinks(fileNameBytes(path)); !name.isEmpty())
        removeStraysOf(name, FileCalls::real());
}

} // namespace aftermap
