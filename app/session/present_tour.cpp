// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/present_tour.h"

#include <algorithm>
#include <utility>

namespace aftermap {

namespace {

/// Who asks for the one before within this time of the start means the chapter before.
constexpr PlaySpan justBegun = std::chrono::milliseconds(700);

} // namespace

PresentTour::PresentTour(Playback& playback, QObject* parent) : QObject(parent), m_playback(playback)
{
    connect(&playback, &Playback::positionChanged, this, &PresentTour::follow);
}

void PresentTour::begin(std::vector<Stretch> stretches)
{
    if (stretches.empty())
        return;
    m_wasLooping = m_playback.isLooping();
    m_playback.setLooping(false);
    m_blank = false;
    const PlayTime now = m_playback.position();
    const auto here = std::find_if(stretches.begin(), stretches.end(),
                                   [now](const Stretch& stretch) { return now < stretch.end; });
    const std::size_t first =
        here == stretches.end() ? 0 : static_cast<std::size_t>(here - stretches.begin());
    m_stretches = std::move(stretches);
    m_chapter = m_stretches.size(); // whatever comes first is a change
    go(first);
}

void PresentTour::end()
{
    if (!isRunning())
        return;
    m_stretches.clear();
    m_blank = false;
    m_playback.pause();
    m_playback.setLooping(m_wasLooping);
}

void PresentTour::go(std::size_t chapter)
{
    const bool other = chapter != m_chapter;
    m_chapter = chapter;
    if (other)
        emit chapterChanged(m_chapter);
    if (m_blank)
        blank();
    m_playback.seek(current().start);
    m_playback.play();
}

void PresentTour::next()
{
    if (!isRunning())
        return;
    if (m_chapter + 1 < m_stretches.size()) {
        go(m_chapter + 1);
        return;
    }
    m_playback.pause();
    m_playback.seek(current().end);
}

void PresentTour::previous()
{
    if (!isRunning())
        return;
    const bool atStart = m_playback.position() - current().start < justBegun;
    go(atStart && m_chapter > 0 ? m_chapter - 1 : m_chapter);
}

void PresentTour::toggle()
{
    if (!isRunning())
        return;
    if (!m_playback.isPlaying() && m_playback.position() >= current().end)
        next();
    else
        m_playback.toggle();
}

void PresentTour::blank()
{
    if (!isRunning())
        return;
    m_blank = !m_blank;
    if (m_blank) {
        m_wasPlaying = m_playback.isPlaying();
        m_playback.pause();
    } else if (m_wasPlaying) {
        m_playback.play();
    }
    emit blankChanged(m_blank);
}

void PresentTour::follow(PlayTime position)
{
    if (!isRunning() || m_chapter >= m_stretches.size())
        return;
    if (m_playback.isPlaying() && position >= current().end) {
        m_playback.pause();
        m_playback.seek(current().end);
    }
}

} // namespace aftermap
