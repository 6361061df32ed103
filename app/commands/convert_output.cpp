// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/convert_output.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "commands/output.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t entriesShown = 12;
constexpr std::size_t outagesShown = 60;

/// "reports on components" is "report on components".
QString singular(QString plural)
{
    const qsizetype end = plural.indexOf(u' ');
    QString first = plural.left(end);
    if (first == u"dependencies")
        first = u"dependency"_s;
    else if (first.endsWith(u's') && first != u"series")
        first.chop(1);
    return end < 0 ? first : first + plural.mid(end);
}

QString countsOf(const ImportLog& log)
{
    QStringList counts;
    for (const ImportCount& one : log.counts)
        counts += u"%1 %2"_s.arg(one.count).arg(one.count == 1 ? singular(one.what) : one.what);
    return counts.isEmpty() ? u"read"_s : counts.join(u", "_s);
}

void printAllEntries(const ImportLog& log)
{
    for (const ImportEntry& entry : log.entries)
        printLine(u"  "_s + format(entry));
    if (log.notListed > 0)
        printLine(u"  %1 more are not listed."_s.arg(log.notListed));
}

/// What was guessed and skipped; the same sentence once, with how often.
void printEntries(const ImportLog& log)
{
    std::vector<std::pair<const ImportEntry*, std::size_t>> groups;
    for (const ImportEntry& entry : log.entries) {
        if (entry.verdict == ImportVerdict::Read)
            continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.first->what == entry.what && group.first->verdict == entry.verdict;
        });
        if (same != groups.end())
            ++same->second;
        else
            groups.emplace_back(&entry, 1);
    }
    for (std::size_t i = 0; i < std::min(groups.size(), entriesShown); ++i) {
        const auto& [entry, times] = groups[i];
        printLine(u"  "_s + format(*entry) + (times > 1 ? u" (%1 times)"_s.arg(times) : QString()));
    }
    const std::size_t hidden = groups.size() - std::min(groups.size(), entriesShown) + log.notListed;
    if (hidden > 0)
        printLine(u"  %1 more; --log lists them."_s.arg(hidden));
}

QJsonObject toJson(const ImportEntry& entry)
{
    QJsonObject json{{u"verdict"_s, wordOf(entry.verdict)}, {u"message"_s, entry.what}};
    if (entry.place.line > 0)
        json[u"line"_s] = entry.place.line;
    if (entry.place.column > 0)
        json[u"column"_s] = entry.place.column;
    if (!entry.place.pointer.isEmpty())
        json[u"pointer"_s] = entry.place.pointer;
    return json;
}

QJsonArray toJson(const std::vector<ImportEntry>& entries)
{
    QJsonArray log;
    for (const ImportEntry& entry : entries)
        log += toJson(entry);
    return log;
}

QJsonObject toJson(const ConvertedFile& file)
{
    QJsonObject counts;
    for (const ImportCount& one : file.log.counts)
        counts[one.what] = static_cast<qint64>(one.count);
    QJsonObject json{{u"file"_s, shownFileName(file.path)},
                     {u"counts"_s, counts},
                     {u"log"_s, toJson(file.log.entries)},
                     {u"not_listed"_s, static_cast<qint64>(file.log.notListed)}};
    if (!file.refused.isEmpty())
        json[u"refused"_s] = shownFileName(file.refused);
    return json;
}

} // namespace

void print(const Conversion& conversion, bool all)
{
    for (const ConvertedFile& file : conversion.files) {
        printLine(u"%1: %2"_s.arg(file.path, countsOf(file.log)));
        all ? printAllEntries(file.log) : printEntries(file.log);
    }
    for (const ServiceMatch& match : conversion.matches) {
        const QString file = conversion.files[match.part].path;
        printLine(u"one service: “%1” of %2 is “%3” (%4)"_s.arg(shownSnippet(match.name), file, shownSnippet(match.otherName),
                                                               wordOf(match.reason)));
    }
    if (conversion.files.size() > 1) {
        printLine(u"together: %1 services, %2 events"_s.arg(conversion.services).arg(conversion.events));
        printAllEntries(conversion.together);
    }
    for (const QString& path : conversion.written)
        printLine(u"wrote %1"_s.arg(path));
}

QJsonObject toJson(const Conversion& conversion)
{
    QJsonArray files;
    for (const ConvertedFile& file : conversion.files)
        files += toJson(file);
    QJsonArray matches;
    for (const ServiceMatch& match : conversion.matches) {
        matches += QJsonObject{{u"file"_s, shownFileName(conversion.files[match.part].path)},
                               {u"service"_s, match.service},
                               {u"name"_s, shownSnippet(match.name)},
                               {u"other"_s, match.other},
                               {u"other_name"_s, shownSnippet(match.otherName)},
                               {u"reason"_s, wordOf(match.reason)}};
    }
    QJsonArray written;
    for (const QString& path : conversion.written)
        written += shownFileName(path);
    return {{u"files"_s, files},
            {u"matches"_s, matches},
            {u"together"_s, toJson(conversion.together.entries)},
            {u"services"_s, static_cast<qint64>(conversion.services)},
            {u"events"_s, static_cast<qint64>(conversion.events)},
            {u"written"_s, written}};
}

void printFoundOutages(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes || foreignKindOf(*bytes, path) != ForeignKind::Statuspage)
        return;
    Diagnostics ignored;
    auto file = readStatuspage(*bytes, path, ignored);
    if (!file)
        return;
    const ImportedOutages found = outagesOf(std::move(*file));
    for (std::size_t i = 0; i < std::min(found.outages.size(), outagesShown); ++i) {
        const FoundOutage& outage = found.outages[i];
        printError(u"  %1  %2  %3%4, %5 updates"_s.arg(shownSnippet(outage.id, 40), formatRfc3339(outage.span.earliest),
                                                       outage.isMaintenance ? u"maintenance: "_s : QString(),
                                                       shownSnippet(outage.title.raw()))
                       .arg(outage.updates));
    }
    if (found.outages.size() > outagesShown)
        printError(u"  %1 more."_s.arg(found.outages.size() - outagesShown));
}

} // namespace aftermap
