// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/imported_outage.h"

#include "format/import_bounds.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestText = 20'000;

} // namespace

bool isUntitled(const SafeText& title)
{
    return title.isEmpty() || title.raw() == untitledOutage;
}

SafeText importedText(const QString& text)
{
    QString kept = text.trimmed();
    kept.remove(QChar::Null);
    if (kept.size() > longestText)
        kept = cutTo(kept, longestText) + u'…';
    return SafeText(kept);
}

SafeText importedMarkup(const QString& text, bool& hadTags)
{
    static const QRegularExpression lineBreak(u"<(?:br|/p|/li|/div|/tr)\\s*/?>"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"</?[a-zA-Z][^<>]{0,1000}>|</?[a-zA-Z]>"_s);
    QString plain = cutTo(text, 4 * longestText);
    if (!plain.contains(tag))
        return importedText(text);
    hadTags = true;
    plain.replace(lineBreak, u"\n"_s);
    plain.remove(tag);
    for (const auto& [entity, character] :
         {std::pair(u"&lt;"_s, u"<"_s), std::pair(u"&gt;"_s, u">"_s), std::pair(u"&quot;"_s, u"\""_s),
          std::pair(u"&#39;"_s, u"'"_s), std::pair(u"&nbsp;"_s, u" "_s), std::pair(u"&amp;"_s, u"&"_s)})
        plain.replace(entity, character);
    return importedText(plain);
}

} // namespace aftermap
