// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace aftermap {

/// "a", "a and b", "a, b and c".
QString listWords(const QStringList& items);
/// "the one service", "the 12 services".
QString theServices(int count);
/// With a capital first letter.
QString capitalized(QString text);
/// The same with a small one, unless the first word is an abbreviation.
QString uncapitalized(QString text);

} // namespace aftermap
