// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "render/theme.h"

#include <QSize>
#include <QString>

#include <chrono>
#include <string>

namespace aftermap {

/// Smallest and largest side of a picture, in pixels.
constexpr int smallestSide = 200;
constexpr int largestSide = 16384;

/// "1600x900". Errors: Usage.
Result<QSize> parseSize(const std::string& text);

/// "dark" or "light". Errors: Usage.
Result<ThemeKind> parseTheme(const std::string& text);

/// Pixels a logical pixel for a picture of that size, 0.25 to 8. Errors: Usage, also for a picture
/// that gets too large.
Result<double> parseScale(double scale, QSize size);

/// Seconds, more than 0 and at most 3600. Errors: Usage.
Result<std::chrono::milliseconds> parseTimeout(double seconds);

} // namespace aftermap
