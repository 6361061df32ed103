// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace aftermap {

/// What bytes that are no JSON object look like, for a sentence: "XML (GraphML)", "a PNG image".
/// Never empty.
QString guessContent(QByteArrayView bytes);

} // namespace aftermap
