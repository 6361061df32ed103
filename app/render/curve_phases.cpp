// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_phases.h"

#include "base/tr.h"
#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct Turn
{
    MilestoneKind kind;
    StatedTime time;
};

std::vector<Turn> turnsOf(const Timeline& timeline)
{
    using enum MilestoneKind;
    std::vector<Turn> turns;
    const bool detected = timeline.milestone(Detected).has_value();
    for (const MilestoneKind kind :
         {Onset, detected ? Detected : Acknowledged, Diagnosed, Mitigated, DeclaredResolved, Recovered, BacklogCleared}) {
        if (const auto& milestone = timeline.milestone(kind))
            turns.push_back({kind, milestone->time});
    }
    // From the end, which is what the gap between declared and real recovery hangs on.
    std::vector<Turn> inOrder;
    for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
        if (inOrder.empty() || turn->time.at <= inOrder.back().time.at)
            inOrder.push_back(*turn);
    }
    std::reverse(inOrder.begin(), inOrder.end());
    return inOrder;
}

/// Half of the axis over which a coarse time is smeared.
double softness(const Presentation& presentation, const StatedTime& time)
{
    if (!isCoarse(time))
        return 0;
    const TimeSpan span = intervalOf(time);
    return (presentation.axis.position(span.latest) - presentation.axis.position(span.earliest)) / 2;
}

QString wordsOfPhase(const Presentation& presentation, const Turn& from, const Turn& to)
{
    const Zone& zone = presentation.incident->zone();
    const QString length = formatSpan(to.time.at - from.time.at);
    const auto when = [&](const Turn& turn) { return dayAndTimeWords(*presentation.incident, turn.time); };
    const QString times = tr("%1 → %2 %3").arg(when(from), when(to), zone.city());
    const QString about = isCoarse(from.time) || isCoarse(to.time) ? tr("about %1").arg(length) : length;
    if (from.kind == MilestoneKind::Onset)
        return tr("%1 after %2 (%3)").arg(milestoneWords(to.kind), about, times);
    return tr("%1 %2 after %3 (%4)").arg(milestoneWords(to.kind), about, milestoneWords(from.kind).toLower(), times);
}

/// The first that fits. How long alone would not say what it is.
QString longestThatFits(const QStringList& labels, double room, const CurveRoom& in)
{
    for (const QString& label : labels) {
        if (in.textWidth(label) + 10 <= room)
            return label;
    }
    return {};
}

} // namespace

std::vector<CurveGeometry::Phase> phasesOf(const Presentation& presentation, const CurveRoom& room)
{
    const TimeAxis& axis = presentation.axis;
    const std::vector<Turn> turns = turnsOf(presentation.incident->timeline());
    std::vector<CurveGeometry::Phase> phases;
    for (std::size_t i = 0; i + 1 < turns.size(); ++i) {
        const Turn& from = turns[i];
        const Turn& to = turns[i + 1];
        CurveGeometry::Phase phase;
        phase.from = from.kind;
        phase.to = to.kind;
        phase.start = axis.position(from.time.at);
        phase.end = axis.position(to.time.at);
        if (phase.end <= phase.start)
            continue;
        phase.startSoft = softness(presentation, from.time);
        phase.endSoft = softness(presentation, to.time);
        const QString length = formatSpan(to.time.at - from.time.at);
        const QString name = milestoneWords(to.kind).toLower();
        phase.label = longestThatFits({tr("%1 → %2: %3").arg(milestoneWords(from.kind).toLower(), name, length),
                                       tr("→ %1: %2").arg(name, length), tr("→ %1").arg(name), name},
                                      (phase.end - phase.start) / axis.length() * room.width, room);
        phase.words = wordsOfPhase(presentation, from, to);
        phases.push_back(std::move(phase));
    }
    return phases;
}

} // namespace aftermap
