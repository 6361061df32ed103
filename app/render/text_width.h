// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QString;

namespace aftermap {

/// The advance of a single line of text, in the units of the font's pixel size. Remembers what was
/// asked: shaping is most of the cost of a label. Safe from any thread.
double textWidth(const QFont& font, const QString& text);

} // namespace aftermap
