// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace aftermap {

/// An instant in plain words, as a careful person would tell it who knows nothing of what came after
/// and is never surer than the file.
struct MomentWords
{
    /// "At 05:04 New York on 20 October 2025 (09:04 UTC), 2 h 16 min after onset"; changes with the
    /// minute. Empty where time means nothing, as in a map without a timeline.
    QString when;
    /// Sentences; the first goes on where `when` ends. They change with the facts only.
    QStringList facts;

    /// One paragraph of plain text.
    QString text() const;
    /// When, and the first sentence.
    QString line() const;
    bool operator==(const MomentWords&) const = default;
};

/// Says when, what is down, through what, how sure that is, and what was declared by then. With a
/// service, a second paragraph tells about it.
QString momentWords(const Presentation& presentation, Instant t, ServiceId selected = {});
/// When and how many, in one sentence: for tooltips and where there is little room.
QString momentLine(const Presentation& presentation, Instant t);

/// Tells instants of one presentation, and does the work again only when the facts have changed.
class MomentTeller
{
public:
    void setPresentation(PresentationPtr presentation);
    /// A presentation must have been set.
    const MomentWords& at(Instant t);
    /// Counts up along the outage whenever what can be said has changed, apart from the clock.
    std::size_t chapterOfFacts(Instant t) const;

private:
    PresentationPtr m_presentation;
    std::vector<Instant> m_changes; ///< instants at which the facts change, in order
    std::size_t m_told = 0;         ///< 1 + the count whose facts are in m_words; 0: none
    std::int64_t m_minute = 0;
    MomentWords m_words;
};

} // namespace aftermap
