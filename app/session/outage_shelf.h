// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/data_folder.h"
#include "session/file_watch.h"
#include "session/job.h"
#include "session/outage_facts.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace aftermap {

/// An outage in one of the folders, as far as a gallery tells of it.
struct ShelvedOutage
{
    QString path;
    QString mapPath;            ///< the map that was read with it, or empty
    bool own = false;           ///< from the user's folder, not one that comes with the program
    PresentationPtr presentation; ///< without a layout; null when the file cannot be read
    QString problem;            ///< then: why, in a sentence that is safe to show
    OutageFacts facts;          ///< then: title (the file's name) and hay only
};

/// Where the user's own outages lie unless another folder is chosen: aftermap/timelines in
/// $XDG_DATA_HOME.
QString ownOutagesFolder();

/// Reads one file. Nothing for a map without a timeline.
std::optional<ShelvedOutage> shelve(const QString& path, bool own, const JobControl& control);

/// The outages that come with the program, and those of the user's own folder, which is watched. All
/// reading happens beside the window; each outage is told as soon as it is read.
class OutageShelf : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 500; ///< files of one folder that are read

    explicit OutageShelf(const DataPlaces& places, QObject* parent = nullptr,
                         std::chrono::milliseconds calm = std::chrono::milliseconds(300));

    /// Empty: `ownOutagesFolder()`.
    void setOwnFolder(const QString& folder);
    /// As it was set; empty where none was chosen.
    const QString& chosenFolder() const { return m_chosen; }
    /// Never empty.
    QString ownFolder() const;

public slots:
    /// Looks what has changed since the last time; the first time at everything.
    void look();

signals:
    /// New, or read again because it has changed.
    void found(const aftermap::ShelvedOutage& outage);
    void gone(const QString& path);
    /// Everything that is there now has been told.
    void looked();

private:
    struct Stamps
    {
        FileStamp file, map;
        QString mapPath;
        bool operator==(const Stamps&) const = default;
    };
    using Known = QHash<QString, Stamps>;
    struct Folder
    {
        QString path;
        bool own;
    };

    Job::Report work(const QList<Folder>& folders, Known known, quint64 round, JobControl& control);
    void tell(const std::optional<ShelvedOutage>& outage, const QString& path, const Stamps& stamps);
    void finish(const QStringList& there);
    void watch();

    DataPlaces m_places;
    QString m_chosen;
    Known m_known;
    quint64 m_round = 0; ///< of looking: what an earlier one still tells is dropped
    QFileSystemWatcher m_watcher;
    QTimer m_calm;
    Job m_job{*this}; ///< last: it ends before what it tells
};

} // namespace aftermap
