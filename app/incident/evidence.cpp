// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/evidence.h"

#include <algorithm>

namespace aftermap {

template <>
std::span<const Word<Confidence>> wordsOf<Confidence>()
{
    static constexpr Word<Confidence> words[] = {
        {Confidence::High, "high"}, {Confidence::Medium, "medium"}, {Confidence::Low, "low"}};
    return words;
}

template <>
std::span<const Word<Precision>> wordsOf<Precision>()
{
    static constexpr Word<Precision> words[] = {{Precision::Second, "second"},
                                                {Precision::Minute, "minute"},
                                                {Precision::QuarterHour, "quarter_hour"},
                                                {Precision::Hour, "hour"},
                                                {Precision::Day, "day"}};
    return words;
}

TimeSpan intervalOf(const StatedTime& time)
{
    using namespace std::chrono_literals;
    Milliseconds half{0};
    switch (time.precision) {
    case Precision::Second: half = 500ms; break;
    case Precision::Minute: half = 30s; break;
    case Precision::QuarterHour: half = 450s; break;
    case Precision::Hour: half = 30min; break;
    case Precision::Day: half = 12h; break;
    }
    if (time.approximate)
        half = std::max<Milliseconds>(half, 15min);
    return {time.at - half, time.at + half};
}

bool isCoarse(const StatedTime& time)
{
    return time.approximate || time.precision > Precision::Minute;
}

} // namespace aftermap
