// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace aftermap {

/// Plain geometry in layout units (1 unit = 1 px at a scale of 1), y downwards. No QtGui here.
struct Point
{
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Size
{
    double width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect
{
    double x = 0, y = 0, width = 0, height = 0;

    double left() const { return x; }
    double right() const { return x + width; }
    double top() const { return y; }
    double bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool overlaps(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    bool contains(const Rect& other) const
    {
        return x <= other.x && y <= other.y && right() >= other.right() &&
               bottom() >= other.bottom();
    }
    /// Larger by `by` on every side; smaller where it is negative.
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    bool operator==(const Rect&) const = default;
};

} // namespace aftermap
