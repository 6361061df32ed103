// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/pacing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

struct Case
{
    TimeSpan window;
    std::vector<Instant> busy;
    Pacing pacing;
};

Case anyCase()
{
    const auto length = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 100),
                                        rc::gen::inRange<std::int64_t>(0, 400'000'000));
    const Instant start(Milliseconds(1'760'000'000'000));
    const TimeSpan window{start, start + Milliseconds(length)};
    std::vector<Instant> busy;
    const auto offsets = *rc::gen::container<std::vector<std::int64_t>>(
        rc::gen::inRange<std::int64_t>(-1'000'000, length + 1'000'000));
    for (const std::int64_t offset : offsets)
        busy.push_back(start + Milliseconds(offset));
    const PlaySpan play(*rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 2'000),
                                        rc::gen::inRange<std::int64_t>(1, 600'000'000)));
    const Milliseconds quietAfter(*rc::gen::inRange<std::int64_t>(0, 7'200'000));
    const Milliseconds quietAs(*rc::gen::inRange<std::int64_t>(0, 3'600'000));
    return {window, busy, Pacing::fitted(window, busy, play, quietAfter, quietAs)};
}

Instant anyInstant(const Pacing& pacing)
{
    return pacing.window().earliest +
           Milliseconds(*rc::gen::inRange<std::int64_t>(0, pacing.window().length().count() + 1));
}

PlayTime anyPlayTime(const Pacing& pacing)
{
    return PlayTime(PlaySpan(*rc::gen::inRange<std::int64_t>(0, pacing.length().count() + 1)));
}

/// Play per millisecond of story where the replay stands at `play`, in microseconds.
double slope(const Pacing& pacing, PlayTime play)
{
    const auto& knots = pacing.knots();
    double steepest = 0;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (knots[i - 1].play <= play && play <= knots[i].play) {
            steepest = std::max(steepest, double((knots[i].play - knots[i - 1].play).count()) /
                                              double((knots[i].at - knots[i - 1].at).count()));
        }
    }
    return steepest;
}

} // namespace

RC_GTEST_PROP(PacingProperty, KnotsAreStrictlyIncreasingAndMeetTheEnds, ())
{
    const Case c = anyCase();
    const auto& knots = c.pacing.knots();
    RC_ASSERT(knots.size() >= 2u);
    RC_ASSERT(knots.front() == (Pacing::Knot{c.window.earliest, PlayTime()}));
    RC_ASSERT(knots.back().at == std::max(c.window.latest, c.window.earliest + 1ms));
    for (std::size_t i = 1; i < knots.size(); ++i) {
        RC_ASSERT(knots[i - 1].at < knots[i].at);
        RC_ASSERT(knots[i - 1].play < knots[i].play);
    }
}

RC_GTEST_PROP(PacingProperty, BothWaysAreMonotone, ())
{
    const Case c = anyCase();
    Instant t = anyInstant(c.pacing), u = anyInstant(c.pacing);
    PlayTime p = anyPlayTime(c.pacing), q = anyPlayTime(c.pacing);
    if (u < t)
        std::swap(t, u);
    if (q < p)
        std::swap(p, q);
    RC_ASSERT(c.pacing.playTime(t) <= c.pacing.playTime(u));
    RC_ASSERT(c.pacing.instant(p) <= c.pacing.instant(q));
}

RC_GTEST_PROP(PacingProperty, PlayTimeAndBackIsTheSameToTheMicrosecond, ())
{
    const Case c = anyCase();
    const PlayTime p = anyPlayTime(c.pacing);
    const auto error = (p - c.pacing.playTime(c.pacing.instant(p))).count();
    RC_ASSERT(error >= 0);
    RC_ASSERT(double(error) <= std::max(1.0, slope(c.pacing, p)));
}

RC_GTEST_PROP(PacingProperty, StoryTimeAndBackIsNeverEarly, ())
{
    const Case c = anyCase();
    const Instant t = anyInstant(c.pacing);
    const PlayTime p = c.pacing.playTime(t);
    RC_ASSERT(c.pacing.instant(p) >= t);
    RC_ASSERT(c.pacing.playTime(c.pacing.instant(p)) == p);
    if (p.time_since_epoch() > 0us)
        RC_ASSERT(c.pacing.instant(p - 1us) < t || t == c.pacing.window().earliest);
}

RC_GTEST_PROP(PacingProperty, QuietSpansHoldNoBusyInstantAndAreFaster, ())
{
    const Case c = anyCase();
    double normal = 0; // the slowest stretch has the most play for its story
    for (const Pacing::Knot& knot : c.pacing.knots())
        normal = std::max(normal, slope(c.pacing, knot.play));
    for (const QuietSpan& quiet : c.pacing.quietSpans()) {
        RC_ASSERT(quiet.story.earliest < quiet.story.latest);
        RC_ASSERT(quiet.playStart <= quiet.playEnd);
        for (const Instant t : c.busy) {
            RC_ASSERT(t <= quiet.story.earliest - Pacing::quietMargin ||
                      t >= quiet.story.latest + Pacing::quietMargin);
        }
        const double pace = double((quiet.playEnd - quiet.playStart).count() - 1) /
                            double(quiet.story.length().count());
        RC_ASSERT(pace <= normal);
    }
}
