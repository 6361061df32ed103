// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_names.h"

#include "base/folded_text.h"
#include "base/id_text.h"
#include "format/suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int mostNameWords = 4;
constexpr std::size_t mostCompared = 400;
constexpr qsizetype shortestCompared = 4; // "api" and "app" are two things

bool isJoint(QChar c)
{
    return c == u'-' || c == u'_' || c == u'.' || c.isSpace();
}

} // namespace

QString nameKey(QStringView name)
{
    QString key;
    for (const QChar c : folded(name))
        key += isJoint(c) ? u' ' : c;
    return key.simplified();
}

bool areAlike(const QString& key, const QString& other)
{
    const auto shorter = std::min(key.size(), other.size());
    if (shorter < shortestCompared || key.back().isDigit() || other.back().isDigit())
        return false;
    const int limit = shorter >= 2 * shortestCompared ? 2 : 1;
    return editDistance(key, other, limit) <= limit;
}

QString NotesNames::freshId(const QString& key)
{
    const QString id = idOfName(key, u"service"_s);
    if (!m_byId.contains(id))
        return id;
    QString fresh;
    int& n = m_lastNumber[id];
    n = std::max(n, 1);
    do
        fresh = u"%1-%2"_s.arg(id).arg(++n);
    while (m_byId.contains(fresh));
    return fresh;
}

QString NotesNames::add(QStringView name)
{
    name = name.trimmed();
    const QString key = nameKey(name);
    const auto known = m_byKey.constFind(key);
    if (known != m_byKey.constEnd()) {
        ++m_counts[std::size_t(*known)];
        return m_services[std::size_t(*known)].id;
    }
    Service service;
    service.id = freshId(key);
    service.name = SafeText(name.toString());
    const int index = int(m_services.size());
    m_byKey.insert(key, index);
    m_byId.insert(service.id, index);
    m_services.push_back(std::move(service));
    m_counts.push_back(1);
    return m_services.back().id;
}

QString NotesNames::find(QStringView name) const
{
    const auto known = m_byKey.constFind(nameKey(name));
    return known == m_byKey.constEnd() ? QString() : m_services[std::size_t(*known)].id;
}

std::pair<QString, qsizetype> NotesNames::findAtStart(QStringView text) const
{
    std::pair<QString, qsizetype> longest;
    qsizetype end = 0;
    for (int words = 0; words < mostNameWords && end < text.size(); ++words) {
        while (end < text.size() && text[end].isSpace())
            ++end;
        while (end < text.size() && !text[end].isSpace() && text[end] != u':' && text[end] != u',')
            ++end;
        const QString id = find(text.first(end));
        if (!id.isEmpty())
            longest = {id, end};
    }
    return longest;
}

std::vector<LikelyMisspelling> NotesNames::misspellings() const
{
    std::vector<LikelyMisspelling> found;
    if (m_services.size() > mostCompared)
        return found;
    QStringList keys;
    for (const Service& service : m_services)
        keys.append(nameKey(service.name.raw()));
    for (std::size_t later = 1; later < m_services.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!areAlike(keys[qsizetype(earlier)], keys[qsizetype(later)]))
                continue;
            const bool laterIsMeant = m_counts[later] > m_counts[earlier];
            const Service& wrong = m_services[laterIsMeant ? earlier : later];
            const Service& right = m_services[laterIsMeant ? later : earlier];
            found.push_back({wrong.name.raw(), right.name.raw()});
            break;
        }
    }
    return found;
}

} // namespace aftermap
