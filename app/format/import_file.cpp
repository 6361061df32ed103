// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_file.h"

#include "base/safe_file.h"
#include "format/document_kind.h"
#include "format/map_path.h"
#include "format/map_reader.h"
#include "format/text_decoding.h"
#include "format/timeline_reader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString oneSentence(const Diagnostics& diagnostics, const QString& path)
{
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            return diagnostic.message;
    }
    return u"%1 has errors."_s.arg(path);
}

tl::unexpected<Error> broken(const Diagnostics& diagnostics, const QString& path)
{
    return fail(Error::Kind::Format, oneSentence(diagnostics, path), path);
}

Result<ImportedOutage> importNotes(const QByteArray& bytes, const QString& path, const ImportOptions& options)
{
    if (bytes.size() > maxNotesSize) {
        return fail(Error::Kind::Format, u"%1 is larger than %2 MiB, the most that is read of notes."_s.arg(path).arg(maxNotesSize >> 20),
                    path);
    }
    const DecodedText decoded = decodeText(bytes);
    ImportedOutage outage = outageOf(readNotes(decoded.text, NotesDefaults{options.date, options.zone}), path);
    if (!decoded.note.isEmpty())
        outage.log.add(decoded.isGuessed ? ImportVerdict::Guessed : ImportVerdict::Read, decoded.note, {path, 0, 0, {}});
    return outage;
}

Result<ImportedOutage> importStatuspage(const QByteArray& bytes, const QString& path, const ImportOptions& options,
                                        Diagnostics& diagnostics)
{
    auto file = readStatuspage(bytes, path, diagnostics);
    if (!file)
        return broken(diagnostics, path);
    const ImportedOutages found = outagesOf(std::move(*file));
    const Result<QStringList> ids = chosenOutages(found, options.incident);
    if (!ids)
        return tl::unexpected(ids.error());
    return outageOf(found, *ids);
}

QString titleOf(const QString& path)
{
    return QFileInfo(path).completeBaseName().replace(u'_', u' ');
}

Result<ImportedOutage> importTable(const QByteArray& bytes, const QString& path, const ImportOptions& options,
                                   Diagnostics& diagnostics)
{
    const auto table = readTable(bytes, path, diagnostics);
    if (!table)
        return broken(diagnostics, path);
    const auto guessed = guessMapping(*table);
    if (!guessed && options.mapping.isEmpty()) {
        return fail(Error::Kind::Format,
                    u"%1 is a table of %2 columns in which no times are found, and no two columns of services that need "
                    "each other; say which is which with --map, such as --map time=1,text=2."_s.arg(path)
                        .arg(table->columns),
                    path);
    }
    const Result<TableMapping> mapping = changedMapping(*table, guessed.value_or(TableMapping{}), options.mapping);
    if (!mapping)
        return tl::unexpected(mapping.error());
    if (const QString missing = mapping->missing(); !missing.isEmpty())
        return fail(Error::Kind::Usage, u"A table of %1 needs %2; say it with --map."_s.arg(toWord(mapping->kind), missing), path);
    ImportedOutage outage = outageOf(*table, *mapping, {options.zone, options.date, titleOf(path)});
    if (outage.log.counted(u"rows used"_s) > 0)
        return outage;
    const QString why = outage.log.entries.empty() ? QString() : outage.log.entries.back().what;
    return fail(Error::Kind::Format, u"No row of %1 can be used. The last says: %2"_s.arg(path, why), path);
}

