// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/left_journals.h"

#include "base/file_name.h"
#include "base/safe_file.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// A journal's file, with the lock on it if nobody else has that.
class OpenJournal
{
public:
    explicit OpenJournal(const QString& path)
        : m_path(path), m_file(::open(fileNameBytes(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    {
        m_hasLock = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
    }
    ~OpenJournal()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenJournal(const OpenJournal&) = delete;
    OpenJournal& operator=(const OpenJournal&) = delete;

    bool isOpen() const { return m_file >= 0; }
    /// Nobody writes it, and nobody begins to as long as this lives.
    bool hasLock() const { return m_hasLock; }
    void remove() { ::unlink(fileNameBytes(m_path).constData()); }
    Result<JournalOutline> outline() const
    {
        QFile file;
        if (!file.open(m_file, QIODevice::ReadOnly))
            return fail(Error::Kind::FileAccess, file.errorString());
        return outlineJournal(file);
    }

private:
    QString m_path;
    int m_file;
    bool m_hasLock = false;
};

QFileInfoList journalFiles(const QString& folder, const QStringList& names)
{
    return QDir(folder).entryInfoList(names, QDir::Files | QDir::NoSymLinks, QDir::Time);
}

QString whole()
{
    return u"*"_s + journalEnding;
}

QString begun()
{
    return whole() + begunEnding;
}

void removeBegun(const QString& folder)
{
    for (const QFileInfo& info : journalFiles(folder, {begun()}))
        removeJournal(info.absoluteFilePath());
}

QByteArray hashOf(const QString& path)
{
    const Result<QByteArray> bytes = path.isEmpty() ? QByteArray() : readFile(path);
    return bytes && !path.isEmpty() ? journalHash(*bytes) : QByteArray();
}

} // namespace

std::vector<LeftJournal> leftJournals(const QString& folder)
{
    removeBegun(folder);
    std::vector<LeftJournal> left;
    for (const QFileInfo& info : journalFiles(folder, {whole()})) {
        const QString path = info.absoluteFilePath();
        OpenJournal file(path);
        if (!file.hasLock())
            continue;
        const Result<JournalOutline> outline = file.outline();
        if (!outline || !outline->hasStart)
            continue; // a damaged one
        if (!outline->hasEdits && !outline->base.keepsMoreThanEdits())
            file.remove();
        else
            left.push_back({path, outline->base, info.lastModified()});
    }
    return left;
}

Result<Journal> readLeftJournal(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readJournal(*bytes);
}

bool haveFilesChanged(const JournalBase& base)
{
    return hashOf(base.timelinePath) != base.timelineHash || hashOf(base.mapPath) != base.mapHash;
}

void removeJournal(const QString& path)
{
    OpenJournal file(path);
    if (file.hasLock())
        file.remove();
}

bool isBeingEdited(const QString& folder, const QString& timelinePath, const QString& own)
{
    const QString asked = canonicalFileName(timelinePath);
    if (asked.isEmpty())
        return false;
    for (const QFileInfo& info : journalFiles(folder, {whole(), begun()})) {
        const QString path = info.absoluteFilePath();
        const OpenJournal file(path);
        if (!file.isOpen() || file.hasLock() || canonicalFileName(path) == canonicalFileName(own))
            continue;
        const Result<JournalOutline> outline = file.outline();
        if (outline && !outline->base.timelinePath.isEmpty() && canonicalFileName(outline->base.timelinePath) == asked)
            return true;
    }
    return false;
}

} // namespace aftermap
