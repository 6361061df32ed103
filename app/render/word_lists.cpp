// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/word_lists.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace aftermap {

QString listWords(const QStringList& items)
{
    if (items.size() < 2)
        return items.join(QString());
    return tr("%1 and %2").arg(items.first(items.size() - 1).join(u", "_s), items.last());
}

QString theServices(int count)
{
    return count == 1 ? tr("the one service") : tr("the %1 services").arg(count);
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString uncapitalized(QString text)
{
    if (!text.isEmpty() && (text.size() < 2 || !text[1].isUpper()))
        text[0] = text[0].toLower();
    return text;
}

} // namespace aftermap
