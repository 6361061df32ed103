// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace aftermap {

/// An id that a file can hold, made of a name: "Payments API" gives "payments-api", "Über uns" "uber-uns".
/// At most 120 of a-z 0-9 and -; `otherwise` where the name has none of these letters.
QString idOfName(QStringView name, const QString& otherwise);

} // namespace aftermap
