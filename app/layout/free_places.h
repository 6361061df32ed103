// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"

#include <optional>

namespace aftermap {

class Incident;

/// Tells where in a layout a box may stand: on nothing, in its own frame or where that can grow,
/// in its own group or in none. References the layout.
class FreePlaces
{
public:
    /// `absent` boxes (indices into GraphLayout::services) take no room.
    FreePlaces(const Incident& incident, const GraphLayout& layout, const std::vector<bool>& absent);

    bool isFree(const ServiceBox& box, Point centre) const;
    /// The free place nearest to `centre`; where the box is when there is none.
    Point nearest(const ServiceBox& box, Point centre) const;
    /// Frames around a box that stands at `rect`, grown to hold it: index into frames, and rect.
    std::vector<std::pair<std::size_t, Rect>> grownFrames(const ServiceBox& box,
                                                          const Rect& rect) const;

private:
    bool belongsTo(ServiceId service, ServiceId frame) const;
    bool mayGrow(ServiceId frame, const Rect& rect) const;

    const Incident& m_incident;
    const GraphLayout& m_layout;
    const std::vector<bool>& m_absent;
    double m_unit; ///< a pixel of a 12 px font
};

Rect centredAt(Point centre, const Rect& box);

} // namespace aftermap
