// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_width.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

namespace aftermap {

namespace {

struct Key
{
    QString text, family;
    int px = 0, weight = 0;

    bool operator==(const Key&) const = default;
};

std::size_t qHash(const Key& key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.family, key.px, key.weight);
}

} // namespace

double textWidth(const QFont& font, const QString& text)
{
    constexpr qsizetype most = 16384;
    thread_local QHash<Key, double> known;
    const Key key{text, font.family(), font.pixelSize(), font.weight()};
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(key, QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace aftermap
