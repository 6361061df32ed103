// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace aftermap {

/// The one clock of the window. Time comes from a monotonic clock, never from counting ticks.
class Playback : public QObject
{
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);

    PlayTime position() const { return m_position; }
    PlaySpan length() const { return m_length; }
    bool isPlaying() const { return m_timer.isActive(); }
    double speed() const { return m_speed; } ///< 0.25 to 16; 1 plays the pacing as it is
    bool isLooping() const { return m_looping; }

public slots:
    /// Sets the length of the replay; the position is held inside it.
    void setLength(aftermap::PlaySpan length);
    void seek(aftermap::PlayTime position);
    void play(); ///< from the start when it stands at the end
    void pause();
    void toggle();
    void setSpeed(double speed);
    void setLooping(bool looping);

signals:
    void positionChanged(aftermap::PlayTime position);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopingChanged(bool looping);
    void ended();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    PlayTime m_position;
    PlaySpan m_length{};
    double m_speed = 1.0;
    bool m_looping = false;
};

} // namespace aftermap
