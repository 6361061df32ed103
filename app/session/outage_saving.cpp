// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_saving.h"

#include "base/file_name.h"
#include "base/id_text.h"
#include "base/safe_file.h"
#include "edit/journal.h"
#include "format/document_writer.h"
#include "format/incident_checks.h"
#include "format/map_path.h"
#include "format/map_reader.h"
#include "format/reporter.h"
#include "format/timeline_reader.h"
#include "session/left_journals.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto timelineEnding = ".timeline.json"_L1;

QString stemOf(const QString& path)
{
    for (const QLatin1StringView ending : {timelineEnding, ".json"_L1}) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return path.first(path.size() - ending.size());
    }
    return path;
}

/// The map of the timeline that is there already, if there is one.
QString mapOfExisting(const QString& timeline)
{
    const Result<QByteArray> bytes = readFile(timeline);
    if (!bytes)
        return {};
    Diagnostics ignored;
    const auto read = readTimeline(*bytes, timeline, ignored);
    const Result<QString> map = read ? resolveMapPath(timeline, read->timeline.map) : QString();
    return map.value_or(QString());
}

bool isSame(const QString& a, const QString& b)
{
    return a == b || (!canonicalFileName(a).isEmpty() && canonicalFileName(a) == canonicalFileName(b));
}

QString freeMapPath(const QString& timeline, const QString& current)
{
    const QString stem = stemOf(timeline);
    const QString replaced = mapOfExisting(timeline);
    for (int number = 1;; ++number) {
        const QString path = number == 1 ? stem + u".map.json"_s : u"%1.%2.map.json"_s.arg(stem).arg(number);
        if (!QFileInfo::exists(path) || isSame(path, current) || isSame(path, replaced))
            return path;
    }
}

bool hasMap(const Draft& draft)
{
    return !draft.timeline.map.isEmpty() || !draft.map.services.empty();
}

/// Whether the files to be written are still as they were, or are what would be written.
Result<void> checkUnchanged(const SaveRequest& request, const std::vector<FileToWrite>& changed)
{
    std::size_t known = 0;
    for (const QString& file : {request.from.timeline, request.from.map}) {
        if (file.isEmpty() || known >= request.from.stamps.size())
            continue;
        const FileStamp& before = request.from.stamps[known++];
        const auto next = std::find_if(changed.begin(), changed.end(), [&](const FileToWrite& one) { return one.path == file; });
        if (next == changed.end() || stampOf(file) == before || readFile(file) == next->bytes)
            continue;
        return fail(Error::Kind::Conflict,
                    u"%1 was changed on disk by somebody else; nothing was saved."_s.arg(shownFileName(file)), file);
    }
    return {};
}

/// What is written must open again. One sentence about the first thing that would not.
Result<void> checkOpens(const QByteArray& timeline, const QByteArray& map, const OutageFiles& files)
{
    Diagnostics problems;
    Reporter inTimeline(files.timeline, problems);
    Reporter inMap(files.map, problems);
    ReadMap readMap;
    if (!files.map.isEmpty())
        readMap = readMapWithPlaces(map, files.map, problems);
    if (!files.timeline.isEmpty()) {
        const ReadTimeline read = readTimelineWithPlaces(timeline, files.timeline, problems);
        if (!problems.hasErrors() && !files.map.isEmpty())
            checkAgainstMap(read, readMap, inTimeline, inMap);
        else if (!problems.hasErrors())
            checkWithoutMap(read, inTimeline);
    }
    for (const Diagnostic& problem : problems.sorted()) {
        if (problem.severity == Diagnostic::Severity::Error)
            return fail(Error::Kind::Format,
                        u"It is not saved, because it could not be opened again: %1 Your changes are kept here; mend this or undo it."_s
                            .arg(problem.message));
    }
    return {};
}

} // namespace

OutageFiles filesFor(const Draft& draft, const OutageFiles& from, const QString& path)
{
    if (path == from.main() && (!from.map.isEmpty() || !hasMap(draft)))
        return from;
    const bool hasEnding = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    OutageFiles files;
    files.timeline = hasEnding ? path : path + timelineEnding;
    if (hasMap(draft))
        files.map = freeMapPath(files.timeline, path == from.main() ? from.map : QString());
    return files;
}

Result<Saved> save(const SaveRequest& request)
{
    Timeline timeline = request.draft.timeline;
    const bool moves = !request.to.isSamePlace(request.from) || request.overwrites;
    if (!request.to.timeline.isEmpty() && (moves || timeline.map.isEmpty()))
        timeline.map = request.to.map.isEmpty() ? QString() : QFileInfo(request.to.map).fileName();
    Saved saved{request.to, timeline.map};
    saved.files.stamps.clear();
    saved.files.hashes.clear();
    // The map first: a timeline that names what is not there yet could not be opened.
    const QByteArray mapBytes = writeMap(request.draft.map);
    const QByteArray timelineBytes = writeTimeline(timeline);
    if (Result<void> good = checkOpens(timelineBytes, mapBytes, request.to); !good)
        return tl::unexpected(good.error());
    std::vector<FileToWrite> changed;
    if (!request.to.map.isEmpty() && (moves || request.draft.map != request.saved.map))
        changed.push_back({request.to.map, mapBytes});
    if (!request.to.timeline.isEmpty() && (moves || timeline != request.saved.timeline))
        changed.push_back({request.to.timeline, timelineBytes});
    if (!request.overwrites) {
        if (const Result<void> same = checkUnchanged(request, changed); !same)
            return tl::unexpected(same.error());
    }
    if (const Result<void> done = writeFiles(changed); !done)
        return tl::unexpected(done.error());
    std::size_t known = 0;
    for (const QString& file : {request.to.timeline, request.to.map}) {
        if (file.isEmpty())
            continue;
        const auto written = std::find_if(changed.begin(), changed.end(), [&](const FileToWrite& one) { return one.path == file; });
        const bool isKnown = known < request.from.hashes.size() && known < request.from.stamps.size();
        if (written != changed.end()) {
            saved.files.stamps.push_back(stampOf(file));
            saved.files.hashes.push_back(journalHash(written->bytes));
        } else if (isKnown) {
            saved.files.stamps.push_back(request.from.stamps[known]);
            saved.files.hashes.push_back(request.from.hashes[known]);
        }
        ++known;
    }
    return saved;
}

OutageFiles filesOf(const JournalBase& base)
{
    OutageFiles files{base.timelinePath, base.mapPath, {}, {}};
    const bool isChanged = haveFilesChanged(base);
    const auto add = [&](const QString& file, const QByteArray& hash) {
        if (file.isEmpty())
            return;
        files.stamps.push_back(isChanged ? FileStamp{0, 1, -1, 0} : stampOf(file));
        files.hashes.push_back(hash);
    };
    add(files.timeline, base.timelineHash);
    add(files.map, base.mapHash);
    return files;
}

QString suggestedFileName(const Draft& draft)
{
    const QString name = idOfName(draft.timeline.title.raw(), u"outage"_s);
    const Result<Zone> zone = Zone::named(draft.timeline.zone);
    if (!zone)
        return name + timelineEnding;
    const LocalTime start = zone->local(draft.timeline.window.earliest);
    const QString day = u"%1-%2-%3"_s.arg(start.year, 4, 10, QChar(u'0')).arg(start.month, 2, 10, QChar(u'0')).arg(start.day, 2, 10, QChar(u'0'));
    return (name.startsWith(day) ? name : u"%1-%2"_s.arg(day, name)) + timelineEnding;
}

} // namespace aftermap
