// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <vector>

namespace aftermap {

/// By what a file on disk is known again without reading it: replaced, truncated or appended to, it
/// has another stamp. All zero: there is no such file.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;             ///< bytes
    qint64 modifiedNanoseconds = 0; ///< since the epoch

    bool exists() const { return inode != 0; }
    bool operator==(const FileStamp&) const = default;
};

FileStamp stampOf(const QString& path);

/// Watches a few files and tells when one has become another and nobody writes to it any more.
/// Editors replace a file by renaming a new one over it, so the folders are watched as well.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// A file counts as written when it has stayed as it is for `calm`.
    explicit FileWatch(QObject* parent = nullptr,
                       std::chrono::milliseconds calm = std::chrono::milliseconds(300));

    /// Watches these files instead of those before; `known` are their stamps from before they were
    /// read (what is missing there is looked up now), so that no change between is lost.
    void watch(const QStringList& files, const std::vector<FileStamp>& known = {});
    QStringList files() const { return m_files; }

public slots:
    /// Looks whether something has changed: for moments in which the system may not have told.
    void look();

signals:
    /// At least one of the files is another than before.
    void changed();
    /// A file is gone; told once, until it is there again (which is `changed`).
    void vanished(const QString& path);

private:
    std::vector<FileStamp> stamps() const;
    void settle();
    void watchAgain();

    QFileSystemWatcher m_watcher;
    QTimer m_calm;
    QStringList m_files;
    std::vector<FileStamp> m_known; ///< what has been told
    std::vector<FileStamp> m_seen;  ///< at the last look
};

} // namespace aftermap