/// A timeline with its map, or a map.
Result<ImportedOutage> importOwn(const QByteArray& bytes, DocumentKind kind, const QString& path, Diagnostics& diagnostics)
{
    ImportedOutage outage;
    outage.log.add(ImportVerdict::Read, kind == DocumentKind::Map ? u"A map."_s : u"A timeline."_s, {path, 0, 0, {}});
    QByteArray mapBytes = bytes;
    QString mapPath = path;
    if (kind == DocumentKind::Timeline) {
        auto read = readTimeline(bytes, path, diagnostics);
        if (!read)
            return broken(diagnostics, path);
        outage.timeline = std::move(read->timeline);
        const Result<Incident> alone = outage.timeline.map.isEmpty() ? Incident::join(outage.timeline, {}) : fail(Error::Kind::Format, {});
        if (alone) {
            outage.map = alone->map();
            return outage;
        }
        const Result<QString> named = resolveMapPath(path, outage.timeline.map);
        if (!named)
            return tl::unexpected(named.error());
        const Result<QByteArray> beside = readFile(*named);
        if (!beside)
            return tl::unexpected(beside.error());
        mapBytes = *beside;
        mapPath = *named;
    }
    auto map = readMap(mapBytes, mapPath, diagnostics);
    if (!map)
        return broken(diagnostics, mapPath);
    outage.map = std::move(*map);
    outage.hasTimes = kind == DocumentKind::Timeline;
    return outage;
}

} // namespace

QString tableSentence(const QByteArray& bytes, const QString& path)
{
    Diagnostics diagnostics;
    const auto table = readTable(bytes, path, diagnostics);
    if (!table)
        return oneSentence(diagnostics, path);
    const auto mapping = guessMapping(*table);
    if (!mapping) {
        return u"This is a table of %1 rows in which no times are found; “aftermap convert FILE --map …” makes an outage of it."_s.arg(
            table->rows.size());
    }
    return u"This is a table of %1 rows, and looks like %2; “aftermap convert FILE -o OUT.timeline.json” makes an outage of it."_s
        .arg(table->rows.size() - (mapping->hasHeader ? 1 : 0))
        .arg(describe(*table, *mapping));
}

ImportedOutage outageOf(const Notes& notes, const QString& file)
{
    ImportedOutage outage;
    outage.timeline = notes.timeline;
    outage.map = notes.map;
    if (!notes.hasDate && !notes.timeline.events.empty()) {
        outage.log.warn(u"The notes say no day; it is 1970-01-01 (begin them with a line such as “date: 2026-01-05”)."_s, {file, 0, 0, {}});
    }
    for (const NoteLine& line : notes.lines) {
        if (line.kind != NoteLineKind::Blank)
            outage.log.count(u"lines"_s);
        if (!line.why.isEmpty())
            outage.log.add(ImportVerdict::Guessed, line.why, {file, line.line, 0, {}});
    }
    if (!notes.hasZone && !notes.timeline.events.empty()) {
        outage.log.add(ImportVerdict::Guessed,
                       u"The notes say no zone; it is UTC (begin them with a line such as “zone: Europe/Berlin”)."_s, {file, 0, 0, {}});
    }
    for (const LikelyMisspelling& pair : notes.misspellings) {
        outage.log.add(ImportVerdict::Guessed,
                       u"“%1” and “%2” are two services; if one is misspelt, write them alike."_s.arg(shownSnippet(pair.name),
                                                                                                   shownSnippet(pair.meant)),
                       {file, 0, 0, {}});
    }
    outage.log.count(u"events"_s, notes.timeline.events.size());
    outage.log.count(u"services"_s, notes.map.services.size());
    outage.log.count(u"dependencies"_s, notes.map.dependencies.size());
    outage.hasTimes = !notes.timeline.events.empty();
    return outage;
}

Result<ImportedOutage> importBytes(const QByteArray& bytes, ForeignKind kind, const QString& path, const ImportOptions& options,
                                   Diagnostics& diagnostics)
{
    switch (kind) {
    case ForeignKind::Notes: return importNotes(bytes, path, options);
    case ForeignKind::Statuspage: return importStatuspage(bytes, path, options, diagnostics);
    case ForeignKind::Table: break;
    }
    return importTable(bytes, path, options, diagnostics);
}

Result<ImportedOutage> importFile(const QString& path, const ImportOptions& options, Diagnostics& diagnostics)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto kind = foreignKindOf(*bytes, path))
        return importBytes(*bytes, *kind, path, options, diagnostics);
    Reporter reporter(path, diagnostics);
    if (const auto own = recogniseDocument(*bytes, reporter))
        return importOwn(*bytes, *own, path, diagnostics);
    return broken(diagnostics, path);
}

} // namespace aftermap
