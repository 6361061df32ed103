// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "render/curve_geometry.h"

#include <functional>
#include <optional>
#include <vector>

namespace aftermap {

/// Of a share, what is forgiven for rounding.
inline constexpr double nearlyNothing = 1e-6;

/// The curves of a comparison in data coordinates: x in hours or percent along the common axis, y in
/// percent of what each file counts.
struct CompareGeometry
{
    /// One outage's impact as a step function: from x[i] to x[i + 1] it is at value[i].
    struct Line
    {
        std::vector<double> x; ///< empty for an outage that cannot be placed; else one more than steps
        std::vector<double> value;
        std::vector<double> reported; ///< of value, what rests on reports; the rest is assumed
        std::vector<double> low, high; ///< what the evidence allows
        bool goesOn = false; ///< still above zero where the line ends

        bool operator==(const Line&) const = default;
    };
    struct Mark
    {
        MilestoneKind kind = MilestoneKind::Onset;
        double x = 0;
        double early = 0, late = 0; ///< as finely as its time is known
        bool operator==(const Mark&) const = default;
    };
    /// From onset to recovery.
    struct Course
    {
        double start = 0, end = 0;
        bool isRecoveryReported = false; ///< else it ends where the file ends
        std::vector<Mark> marks;         ///< in order of time
        bool operator==(const Course&) const = default;
    };

    CompareAxis axis = CompareAxis::Hours;
    double start = 0, end = 1; ///< of the axis; start < end
    double top = 100;          ///< of the y axis, percent
    std::vector<CurveGeometry::Tick> ticks;      ///< along the axis
    std::vector<CurveGeometry::Tick> valueTicks;
    std::vector<Line> lines;                     ///< as Comparison::outages
    std::vector<std::optional<Course>> courses;  ///< none for an outage that cannot be placed

    bool operator==(const CompareGeometry&) const = default;
};

/// How much room the plot area has, px; decides how many ticks there are.
struct CompareRoom
{
    double width = 0;
    double height = 0;
    double lineHeight = 15;
    std::function<double(const QString&)> textWidth;
};

/// The axis shows every course; what goes on longer than the longest of them is cut, and says so.
CompareGeometry compareGeometry(const Comparison& comparison, CompareAxis axis, const CompareRoom& room);

/// The percentage of an outage at a position of the axis; none where its line is not.
std::optional<double> valueAt(const CompareGeometry::Line& line, double position);

} // namespace aftermap
