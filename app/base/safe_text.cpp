// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_text.h"

#include "base/file_name.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Characters that can lie about what follows or hide: C0/C1 controls, zero-width and bidirectional
/// controls (CVE-2021-42574), line separators, the byte order mark, tags, unpaired surrogates.
bool mustBeVisible(char32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return true;
    if (c >= 0x200b && c <= 0x200f)
        return true;
    if (c >= 0x2028 && c <= 0x202e)
        return true;
    if (c >= 0x2060 && c <= 0x206f)
        return true;
    if (c == 0x00ad || c == 0x061c || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb))
        return true;
    if (c >= 0xd800 && c <= 0xdfff)
        return true;
    return c >= 0xe0000 && c <= 0xe007f;
}

QString visibleForm(char32_t c)
{
    if (c == u'\n')
        return u"\u21b5"_s; // a line break, shown as a return arrow
    if (c == u'\t')
        return u" "_s;
    if (c < 0x20)
        return QString(QChar(static_cast<char16_t>(0x2400 + c)));
    if (c == 0x7f)
        return u"\u2421"_s;
    return u"\u27e8U+%1\u27e9"_s.arg(QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0'));
}

bool isCombining(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString sanitize(QStringView raw, qsizetype maxLength)
{
    QString out;
    out.reserve(std::min(raw.size(), maxLength) + 8);
    int combiningRun = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (out.size() >= maxLength) {
            out += u'\u2026';
            break;
        }
        char32_t c = raw[i].unicode();
        if (raw[i].isHighSurrogate() && i + 1 < raw.size() && raw[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(raw[i], raw[i + 1]);
        if (c >= 0x10000)
            ++i;
        combiningRun = isCombining(c) ? combiningRun + 1 : 0;
        if (combiningRun > SafeText::maxCombiningRun)
            continue;
        if (mustBeVisible(c))
            out += visibleForm(c);
        else if (c < 0x10000)
            out += QChar(static_cast<char16_t>(c));
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

} // namespace

QString SafeText::sanitized(const QString& raw)
{
    const QString shown = sanitize(raw, maxShown);
    return shown == raw ? raw : shown;
}

QString shownSnippet(QStringView raw, qsizetype maxLength)
{
    return sanitize(raw, maxLength);
}

QString shownLastName(const QString& path, qsizetype maxLength)
{
    return shownSnippet(shownFileName(QFileInfo(path).fileName()), maxLength);
}

} // namespace aftermap
