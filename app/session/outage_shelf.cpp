// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_shelf.h"

#include "base/file_name.h"
#include "base/folded_text.h"
#include "format/document_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString problemOf(const Result<OpenedDocument>& opened)
{
    if (!opened)
        return shownSnippet(opened.error().message, 300);
    for (const Diagnostic& diagnostic : opened->diagnostics.sorted()) {
        if (diagnostic.severity == Diagnostic::Severity::Error) {
            return QCoreApplication::translate("Outages", "Line %1: %2")
                .arg(diagnostic.line).arg(shownSnippet(diagnostic.message, 300));
        }
    }
    return QCoreApplication::translate("Outages", "It cannot be shown.");
}

QStringList filesOf(const QString& folder, bool own)
{
    const QDir dir(folder);
    const QStringList names{own ? u"*.json"_s : u"*.timeline.json"_s};
    QStringList files;
    for (const QString& name : dir.entryList(names, QDir::Files, QDir::Name)) {
        if (!name.endsWith(".map.json"_L1) && files.size() < OutageShelf::most)
            files += dir.absoluteFilePath(name);
    }
    return files;
}

/// The folder, or the nearest one above it that exists: there it will be made.
QString watchable(const QString& folder)
{
    QString path = QDir::cleanPath(folder);
    while (!QFileInfo(path).isDir() && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return path;
}

} // namespace

QString ownOutagesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/aftermap/timelines"_s;
}

std::optional<ShelvedOutage> shelve(const QString& path, bool own, const JobControl& control)
{
    const Result<OpenedDocument> opened = openDocument(path, control);
    ShelvedOutage outage{path, opened ? opened->mapPath : QString(), own, nullptr, {}, {}};
    if (opened && opened->incident) {
        if (opened->kind == DocumentKind::Map)
            return std::nullopt;
        const std::shared_ptr<const Incident>& incident = opened->incident;
        outage.presentation =
            Presentation::make(incident, Replay(*incident), GraphLayout(), Pacing::of(*incident, Pace()));
        outage.facts = factsOf(*outage.presentation);
        return outage;
    }
    outage.problem = problemOf(opened);
    outage.facts.title = shownSnippet(QFileInfo(path).fileName(), 200);
    outage.facts.hay = folded(outage.facts.title + u'\n' + outage.problem);
    return outage;
}

OutageShelf::OutageShelf(const DataPlaces& places, QObject* parent, std::chrono::milliseconds calm)
    : QObject(parent), m_places(places)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &OutageShelf::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_calm, qOverload<>(&QTimer::start));
}

QString OutageShelf::ownFolder() const
{
    return m_chosen.isEmpty() ? ownOutagesFolder() : m_chosen;
}

void OutageShelf::setOwnFolder(const QString& folder)
{
    if (folder == m_chosen)
        return;
    m_chosen = folder;
    if (m_round > 0)
        look();
}

void OutageShelf::look()
{
    QList<Folder> folders;
    if (const std::optional<QString> data = dataFolder(m_places))
        folders += {QDir(*data + u"/timelines"_s).absolutePath(), false};
    if (const QString own = QDir(ownFolder()).absolutePath(); folders.isEmpty() || own != folders.first().path)
        folders += {own, true};
    m_job.start([this, folders, known = m_known, round = ++m_round](JobControl& control) {
        return work(folders, known, round, control);
    });
}

/// Runs in a worker; touches nothing of the shelf but to post what it has found.
Job::Report OutageShelf::work(const QList<Folder>& folders, Known known, quint64 round, JobControl& control)
{
    QStringList there;
    for (const Folder& folder : folders) {
        for (const QString& path : filesOf(folder.path, folder.own)) {
            if (control.isCancelled())
                return {};
            there += path;
            const auto before = known.constFind(path);
            Stamps stamps{stampOf(path), {}, {}};
            if (before != known.constEnd()) {
                stamps.mapPath = before->mapPath;
                stamps.map = stamps.mapPath.isEmpty() ? FileStamp() : stampOf(stamps.mapPath);
                if (stamps == *before)
                    continue;
            }
            const std::optional<ShelvedOutage> outage = shelve(path, folder.own, control);
            stamps.mapPath = outage ? outage->mapPath : QString();
            stamps.map = stamps.mapPath.isEmpty() ? FileStamp() : stampOf(stamps.mapPath);
            QMetaObject::invokeMethod(this, [this, outage, path, stamps, round] {
                if (round == m_round)
                    tell(outage, path, stamps);
            }, Qt::QueuedConnection);
        }
    }
    return [this, there] { finish(there); };
}

void OutageShelf::tell(const std::optional<ShelvedOutage>& outage, const QString& path, const Stamps& stamps)
{
    const bool wasThere = m_known.contains(path);
    m_known[path] = stamps;
    if (outage)
        emit found(*outage);
    else if (wasThere)
        emit gone(path); // it has become a map
}

void OutageShelf::finish(const QStringList& there)
{
    const QSet<QString> now(there.begin(), there.end());
    for (const QString& path : m_known.keys()) {
        if (!now.contains(path)) {
            m_known.remove(path);
            emit gone(path);
        }
    }
    watch();
    emit looked();
}

void OutageShelf::watch()
{
    // The system forgets a file that was replaced.
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    const QString own = QDir(ownFolder()).absolutePath();
    m_watcher.addPath(watchable(own));
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (QFileInfo(known.key()).absolutePath() != own)
            continue;
        m_watcher.addPath(known.key());
        if (!known->mapPath.isEmpty() && QFileInfo::exists(known->mapPath))
            m_watcher.addPath(known->mapPath);
    }
}

} // namespace aftermap
