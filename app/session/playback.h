// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace aftermap {

/// A stretch of the replay.
struct PlayRange
{
    PlayTime start;
    PlayTime end;

    bool operator==(const PlayRange&) const = default;
};

/// The one clock of the window. Time comes from a monotonic clock, never from counting ticks, so a
/// late tick shows the right moment.
class Playback : public QObject
{
    Q_OBJECT

public:
    static constexpr double minimumSpeed = 0.25;
    static constexpr double maximumSpeed = 16;
    /// What repeats sooner than this rests at its end: a stretch of an instant would flash.
    static constexpr PlaySpan shortestRound = std::chrono::seconds(1);
    /// Microseconds of a clock that never goes back, from any start.
    using Clock = std::function<PlaySpan()>;

    explicit Playback(QObject* parent = nullptr);
    explicit Playback(Clock clock, QObject* parent = nullptr);

    PlayTime position() const { return m_position; }
    PlaySpan length() const { return m_length; }
    bool isPlaying() const { return m_timer.isActive(); }
    double speed() const { return m_speed; } ///< 0.25 to 16; 1 plays the pacing as it is
    bool isLooping() const { return m_looping; }
    bool isBackwards() const { return m_backwards; } ///< which way it plays or played last
    /// What is repeated when it loops; none is the whole replay.
    const std::optional<PlayRange>& range() const { return m_range; }

public slots:
    /// Sets the length of the replay; the position is held inside it.
    void setLength(aftermap::PlaySpan length);
    /// Positions outside the replay are held to its ends.
    void seek(aftermap::PlayTime position);
    /// From the start when it stands at the end, and when it loops from the start of the range when
    /// it stands outside. Nothing when the replay has no length.
    void play();
    /// The same the other way round; turns round what is playing forwards.
    void playBackwards();
    void pause();
    void toggle();          ///< pauses whatever plays, else plays forwards
    void toggleBackwards(); ///< pauses what plays backwards, else plays backwards
    /// Plays a stretch from its start. What was paused pauses at its end, or where somebody seeks
    /// before that; what was playing goes on.
    void playOnce(const aftermap::PlayRange& stretch);
    /// A range without length is none.
    void setRange(const std::optional<aftermap::PlayRange>& range);
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
    void start(bool backwards);
    /// Where a run that starts at `from` comes to an end or turns over.
    PlayTime limitFrom(PlayTime from) const;
    /// The stretch that repeats.
    PlayRange loop() const { return m_range.value_or(PlayRange{PlayTime(), end()}); }
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
    bool m_backwards = false;
    std::optional<PlayRange> m_range;
    std::optional<PlayTime> m_pauseAt; ///< while a stretch is played once
};

} // namespace aftermap
