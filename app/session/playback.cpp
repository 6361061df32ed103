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
    if (m_pauseAt)
        pause();
    moveTo(position);
    anchor();
}

void Playback::play()
{
    start(false);
}

void Playback::playBackwards()
{
    start(true);
}

void Playback::start(bool backwards)
{
    if (m_length == PlaySpan::zero() || (isPlaying() && backwards == m_backwards))
        return;
    m_pauseAt.reset();
    const bool turning = isPlaying();
    if (turning)
        tick();
    m_backwards = backwards;
    const PlayRange all = m_looping ? loop() : PlayRange{PlayTime(), end()};
    const PlayTime from = backwards ? all.end : all.start;
    const PlayTime over = backwards ? all.start : all.end;
    const bool outside = m_position < all.start || m_position > all.end;
    if (outside || m_position == over)
        moveTo(from);
    anchor();
    if (isPlaying())
        return;
    m_timer.start();
    emit playingChanged(true);
}

void Playback::playOnce(const PlayRange& stretch)
{
    const bool paused = !isPlaying() || m_pauseAt;
    m_pauseAt.reset();
    m_backwards = false;
    seek(stretch.start);
    if (!paused || m_length == PlaySpan::zero())
        return;
    m_pauseAt = stretch.end;
    if (isPlaying())
        return;
    m_timer.start();
    emit playingChanged(true);
}

void Playback::pause()
{
    m_pauseAt.reset();
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

void Playback::toggleBackwards()
{
    if (isPlaying() && m_backwards)
        pause();
    else
        playBackwards();
}

void Playback::setRange(const std::optional<PlayRange>& range)
{
    const std::optional<PlayRange> wanted = range && range->start < range->end ? range : std::nullopt;
    if (wanted == m_range)
        return;
    tick(); // what has passed was played with the old one
    m_range = wanted;
    anchor();
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
    tick(); // what has passed was played the other way
    anchor();
    m_looping = looping;
    emit loopingChanged(m_looping);
}

void Playback::tick()
{
    if (!isPlaying())
        return;
    const double passed = static_cast<double>((m_clock() - m_anchorClock).count()) * m_speed;
    const PlaySpan way(std::llround(m_backwards ? -passed : passed));
    const PlayTime reached = m_anchorPosition + way;
    if (m_pauseAt) {
        moveTo(std::min(reached, *m_pauseAt));
        if (reached >= *m_pauseAt)
            pause();
        return;
    }
    const PlayTime limit = limitFrom(m_anchorPosition);
    if (m_backwards ? reached > limit : reached < limit) {
        moveTo(reached);
        return;
    }
    if (m_looping) {
        const PlayRange again = loop();
        const auto round = PlaySpan(std::llround(static_cast<double>((again.end - again.start).count()) / m_speed));
        if (round < shortestRound) {
            const bool rests = m_clock() - m_anchorClock < shortestRound;
            rests ? moveTo(limit) : seek(m_backwards ? again.end : again.start);
            return;
        }
        const PlaySpan over = (reached - limit) % (again.end - again.start);
        seek((m_backwards ? again.end : again.start) + over);
        return;
    }
    m_timer.stop();
    moveTo(limit);
    emit playingChanged(false);
    emit ended();
}

PlayTime Playback::limitFrom(PlayTime from) const
{
    if (m_backwards)
        return m_looping && from >= loop().start ? loop().start : PlayTime();
    return m_looping && from <= loop().end ? loop().end : end();
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
