// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "session/playback.h"

#include <QObject>

#include <vector>

namespace aftermap {

/// Walks a lecturer through the chapters of an outage: plays one, holds at its end, and waits for
/// the word. Drives the one playback of the window; it does nothing while it is not running.
class PresentTour : public QObject
{
    Q_OBJECT

public:
    /// Where a chapter begins and ends in the replay.
    struct Stretch
    {
        PlayTime start;
        PlayTime end; ///< not before start

        bool operator==(const Stretch&) const = default;
    };

    explicit PresentTour(Playback& playback, QObject* parent = nullptr);

    bool isRunning() const { return !m_stretches.empty(); }
    /// Index of the chapter that is told.
    std::size_t chapter() const { return m_chapter; }
    bool isBlank() const { return m_blank; }

    /// `stretches` in order, at least one. Begins with the chapter that the playback stands in, from
    /// its start, or with the first one that comes after it.
    void begin(std::vector<Stretch> stretches);
    /// The playback stays where it is, held.
    void end();

public slots:
    /// The next chapter from its start; at the last one, its end.
    void next();
    /// Back to this chapter's start; from there, the one before.
    void previous();
    /// Plays on or holds; at a chapter's end, plays the next one.
    void toggle();
    /// Shows nothing and holds; the second time it shows again and goes on as before.
    void blank();

signals:
    void chapterChanged(std::size_t chapter);
    void blankChanged(bool blank);

private:
    void go(std::size_t chapter);
    void follow(PlayTime position);
    const Stretch& current() const { return m_stretches[m_chapter]; }

    Playback& m_playback;
    std::vector<Stretch> m_stretches;
    std::size_t m_chapter = 0;
    bool m_blank = false;
    bool m_wasPlaying = false;
    bool m_wasLooping = false;
};

} // namespace aftermap
