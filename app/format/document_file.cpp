// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"

#include "base/safe_file.h"
#include "format/document_kind.h"
#include "format/document_writer.h"
#include "format/import_file.h"
#include "format/incident_checks.h"
#include "format/map_path.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

tl::unexpected<Error> cancelled(const QString& path)
{
    return fail(Error::Kind::Cancelled, u"Reading was stopped."_s, path);
}

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// How much of opening a timeline is reading the timeline itself; the rest is its map.
constexpr double timelineShare = 0.7;

ReadTimeline readTimelinePart(OpenedDocument& document, const QByteArray& bytes,
                              const JobControl& control)
{
    const JobPart part(control, 0.0, timelineShare);
    return readTimelineWithPlaces(bytes, document.path, document.diagnostics, &control);
}

/// The map that a timeline names; what is wrong with naming it is said at `place`.
std::optional<ReadMap> readNamedMap(OpenedDocument& document, const Timeline& timeline,
                                    const Place& place, Reporter& reporter, const JobControl& control)
{
    const Result<QString> path = resolveMapPath(document.path, timeline.map);
    if (!path) {
        reporter.error(place, path.error().message);
        return std::nullopt;
    }
    const Result<QByteArray> bytes = readFile(*path);
    if (!bytes) {
        reporter.error(place, bytes.error().message);
        return std::nullopt;
    }
    document.mapPath = *path;
    document.mapHash = hashOf(*bytes);
    Reporter mapReporter(*path, document.diagnostics);
    const auto kind = recogniseDocument(*bytes, mapReporter);
    if (kind == DocumentKind::Timeline)
        reporter.error(place, u"\"map\" names a timeline, not a map."_s);
    if (kind != DocumentKind::Map)
        return std::nullopt;
    const JobPart part(control, timelineShare, 1.0);
    return readMapWithPlaces(*bytes, *path, document.diagnostics, &control);
}

/// A map alone is shown like a timeline in which nothing happens.
Timeline emptyTimelineFor(const ServiceMap& map)
{
    Timeline timeline;
    timeline.title = map.title;
    timeline.window = {Instant(), Instant() + std::chrono::hours(1)};
    return timeline;
}

void join(OpenedDocument& document, Timeline timeline, ServiceMap map, Reporter& reporter)
{
    Result<Incident> incident = Incident::join(std::move(timeline), std::move(map));
    if (incident)
        document.incident = std::make_shared<const Incident>(std::move(*incident));
    else
        reporter.error(Place{}, incident.error().message);
}

void openMap(OpenedDocument& document, const QByteArray& bytes, Reporter& reporter,
             const JobControl& control)
{
    ReadMap read = readMapWithPlaces(bytes, document.path, document.diagnostics, &control);
    if (!read.complete)
        return;
    Timeline timeline = emptyTimelineFor(read.map);
    join(document, std::move(timeline), std::move(read.map), reporter);
}

void openTimeline(OpenedDocument& document, const QByteArray& bytes, Reporter& reporter,
                  const JobControl& control)
{
    ReadTimeline read = readTimelinePart(document, bytes, control);
    ReadMap map;
    map.complete = true;
    if (read.mapAt.line > 0 && read.timeline.map.isEmpty())
        return; // no text, or an empty one: reported
    if (read.mapAt.line > 0) {
        auto named = readNamedMap(document, read.timeline, Place{read.mapAt, u"/map"_s}, reporter, control);
        if (!named)
            return;
        map = std::move(*named);
        Reporter mapReporter(document.mapPath, document.diagnostics);
        checkAgainstMap(read, map, reporter, mapReporter);
    } else {
        checkWithoutMap(read, reporter);
    }
    if (!document.diagnostics.hasErrors() && read.complete && map.complete)
        join(document, std::move(read.timeline), std::move(map.map), reporter);
}

/// What was guessed, as notes; a day that nobody says is a warning.
void tellLog(const ImportedOutage& outage, Reporter& reporter)
{
    for (const ImportEntry& entry : outage.log.entries) {
        const Place place{{std::max(entry.place.line, 1), std::max(entry.place.column, 1)}, entry.place.pointer};
        if (entry.isImportant)
            reporter.warning(place, entry.what);
        else if (entry.verdict != ImportVerdict::Read)
            reporter.note(place, entry.what);
    }
}

void openForeign(OpenedDocument& document, const QByteArray& bytes, ForeignKind kind, Reporter& reporter)
{
    if (kind == ForeignKind::Table) {
        reporter.error(Place{}, tableSentence(bytes, document.path));
        return;
    }
    Result<ImportedOutage> outage = importBytes(bytes, kind, document.path, {}, document.diagnostics);
    if (!outage) {
        if (!document.diagnostics.hasErrors())
            reporter.error(Place{}, outage.error().message);
        return;
    }
    document.kind = DocumentKind::Imported;
    tellLog(*outage, reporter);
    join(document, std::move(outage->timeline), std::move(outage->map), reporter);
}

} // namespace

Result<OpenedDocument> openDocument(const QString& path, const JobControl& control)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    OpenedDocument document;
    document.path = path;
    document.hash = hashOf(*bytes);
    Reporter reporter(path, document.diagnostics);
    if (const auto foreign = foreignKindOf(*bytes, path)) {
        openForeign(document, *bytes, *foreign, reporter);
        return document;
    }
    const auto kind = recogniseDocument(*bytes, reporter);
    if (!kind)
        return document;
    document.kind = *kind;
    if (*kind == DocumentKind::Map)
        openMap(document, *bytes, reporter, control);
    else
        openTimeline(document, *bytes, reporter, control);
    if (control.isCancelled())
        return cancelled(path);
    return document;
}

Result<void> rewriteDocument(const QString& path, const QString& target, Diagnostics& diagnostics)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Reporter reporter(path, diagnostics);
    const auto kind = recogniseDocument(*bytes, reporter);
    QByteArray canonical;
    if (kind == DocumentKind::Map) {
        if (const auto map = readMap(*bytes, path, diagnostics))
            canonical = writeMap(*map);
    } else if (kind == DocumentKind::Timeline) {
        if (const auto read = readTimeline(*bytes, path, diagnostics))
            canonical = writeTimeline(read->timeline);
    }
    if (canonical.isEmpty())
        return fail(Error::Kind::Format, u"%1 has errors and is not rewritten."_s.arg(path), path);
    return writeFile(target, canonical);
}

} // namespace aftermap
