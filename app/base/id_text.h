// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <functional>

namespace aftermap {

/// An id that a file can hold, made of a name: "Payments API" gives "payments-api", "Über uns" "uber-uns".
/// At most 120 of a-z 0-9 and -; `otherwise` where the name has none of these letters.
QString idOfName(QStringView name, const QString& otherwise);

/// `id`, or with the first number from 2 on behind it that makes it one that is not taken: "payments-api-2".
QString freeId(const QString& id, const std::function<bool(const QString&)>& isTaken);

} // namespace aftermap
