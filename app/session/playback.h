// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace aftermap {

/// The one clock of the window. Time comes from a monotonic clock, never from counting ticks, so a
/// late tick shows the right moment.
class Playback : public QObject
{
    Q_OBJECT

public:
    static constexpr double minimumSpeed = 0.25;
    static constexpr double maximumSpeed = 16;
    /// Microseconds of a clock that never goes back, from any start.
    using Clock = std::function<PlaySpan()>;

    explicit Playback(QObject* parent = nullptr);
    explicit Playback(Clock clock, QObject* parent = nullptr);

    PlayTime position() const { return m_position; }
    PlaySpan length() const { return m_length; }
    bool isPlaying() const { return m_timer.isActive(); }
    double speed() const { return m_speed; } ///< 0.25 to 16; 1 plays the pacing as it is
    bool isLooping() const { return m_looping; }

public slots:
    /// Sets the length of the replay; the position is held inside it.
    void setLength(aftermap::PlaySpan length);
    /// Positions outside the replay are held to its ends.
    void seek(aftermap::PlayTime position);
    void
    play(); ///< from the start when it stands at the end; nothing when the replay has no length
    void pause();
    void toggle();
    void setSpeed(double speed);
    void setLooping(bool looping);
    /// Moves to where the clock says; the timer asks for it about sixty times a second.
    void tick();

signals:
    void positionChanged(aftermap::PlayTime position);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopingChanged(bool looping);
    void ended(); ///< played to the end and stopped there

private:
    void moveTo(PlayTime position);
    PlayTime end() const { return PlayTime(m_length); }
    /// Where it stands now starts to count from here.
    void anchor();

    Clock m_clock;
    QTimer m_timer;
    PlayTime m_position;
    PlaySpan m_length{};
    PlayTime m_anchorPosition;
    PlaySpan m_anchorClock{};
    double m_speed = 1.0;
    bool m_looping = false;
};

} // namespace aftermap
