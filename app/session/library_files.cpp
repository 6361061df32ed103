// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/library_files.h"

#include "format/document_file.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QStringList timelinesIn(const QString& folder)
{
    const QDir dir(folder);
    QStringList names = dir.entryList({u"*.timeline.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty()) {
        names = dir.entryList({u"*.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
        names.removeIf([](const QString& name) { return name.endsWith(".map.json"_L1); });
    }
    for (QString& name : names)
        name = dir.filePath(name);
    return names;
}

/// Every file once, folders as what is in them.
QStringList filesOf(const QStringList& filesAndFolders, std::vector<FileProblem>& problems)
{
    QStringList files;
    for (const QString& given : filesAndFolders) {
        if (!QFileInfo(given).isDir()) {
            files << given;
            continue;
        }
        const QStringList found = timelinesIn(given);
        if (found.isEmpty())
            problems.push_back({given, u"There is no timeline in the folder %1."_s.arg(SafeText(given).shown())});
        files << found;
    }
    QStringList known;
    files.removeIf([&](const QString& file) {
        const QString canonical = QFileInfo(file).canonicalFilePath();
        if (canonical.isEmpty())
            return false; // it is told when it is opened
        const bool isKnown = known.contains(canonical);
        known << canonical;
        return isKnown;
    });
    if (files.size() > mostLibraryFiles) {
        problems.push_back({files.at(mostLibraryFiles), u"Only the first %1 files are read."_s.arg(mostLibraryFiles)});
        files = files.first(mostLibraryFiles);
    }
    return files;
}

/// Why a file cannot be told of, or empty.
QString whatIsWrong(const Result<OpenedDocument>& document)
{
    if (!document)
        return document.error().message;
    if (document->incident && document->kind == DocumentKind::Timeline)
        return {};
    if (document->incident)
        return u"This is a map without a timeline."_s;
    for (const Diagnostic& diagnostic : document->diagnostics.sorted()) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            return format(diagnostic);
    }
    return u"This file has errors."_s;
}

} // namespace

QStringList bundledTimelines(const DataPlaces& places)
{
    const std::optional<QString> folder = dataFolder(places);
    return folder ? timelinesIn(*folder + u"/timelines"_s) : QStringList();
}

LibraryFiles readLibrary(const QStringList& filesAndFolders, const JobControl& control)
{
    LibraryFiles read;
    Incidents incidents;
    QStringList paths;
    for (const QString& path : filesOf(filesAndFolders, read.problems)) {
        if (control.isCancelled())
            return read;
        const Result<OpenedDocument> document = openDocument(path, control);
        if (const QString wrong = whatIsWrong(document); !wrong.isEmpty()) {
            read.problems.push_back({path, wrong});
            continue;
        }
        incidents.push_back(document->incident);
        paths << path;
    }
    read.library = libraryOf(incidents);
    for (const std::size_t place : read.library.given)
        read.paths << paths[qsizetype(place)];
    return read;
}

} // namespace aftermap
