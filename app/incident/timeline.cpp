// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/timeline.h"

namespace aftermap {

template <>
std::span<const Word<MilestoneKind>> wordsOf<MilestoneKind>()
{
    static constexpr Word<MilestoneKind> words[] = {
        {MilestoneKind::Onset, "onset"},
        {MilestoneKind::Detected, "detected"},
        {MilestoneKind::Acknowledged, "acknowledged"},
        {MilestoneKind::Diagnosed, "diagnosed"},
        {MilestoneKind::Mitigated, "mitigated"},
        {MilestoneKind::DeclaredResolved, "declared_resolved"},
        {MilestoneKind::Recovered, "recovered"},
        {MilestoneKind::BacklogCleared, "backlog_cleared"}};
    return words;
}

template <>
std::span<const Word<EventKind>> wordsOf<EventKind>()
{
    static constexpr Word<EventKind> words[] = {{EventKind::Impact, "impact"},
                                                {EventKind::Detection, "detection"},
                                                {EventKind::Diagnosis, "diagnosis"},
                                                {EventKind::Decision, "decision"},
                                                {EventKind::Escalation, "escalation"},
                                                {EventKind::Change, "change"},
                                                {EventKind::Mitigation, "mitigation"},
                                                {EventKind::Repair, "repair"},
                                                {EventKind::Communication, "communication"},
                                                {EventKind::DeclaredResolved, "declared_resolved"},
                                                {EventKind::Recovery, "recovery"},
                                                {EventKind::Note, "note"}};
    return words;
}

template <>
std::span<const Word<SeriesKind>> wordsOf<SeriesKind>()
{
    static constexpr Word<SeriesKind> words[] = {{SeriesKind::Momentary, "momentary"},
                                                 {SeriesKind::Cumulative, "cumulative"}};
    return words;
}

} // namespace aftermap
