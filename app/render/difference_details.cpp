// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_words.h"
#include "base/tr.h"
#include "render/detail_parts.h"
#include "render/difference_marks.h"
#include "render/narration.h"
#include "render/word_lists.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The services of one turn, a line each; the first few of many.
DetailSection turnSection(const Presentation& presentation, const Difference& difference, Turn turn, Instant t)
{
    constexpr std::size_t first = 12;
    DetailSection section{u"turn-%1"_s.arg(int(turn)), turnWords(turn),
                          tr("Services that are not as they were at the moment compared with."), {}, true, first};
    for (const ServiceTurn& one : difference.turns) {
        if (one.turn == turn)
            section.lines.push_back(line({servicePiece(presentation, one.service, t), mutedPiece(u"  "_s + turnWords(one))}));
    }
    return section;
}

} // namespace

std::vector<DetailSection> differenceSections(const Presentation& presentation, Instant since, Instant t, ServiceId service)
{
    const Difference difference = differenceBetween(presentation, since, t);
    std::vector<DetailSection> sections;
    if (service) {
        QString words = tr("As it was then.");
        for (const ServiceTurn& one : difference.turns) {
            if (one.service == service)
                words = tr("%1: %2.").arg(turnWords(one.turn), uncapitalized(turnWords(one)));
        }
        sections.push_back({u"since"_s, tr("Compared with %1").arg(formatClock(since, presentation.incident->zone())),
                            tr("What became of it between that moment and the one shown."), {line({plainPiece(words)})},
                            false, SIZE_MAX});
        return sections;
    }
    for (const Turn turn : {Turn::Failed, Turn::Worsened, Turn::Reassessed, Turn::Improved, Turn::Recovered}) {
        DetailSection section = turnSection(presentation, difference, turn, t);
        if (!section.lines.empty())
            sections.push_back(std::move(section));
    }
    if (sections.empty()) {
        sections.push_back({u"since"_s, tr("Compared with %1").arg(formatClock(since, presentation.incident->zone())),
                            {}, {line({plainPiece(tr("Nothing has changed."))})}, false, SIZE_MAX});
    }
    return sections;
}

} // namespace aftermap
