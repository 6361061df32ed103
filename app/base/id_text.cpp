// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_text.h"

#include "base/folded_text.h"

namespace aftermap {

namespace {

constexpr qsizetype longest = 120; ///< a number behind it still fits into an id

bool isIdLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

QString idOfName(QStringView name, const QString& otherwise)
{
    QString id;
    for (const QChar c : folded(name)) {
        if (isIdLetter(c))
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    id.truncate(longest);
    return id.isEmpty() ? otherwise : id;
}

QString freeId(const QString& id, const std::function<bool(const QString&)>& isTaken)
{
    QString free = id;
    for (int n = 2; isTaken(free); ++n)
        free = id + u'-' + QString::number(n);
    return free;
}

} // namespace aftermap
