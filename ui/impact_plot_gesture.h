// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

namespace aftermap {

/// What a mouse on the curve wants. A click seeks; a drag selects a span; the ends of a span can be
/// dragged; Shift+click moves the nearer end; what is grabbed above the plot is the playhead.
/// Positions are pixels of the plot.
class PlotGesture
{
public:
    using Span = std::pair<double, double>; ///< in pixels, the first not after the second

    struct Wish
    {
        std::optional<double> seek;
        std::optional<Span> span;
    };
    struct Press
    {
        double x = 0;
        bool abovePlot = false;
        bool extend = false;        ///< Shift is held
        std::optional<Span> span;   ///< the one that is selected
        double playhead = 0;
    };

    /// How near an end must be to be grabbed, and how far a drag must go to be one.
    static constexpr double reach = 6;
    static constexpr double dragFrom = 4;

    Wish press(const Press& press);
    Wish move(double x);
    Wish release(double x);
    void cancel() { m_doing = Doing::Nothing; }
    bool isUnderWay() const { return m_doing != Doing::Nothing; }
    bool isSelecting() const { return m_doing == Doing::Selecting; }

    /// Whether a press at `x` would grab an end of the span.
    static bool isOnEnd(double x, const std::optional<Span>& span);

private:
    enum class Doing { Nothing, Pressed, Selecting, Scrubbing };

    Wish spanTo(double x) const;

    Doing m_doing = Doing::Nothing;
    double m_fixed = 0; ///< the end that stays, or where the mouse was pressed
};

} // namespace aftermap
