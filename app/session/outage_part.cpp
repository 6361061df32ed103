// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_part.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "base/tr.h"
#include "format/name_list.h"
#include "format/text_decoding.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// More than that is no list of names.
constexpr qsizetype longestNameList = 512 * 1024;

QString counted(const char* one, const char* many, std::size_t n)
{
    return n == 1 ? tr(one) : QCoreApplication::translate("Parts", many, nullptr, int(n));
}

void refuse(OutagePart& part, const QString& sentence)
{
    part.outage.reset();
    part.isAsking = false;
    part.refused = shownSnippet(shownFileName(sentence), 500);
}

QString firstError(const Diagnostics& diagnostics)
{
    for (const Diagnostic& one : diagnostics.sorted()) {
        if (one.severity == Diagnostic::Severity::Error)
            return one.message;
    }
    return tr("This file cannot be read.");
}

void take(OutagePart& part, ImportedOutage outage)
{
    part.refused.clear();
    part.outage = std::make_shared<const ImportedOutage>(std::move(outage));
}

void beginTable(OutagePart& part, const NotesDefaults& defaults, const TableMappings& known)
{
    Diagnostics diagnostics;
    auto table = readTable(part.bytes, part.path, diagnostics);
    if (!table)
        return refuse(part, firstError(diagnostics));
    part.table = std::make_shared<const Table>(std::move(*table));
    part.bytes.clear(); // the table has all of it
    TableMapping mapping;
    mapping.columns.resize(std::size_t(part.table->columns));
    if (const auto guessed = guessMapping(*part.table))
        mapping = *guessed;
    const auto remembered = known.find(*part.table, mapping.hasHeader);
    part = withMapping(std::move(part), remembered.value_or(mapping), defaults);
    part.isAsking = !remembered;
}

void beginStatuspage(OutagePart& part)
{
    Diagnostics diagnostics;
    auto file = readStatuspage(part.bytes, part.path, diagnostics);
    part.bytes.clear();
    if (!file)
        return refuse(part, firstError(diagnostics));
    part.found = std::make_shared<const ImportedOutages>(outagesOf(std::move(*file)));
    const Result<QStringList> ids = chosenOutages(*part.found, {});
    if (ids)
        part = withIncidents(std::move(part), *ids);
    else if (ids.error().kind == Error::Kind::Usage)
        part.isAsking = true;
    else
        refuse(part, ids.error().message);
}

bool isNameList(const QByteArray& bytes)
{
    const QByteArrayView start = QByteArrayView(bytes).trimmed();
    const bool isMarkup = start.startsWith('{') || start.startsWith('[') || start.startsWith('<');
    return bytes.size() <= longestNameList && !isMarkup && looksLikeNames(decodeText(bytes).text);
}

std::size_t updatesOf(const ImportedOutages& found, const QStringList& ids)
{
    std::size_t updates = 0;
    for (const FoundOutage& one : found.outages)
        updates += ids.contains(one.id) ? one.updates : 0;
    return updates;
}

QString kindWords(PartKind kind)
{
    switch (kind) {
    case PartKind::Notes: return tr("Notes");
    case PartKind::Statuspage: return tr("Status page");
    case PartKind::Table: return tr("Table");
    case PartKind::Names: return tr("List of names");
    case PartKind::Own: break;
    }
    return tr("Outage");
}

} // namespace

QString OutagePart::name() const
{
    return shownLastName(path, 120);
}

QString OutagePart::words() const
{
    if (!refused.isEmpty())
        return refused;
    if (isAsking) {
        return kind == PartKind::Table ? tr("Table: look at its columns first")
                                       : QCoreApplication::translate("Parts", "Status page: choose one of its %n outages", nullptr,
                                                                     found ? int(found->outages.size()) : 0);
    }
    QStringList parts;
    if (found)
        parts += counted("1 update", "%n updates", updatesOf(*found, chosen));
    else if (outage->hasTimes)
        parts += counted("1 event", "%n events", outage->timeline.events.size());
    const auto& services = outage->map.services.values();
    const auto frames = std::count_if(services.begin(), services.end(), [](const Service& one) { return one.isFrame(); });
    parts += counted("1 service", "%n services", services.size() - std::size_t(frames));
    if (const std::size_t needs = outage->map.dependencies.size(); needs > 0)
        parts += counted("1 dependency", "%n dependencies", needs);
    return tr("%1: %2").arg(kindWords(kind), parts.join(u", "_s));
}

TableDefaults tableDefaults(const OutagePart& part, const NotesDefaults& defaults)
{
    return {defaults.zone, defaults.date, QFileInfo(part.path).completeBaseName().replace(u'_', u' ')};
}

OutagePart withMapping(OutagePart part, const TableMapping& mapping, const NotesDefaults& defaults)
{
    part.mapping = mapping;
    part.isAsking = false;
    part.refused.clear();
    part.outage.reset();
    if (const QString missing = mapping.missing(); !missing.isEmpty()) {
        part.isAsking = true;
        return part;
    }
    ImportedOutage outage = outageOf(*part.table, mapping, tableDefaults(part, defaults));
    if (outage.log.counted(u"rows used"_s) == 0) {
        part.isAsking = true;
        return part;
    }
    take(part, std::move(outage));
    return part;
}

OutagePart withIncidents(OutagePart part, const QStringList& ids)
{
    part.chosen = ids;
    part.isAsking = ids.isEmpty();
    part.outage.reset();
    if (!ids.isEmpty())
        take(part, outageOf(*part.found, ids));
    return part;
}

OutagePart withDefaults(OutagePart part, const NotesDefaults& defaults)
{
    if (part.kind == PartKind::Table && part.table) {
        const bool wasAsking = part.isAsking;
        part = withMapping(std::move(part), TableMapping(part.mapping), defaults);
        part.isAsking |= wasAsking;
    } else if (part.kind == PartKind::Notes && part.refused.isEmpty()) {
        Diagnostics ignored;
        auto read = importBytes(part.bytes, ForeignKind::Notes, part.path, {{}, defaults.date, defaults.zone, {}}, ignored);
        if (read)
            take(part, std::move(*read));
    }
    return part;
}

OutagePart partOf(ImportedOutage outage, const QString& title)
{
    OutagePart part;
    part.path = title;
    take(part, std::move(outage));
    return part;
}

OutagePart readPart(const QString& path, const NotesDefaults& defaults, const TableMappings& known)
{
    OutagePart part;
    part.path = path;
    Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        refuse(part, bytes.error().message);
        return part;
    }
    const auto foreign = foreignKindOf(*bytes, path);
    if (foreign == ForeignKind::Table || foreign == ForeignKind::Statuspage) {
        part.bytes = std::move(*bytes);
        part.kind = foreign == ForeignKind::Table ? PartKind::Table : PartKind::Statuspage;
        foreign == ForeignKind::Table ? beginTable(part, defaults, known) : beginStatuspage(part);
        return part;
    }
    if (!foreign && isNameList(*bytes)) {
        part.kind = PartKind::Names;
        take(part, outageOfNames(decodeText(*bytes).text, path));
        return part;
    }
    Diagnostics diagnostics;
    Result<ImportedOutage> read = importFile(path, {{}, defaults.date, defaults.zone, {}}, diagnostics);
    if (foreign)
        part.kind = PartKind::Notes;
    if (!read) {
        refuse(part, read.error().message);
        return part;
    }
    if (foreign)
        part.bytes = std::move(*bytes);
    take(part, std::move(*read));
    return part;
}

} // namespace aftermap
