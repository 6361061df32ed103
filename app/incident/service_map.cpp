// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/service_map.h"

namespace aftermap {

template <>
std::span<const Word<Strength>> wordsOf<Strength>()
{
    static constexpr Word<Strength> words[] = {{Strength::Hard, "hard"},
                                               {Strength::Soft, "soft"},
                                               {Strength::ControlPlane, "control_plane"},
                                               {Strength::Unknown, "unknown"}};
    return words;
}

template <>
std::span<const Word<Basis>> wordsOf<Basis>()
{
    static constexpr Word<Basis> words[] = {
        {Basis::Stated, "stated"}, {Basis::Reported, "reported"}, {Basis::Inferred, "inferred"}};
    return words;
}

template <>
std::span<const Word<Selection>> wordsOf<Selection>()
{
    static constexpr Word<Selection> words[] = {{Selection::AffectedOnly, "affected_only"},
                                                {Selection::All, "all"},
                                                {Selection::Sample, "sample"}};
    return words;
}

} // namespace aftermap
