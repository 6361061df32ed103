// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/name_places.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aftermap {

std::vector<TextRange> placesOfName(const QString& text, const QString& name)
{
    static const QRegularExpression joint(u"[-_.\\s]+"_s);
    QStringList words = name.split(joint, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    for (QString& word : words)
        word = QRegularExpression::escape(word);
    // A joint with a letter on its other side belongs to a longer name.
    const QRegularExpression whole(u"(?<![\\w@])(?<!\\w[-_.])"_s + words.join(u"(?:[-_.]|[ \\t]+)"_s) + u"(?!\\w|[-_.]\\w)"_s,
                                   QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TextRange> places;
    for (auto match = whole.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        places.push_back({one.capturedStart(), one.capturedLength()});
    }
    return places;
}

} // namespace aftermap
