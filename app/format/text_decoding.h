// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace aftermap {

/// The bytes of a file as text.
struct DecodedText
{
    QString text; ///< without a byte order mark
    QString note; ///< one sentence where it was not UTF-8, else empty
    bool isGuessed = false; ///< nothing in the file says that it is encoded so
};

/// UTF-8, UTF-16 and UTF-32 by their byte order marks or their zeros; what is no UTF-8 is taken for
/// Latin-1, which is a guess.
DecodedText decodeText(const QByteArray& bytes);

} // namespace aftermap
