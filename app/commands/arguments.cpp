// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

#include "base/file_name.h"
#include "base/safe_text.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString shown(const std::string& text)
{
    return shownSnippet(shownFileName(fileNameFromBytes(QByteArray::fromStdString(text))));
}

} // namespace

Result<QSize> parseSize(const std::string& text)
{
    const QStringList sides =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).split(u'x');
    bool widthIsNumber = false, heightIsNumber = false;
    if (sides.size() == 2) {
        const QSize size(sides[0].toInt(&widthIsNumber), sides[1].toInt(&heightIsNumber));
        const bool fits = std::min(size.width(), size.height()) >= smallestSide &&
                          std::max(size.width(), size.height()) <= largestSide;
        if (widthIsNumber && heightIsNumber && fits)
            return size;
    }
    return fail(
        Error::Kind::Usage,
        u"A size is WIDTHxHEIGHT in pixels, such as 1600x900, each from %1 to %2, not “%3”."_s
            .arg(smallestSide)
            .arg(largestSide)
            .arg(shown(text)));
}

Result<ThemeKind> parseTheme(const std::string& text)
{
    const std::optional<ThemeKind> kind =
        themeNamed(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    if (!kind)
        return fail(Error::Kind::Usage, u"A theme is dark, light or contrast, not “%1”."_s.arg(shown(text)));
    return *kind;
}

Result<double> parseScale(double scale, QSize size)
{
    constexpr double smallestScale = 0.25, largestScale = 8;
    if (!(scale >= smallestScale && scale <= largestScale))
        return fail(Error::Kind::Usage, u"A scale is a number from 0.25 to 8."_s);
    if (std::max(size.width(), size.height()) * scale > largestSide) {
        return fail(
            Error::Kind::Usage,
            u"That scale makes a picture with a side of more than %1 pixels."_s.arg(largestSide));
    }
    constexpr double mostPixels = 1e8;
    if (scale * scale * size.width() * size.height() > mostPixels)
        return fail(Error::Kind::Usage, u"A picture has at most 100 million pixels."_s);
    return scale;
}

Result<std::chrono::milliseconds> parseTimeout(double seconds)
{
    constexpr double longest = 3600;
    if (!(seconds > 0 && seconds <= longest))
        return fail(Error::Kind::Usage,
                    u"The time for the layout is more than 0 and at most 3600 seconds."_s);
    return std::chrono::milliseconds(std::max(1L, std::lround(seconds * 1000)));
}

} // namespace aftermap
