// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_plan.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace aftermap {

/// The upright words on a gap of Service states, in pixels of the canvas.
struct StatesGapLabel
{
    QRectF plate;
    QString words;
};

/// How long the time was that is cut out, where no sign of a state stands; "quiet" alone where there
/// is little room, none where there is none. Where two would touch, the longer gap has its own.
std::vector<StatesGapLabel> statesGapLabels(const ServiceStates& states, const StatesPlan& plan,
                                            const Presentation& presentation, double scroll);

} // namespace aftermap
