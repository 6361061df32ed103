// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/key_moments.h"

#include "incident/incident.h"
#include "replay/impact_curve.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace aftermap {

namespace {

constexpr std::size_t momentCount = 6;
constexpr double smallestStep = 1e-9; ///< percent; sums differ by less without anything happening

/// Two peaks and the dip between them, as indices of steps.
struct Waves
{
    std::size_t first, dip, second;
};

/// The dip that lies deepest below both the highest before it and the highest after it; none when
/// the curve rises and falls only once.
std::optional<Waves> wavesOf(std::span<const ImpactStep> steps)
{
    const auto value = [&](std::size_t i) { return steps[i].impact.percent(); };
    std::vector<std::size_t> highestFrom(steps.size());
    for (std::size_t i = steps.size(); i-- > 0;) {
        const bool last = i + 1 == steps.size();
        highestFrom[i] = last || value(i) >= value(highestFrom[i + 1]) ? i : highestFrom[i + 1];
    }
    std::optional<Waves> best;
    double depth = 0;
    std::size_t highest = 0;
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        if (value(i - 1) > value(highest))
            highest = i - 1;
        const std::size_t next = highestFrom[i + 1];
        const double depthHere = std::min(value(highest), value(next)) - value(i);
        if (depthHere > depth) {
            depth = depthHere;
            best = Waves{highest, i, next};
        }
    }
    return best;
}

/// What the curve does inside the window; the first step starts with it. Steps that only move the
/// band are no steps here.
std::vector<ImpactStep> stepsWithin(const ImpactCurve& curve, TimeSpan window)
{
    std::vector<ImpactStep> steps{{window.earliest, curve.at(window.earliest)}};
    for (const ImpactStep& step : curve.steps()) {
        const double before = steps.back().impact.percent();
        const bool inside = step.at > window.earliest && step.at <= window.latest;
        if (inside && std::abs(step.impact.percent() - before) > smallestStep)
            steps.push_back(step);
    }
    return steps;
}

Instant middleOf(std::span<const ImpactStep> steps, std::size_t i, TimeSpan window)
{
    const Instant end = i + 1 < steps.size() ? steps[i + 1].at : window.latest;
    return steps[i].at + (end - steps[i].at) / 2;
}

/// The first step of greatest impact.
std::size_t highestOf(std::span<const ImpactStep> steps)
{
    const auto highest =
        std::max_element(steps.begin(), steps.end(), [](const ImpactStep& a, const ImpactStep& b) {
            return a.impact.percent() < b.impact.percent();
        });
    return static_cast<std::size_t>(highest - steps.begin());
}

Instant endOf(const Incident& incident)
{
    const TimeSpan window = incident.timeline().window;
    for (const MilestoneKind kind : {MilestoneKind::BacklogCleared, MilestoneKind::Recovered}) {
        const std::optional<Instant> at = incident.milestoneAt(kind);
        if (at && window.contains(*at))
            return *at;
    }
    return window.latest;
}

/// Puts another moment into the widest gap, so that there are as many as asked for.
void fillWidestGap(std::vector<Instant>& moments, TimeSpan window)
{
    std::vector<Instant> fences = moments;
    fences.push_back(window.earliest);
    fences.push_back(window.latest);
    std::sort(fences.begin(), fences.end());
    Instant widest = window.latest;
    Milliseconds width{0};
    for (std::size_t i = 1; i < fences.size(); ++i) {
        if (fences[i] - fences[i - 1] > width) {
            width = fences[i] - fences[i - 1];
            widest = fences[i - 1] + width / 2;
        }
    }
    moments.push_back(widest);
    std::sort(moments.begin(), moments.end());
}

} // namespace

Instant worstMoment(const Incident& incident, const ImpactCurve& curve)
{
    const TimeSpan window = incident.timeline().window;
    const std::vector<ImpactStep> steps = stepsWithin(curve, window);
    return middleOf(steps, highestOf(steps), window);
}

std::vector<Instant> keyMoments(const Incident& incident, const ImpactCurve& curve)
{
    const TimeSpan window = incident.timeline().window;
    const auto inside = [&](Instant t) { return std::clamp(t, window.earliest, window.latest); };
    const Instant onset = inside(incident.onset());
    std::vector<Instant> moments{window.earliest + (onset - window.earliest) / 2, onset,
                                 endOf(incident)};
    const std::vector<ImpactStep> steps = stepsWithin(curve, window);
    const auto add = [&](std::size_t i) { moments.push_back(middleOf(steps, i, window)); };
    if (const std::optional<Waves> waves = wavesOf(steps)) {
        add(waves->first);
        add(waves->dip);
        add(waves->second);
    } else {
        add(highestOf(steps));
    }
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    while (moments.size() < momentCount)
        fillWidestGap(moments, window);
    return moments;
}

} // namespace aftermap
