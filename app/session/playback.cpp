// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playback.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace aftermap {

namespace {

constexpr std::chrono::milliseconds tickEvery(16);

PlaySpan steadyClock()
{
    return std::chrono::duration_cast<PlaySpan>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Playback::Playback(QObject* parent) : Playback(steadyClock, parent) {}

Playback::Playback(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickEvery);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
}

void Playback::setLength(PlaySpan length)
{
    m_length = std::max(length, PlaySpan::zero());
    seek(m_position);
    if (m_length == PlaySpan::zero())
        pause();
}

void Playback::seek(PlayTime position)
{
    moveTo(position);
    anchor();
}

void Playback::play()
{
    if (isPlaying() || m_length == PlaySpan::zero())
        return;
    if (m_position >= end())
        moveTo(PlayTime{});
    anchor();
    m_timer.start();
    emit playingChanged(true);
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void Playback::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void Playback::setSpeed(double speed)
{
    if (!std::isfinite(speed))
        return;
    const double held = std::clamp(speed, minimumSpeed, maximumSpeed);
    if (held == m_speed)
        return;
    if (isPlaying())
        tick(); // what has passed was played at the old speed
    m_speed = held;
    anchor();
    emit speedChanged(m_speed);
}

void Playback::setLooping(bool looping)
{
    if (looping == m_looping)
        return;
    m_looping = looping;
    emit loopingChanged(m_looping);
}

void Playback::tick()
{
    if (!isPlaying())
        return;
    const double passed = static_cast<double>((m_clock() - m_anchorClock).count()) * m_speed;
    const PlayTime reached = m_anchorPosition + PlaySpan(std::llround(passed));
    if (reached < end()) {
        moveTo(reached);
        return;
    }
    if (m_looping) {
        seek(PlayTime((reached - end()) % m_length));
        return;
    }
    m_timer.stop();
    moveTo(end());
    emit playingChanged(false);
    emit ended();
}

void Playback::moveTo(PlayTime position)
{
    const PlayTime held = std::clamp(position, PlayTime{}, end());
    if (held == m_position)
        return;
    m_position = held;
    emit positionChanged(m_position);
}

void Playback::anchor()
{
    m_anchorPosition = m_position;
    m_anchorClock = m_clock();
}

} // namespace aftermap
