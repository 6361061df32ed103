// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/name_list.h"

#include "base/safe_text.h"
#include "format/notes_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestListed = 64;
constexpr qsizetype mostListedWords = 6;
constexpr qsizetype mostListed = 5000;

QStringView withoutBullet(QStringView line)
{
    line = line.trimmed();
    for (const QStringView bullet : {u"- ", u"* ", u"• "}) {
        if (line.startsWith(bullet))
            return line.sliced(bullet.size()).trimmed();
    }
    return line;
}

QList<QStringView> namesOf(QStringView text)
{
    QList<QStringView> names;
    for (const QStringView line : text.split(u'\n')) {
        if (line.trimmed().startsWith(u'#'))
            continue;
        for (const QStringView part : withoutBullet(line).split(u',')) {
            if (!part.trimmed().isEmpty())
                names += part.trimmed();
            if (names.size() > mostListed)
                return names;
        }
    }
    return names;
}

bool couldBeName(QStringView part)
{
    const auto isLetter = [](QChar c) { return c.isLetterOrNumber(); };
    const auto isOdd = [](QChar c) { return !c.isPrint() || QStringView(u"<>{}\"=;|\\?!").contains(c); };
    return part.size() <= longestListed && part.count(u' ') < mostListedWords && !part.endsWith(u'.') && !part.endsWith(u':') &&
           std::any_of(part.begin(), part.end(), isLetter) && std::none_of(part.begin(), part.end(), isOdd);
}

} // namespace

bool looksLikeNames(QStringView text)
{
    const QList<QStringView> names = namesOf(text);
    return !names.isEmpty() && names.size() <= mostListed && std::all_of(names.begin(), names.end(), couldBeName);
}

ImportedOutage outageOfNames(QStringView text, const QString& file)
{
    ImportedOutage outage;
    NotesNames names;
    for (const QStringView name : namesOf(text))
        names.add(name);
    for (const Service& service : names.services())
        outage.map.services.append(service);
    outage.hasTimes = false;
    outage.log.add(ImportVerdict::Read, u"A list of names."_s, {file, 0, 0, {}});
    outage.log.count(u"services"_s, outage.map.services.size());
    return outage;
}

} // namespace aftermap
