// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_saving.h"

#include "base/file_name.h"
#include "base/id_text.h"
#include "base/safe_file.h"
#include "base/safe_text.h"
#include "format/document_writer.h"
#include "format/map_path.h"
#include "format/timeline_reader.h"

#include <QFileInfo>

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

Result<void> compareStamps(const SaveRequest& request)
{
    const QStringList files{request.from.timeline, request.from.map};
    std::size_t known = 0;
    for (const QString& file : files) {
        if (file.isEmpty() || known >= request.stamps.size())
            continue;
        const FileStamp& before = request.stamps[known++];
        const bool isTarget = file == request.to.timeline || file == request.to.map;
        if (!isTarget || stampOf(file) == before)
            continue;
        return fail(Error::Kind::Conflict,
                    u"%1 was changed on disk by somebody else; nothing was saved."_s.arg(shownFileName(file)), file);
    }
    return {};
}

} // namespace

OutageFiles filesFor(const Draft& draft, const OutageFiles& from, const QString& path)
{
    if (path == from.main() && (!from.map.isEmpty() || !hasMap(draft)))
        return from;
    const bool hasEnding = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    OutageFiles files{hasEnding ? path : path + timelineEnding, {}};
    if (hasMap(draft))
        files.map = freeMapPath(files.timeline, path == from.main() ? from.map : QString());
    return files;
}

Result<Saved> save(const SaveRequest& request)
{
    if (!request.overwrites) {
        if (const Result<void> same = compareStamps(request); !same)
            return tl::unexpected(same.error());
    }
    Timeline timeline = request.draft.timeline;
    const bool moves = request.to != request.from;
    if (!request.to.timeline.isEmpty() && (moves || timeline.map.isEmpty()))
        timeline.map = request.to.map.isEmpty() ? QString() : QFileInfo(request.to.map).fileName();
    // The map first: a timeline that names what is not there yet could not be opened.
    if (!request.to.map.isEmpty() && (moves || request.draft.map != request.saved.map)) {
        if (Result<void> done = writeFile(request.to.map, writeMap(request.draft.map)); !done)
            return tl::unexpected(done.error());
    }
    if (!request.to.timeline.isEmpty() && (moves || timeline != request.saved.timeline)) {
        if (Result<void> done = writeFile(request.to.timeline, writeTimeline(timeline)); !done)
            return tl::unexpected(done.error());
    }
    return Saved{request.to, timeline.map};
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
