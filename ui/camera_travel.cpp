// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera_travel.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr double duration = 400; // ms
constexpr int frame = 16;        // ms

double eased(double share)
{
    return share * share * share * (share * (6 * share - 15) + 10);
}

} // namespace

CameraTravel::CameraTravel(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(frame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CameraTravel::tick);
}

void CameraTravel::start(const Camera& from, const Camera& to)
{
    m_from = from;
    m_to = to;
    m_clock.start();
    m_timer.start();
}

void CameraTravel::stop()
{
    m_timer.stop();
}

void CameraTravel::tick()
{
    const double share = std::min(1.0, double(m_clock.elapsed()) / duration);
    if (share >= 1.0)
        m_timer.stop();
    emit advanced(share >= 1.0 ? 1.0 : eased(share));
}

} // namespace aftermap
