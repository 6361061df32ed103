// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph_gestures.h"

#include <QPointingDevice>
#include <QWheelEvent>

#include <cmath>

namespace aftermap {

namespace {

constexpr double notch = 120;        // what one step of a wheel reports
constexpr double zoomOfNotch = 1.25;
constexpr double panOfNotch = 80;    // pixels

/// Not by the pixels alone: under X11 wheels report them too.
bool isTouchPad(const QWheelEvent& event)
{
    const QPointingDevice* device = event.pointingDevice();
    if (device != nullptr && device->type() == QInputDevice::DeviceType::TouchPad)
        return true;
    return event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull();
}

} // namespace

CameraWish wishOf(const QWheelEvent& event)
{
    CameraWish wish;
    const QPointF turned = QPointF(event.angleDelta()) / notch;
    const bool pans = isTouchPad(event) || event.modifiers().testFlag(Qt::ShiftModifier);
    if (pans && !event.modifiers().testFlag(Qt::ControlModifier)) {
        wish.pan = event.pixelDelta().isNull() ? turned * panOfNotch : QPointF(event.pixelDelta());
        // A wheel has one direction; Shift makes it the other one.
        if (event.modifiers().testFlag(Qt::ShiftModifier) && wish.pan.x() == 0)
            wish.pan = wish.pan.transposed();
        return wish;
    }
    wish.zoom = std::pow(zoomOfNotch, turned.y());
    wish.pan.setX(turned.x() * panOfNotch); // a wheel that tilts
    return wish;
}

} // namespace aftermap
