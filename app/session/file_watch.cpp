// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_watch.h"

#include "base/file_name.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace aftermap {

FileStamp stampOf(const QString& path)
{
    struct stat status = {};
    if (::stat(fileNameBytes(path).constData(), &status) != 0)
        return {};
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .size = status.st_size,
            .modifiedNanoseconds = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

FileWatch::FileWatch(QObject* parent, std::chrono::milliseconds calm) : QObject(parent)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &FileWatch::settle);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::look);
}

void FileWatch::watch(const QStringList& files, const std::vector<FileStamp>& known)
{
    m_calm.stop();
    m_files = files;
    m_known = known;
    for (auto i = qsizetype(known.size()); i < files.size(); ++i)
        m_known.push_back(stampOf(files[i]));
    m_known.resize(std::size_t(files.size())); // a map that is no longer named
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    watchAgain();
    look();
}

void FileWatch::look()
{
    if (m_calm.isActive())
        return; // it looks when the time is up, however busy the folder is
    m_seen = stamps();
    if (m_seen != m_known)
        m_calm.start();
}

void FileWatch::settle()
{
    const std::vector<FileStamp> now = stamps();
    if (now != m_seen) { // somebody is still writing
        m_seen = now;
        m_calm.start();
        return;
    }
    watchAgain();
    bool other = false;
    QStringList gone;
    for (std::size_t i = 0; i < now.size(); ++i) {
        other = other || (now[i].exists() && now[i] != m_known[i]);
        if (!now[i].exists() && m_known[i].exists())
            gone += m_files[qsizetype(i)];
    }
    m_known = now;
    for (const QString& path : gone)
        emit vanished(path);
    if (other)
        emit changed();
}

std::vector<FileStamp> FileWatch::stamps() const
{
    std::vector<FileStamp> all;
    for (const QString& file : m_files)
        all.push_back(stampOf(file));
    return all;
}

void FileWatch::watchAgain()
{
    // The system forgets a file that was replaced.
    for (const QString& file : m_files) {
        for (const QString& path : {file, QFileInfo(file).absolutePath()}) {
            if (QFileInfo::exists(path))
                m_watcher.addPath(path); // one that is watched already stays
        }
    }
}

} // namespace aftermap
