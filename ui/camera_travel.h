// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace aftermap {

/// The clock of a travelling camera: says how far it has got. Where that is, is a pure function
/// (travelled in camera_moves.h).
class CameraTravel : public QObject
{
    Q_OBJECT

public:
    explicit CameraTravel(QObject* parent = nullptr);

    /// A travel that is under way gives way to this one.
    void start(const Camera& from, const Camera& to);
    void stop();
    bool isUnderWay() const { return m_timer.isActive(); }
    const Camera& from() const { return m_from; }
    const Camera& to() const { return m_to; }

signals:
    /// `share` of the way, eased at both ends; the last one is exactly 1.
    void advanced(double share);

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    Camera m_from;
    Camera m_to;
};

} // namespace aftermap
