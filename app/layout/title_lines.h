// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <utility>

namespace aftermap {

/// A title on two lines, broken at the space that makes the longer one shortest. All of it is on the
/// first where there is no space. `width` measures a line.
std::pair<QString, QString> twoLines(const QString& title, const std::function<double(const QString&)>& width);

} // namespace aftermap
