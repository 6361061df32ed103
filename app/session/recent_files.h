// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace aftermap {

/// The files that were opened last, newest first; kept in the state folder. Several windows share the
/// list: each change reads it anew before it writes.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 10;

    /// `path` is the INI file that holds the list; nothing is written before something changes.
    explicit RecentFiles(QString path, QObject* parent = nullptr);

    /// Absolute paths as `fileNameFromBytes` makes them; some may be gone.
    QStringList files() const;

public slots:
    /// Puts a file first.
    void add(const QString& file);
    void remove(const QString& file);
    void clear();

signals:
    void changed();

private:
    void store(const QStringList& files);

    QString m_path;
};

} // namespace aftermap
