// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace aftermap {

/// A text of the program in the user's language, for code that belongs to no QObject; untranslated, it is `text` itself.
/// With `n` at least 0, the form of the text for that number, and "%n" stands for the number.
inline QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Aftermap", text, nullptr, n);
}

} // namespace aftermap
