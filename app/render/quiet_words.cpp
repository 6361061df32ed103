// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/quiet_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace aftermap {

namespace {

constexpr PlaySpan readingTime = std::chrono::seconds(2);

} // namespace

QString quietLabel(Milliseconds length)
{
    return QCoreApplication::translate("Gap", "%1 quiet").arg(formatSpan(length));
}

QString quietLabel()
{
    return QCoreApplication::translate("Gap", "quiet");
}

QString quietCaption(const Pacing& pacing, PlayTime t)
{
    const std::vector<QuietSpan>& all = pacing.quietSpans();
    const auto after = std::partition_point(all.begin(), all.end(),
                                            [&](const QuietSpan& span) { return span.playStart <= t; });
    if (after == all.begin())
        return {};
    const QuietSpan& last = *std::prev(after);
    const PlayTime until = std::max(last.playEnd, last.playStart + readingTime);
    return t < until ? quietLabel(last.story.length()) : QString();
}

} // namespace aftermap
