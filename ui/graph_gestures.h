// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QWheelEvent;

namespace aftermap {

/// What a hand asks of the camera.
struct CameraWish
{
    double zoom = 1.0; ///< factor, about where the hand is
    QPointF pan;       ///< pixels by which the picture is to move

    bool operator==(const CameraWish&) const = default;
};

/// A wheel zooms, as on every map, and Shift turns it sideways; two fingers on a touch pad move the
/// picture, as on every page, and zoom together with Ctrl.
CameraWish wishOf(const QWheelEvent& event);

} // namespace aftermap
