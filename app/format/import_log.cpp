// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_log.h"

#include "base/safe_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestSentence = 1000;

} // namespace

QString wordOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Read: return u"read"_s;
    case ImportVerdict::Guessed: return u"guessed"_s;
    case ImportVerdict::Skipped: break;
    }
    return u"skipped"_s;
}

QString format(const ImportEntry& entry)
{
    QString where = entry.place.file;
    for (const int number : {entry.place.line, entry.place.column}) {
        if (number > 0)
            where += u':' + QString::number(number);
    }
    if (!where.isEmpty())
        where += u": "_s;
    where += wordOf(entry.verdict) + u": "_s;
    if (!entry.place.pointer.isEmpty())
        where += entry.place.pointer + u": "_s;
    return where + entry.what;
}

void ImportLog::add(ImportVerdict verdict, const QString& what, const ImportPlace& place)
{
    if (entries.size() < limit)
        entries.push_back({verdict, shownSnippet(what, longestSentence), place, false});
    else
        ++notListed;
}

void ImportLog::warn(const QString& what, const ImportPlace& place)
{
    add(ImportVerdict::Guessed, what, place);
    if (notListed == 0)
        entries.back().isImportant = true;
}

void ImportLog::count(const QString& what, std::size_t howMany)
{
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const ImportCount& c) { return c.what == what; });
    if (known != counts.end())
        known->count += howMany;
    else
        counts.push_back({what, howMany});
}

std::size_t ImportLog::counted(const QString& what) const
{
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const ImportCount& c) { return c.what == what; });
    return known != counts.end() ? known->count : 0;
}

void ImportLog::append(const ImportLog& other)
{
    for (const ImportEntry& entry : other.entries)
        add(entry.verdict, entry.what, entry.place);
    for (const ImportCount& one : other.counts)
        count(one.what, one.count);
    notListed += other.notListed;
}

} // namespace aftermap
