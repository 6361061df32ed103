// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>

class QRect;

namespace aftermap {

/// Factor of the system's text for all but the title of a row.
constexpr double smallText = 0.88;

/// Where the parts of a row of the event list stand; in one place for painting and for tooltips.
struct EventRow
{
    QRectF time, kind, glyph, title, confidence, text, origin, question;
};

EventRow eventRow(const QRect& row);

/// The height that a row needs with the text as large as it is.
int eventRowHeight();

/// A time in short lines for a narrow column, one under the other: "about", "03:00", "21 Oct".
QStringList timeLines(const QString& time, const QString& day);

} // namespace aftermap
