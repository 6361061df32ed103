// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace aftermap {

/// A stretch of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// The text as a search compares it: without case, accents and differences of width.
QString folded(QStringView text);

/// Where `needle`, folded already, stands in `text`: in order, not overlapping, and never cutting a
/// letter from its accents. None for an empty needle.
std::vector<TextRange> rangesOf(const QString& needle, QStringView text);

} // namespace aftermap
