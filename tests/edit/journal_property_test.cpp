// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that a kill cut at any byte gives the start and a prefix of the edits, never anything else.
#include "edit/journal.h"
#include "edit/random_edit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int editsInARow = 100;

/// Random edits of a random outage, and the journal of them.
struct Story
{
    QByteArray journal;
    std::vector<QByteArray> states; ///< before the first edit, and after each
    std::vector<qsizetype> ends;    ///< where in the journal the start ends, and each edit
};

Story anyStory()
{
    Draft draft = anyDraft(10);
    Story story{journalHead({u"/a.timeline.json"_s, {}, {}, {}, {}, false}) + journalStart(draft), {bytesOf(draft)}, {}};
    story.ends.push_back(story.journal.size());
    while (story.ends.size() <= editsInARow) {
        const std::optional<Edit> edit = anyEdit(draft);
        if (!edit)
            continue;
        RC_ASSERT(apply(draft, *edit).has_value());
        story.journal += journalRecord(*edit);
        story.states.push_back(bytesOf(draft));
        story.ends.push_back(story.journal.size());
    }
    return story;
}

/// How many edits are whole in the first `size` bytes; -1 where not even the start is.
std::ptrdiff_t wholeEdits(const Story& story, qsizetype size)
{
    return std::upper_bound(story.ends.begin(), story.ends.end(), size) - story.ends.begin() - 1;
}

void expectPrefix(const Story& story, qsizetype size)
{
    const Result<Journal> journal = readJournal(story.journal.first(size));
    const std::ptrdiff_t whole = wholeEdits(story, size);
    RC_ASSERT(journal.has_value() == (whole >= 0));
    if (!journal)
        return;
    RC_ASSERT(std::ptrdiff_t(journal->edits.size()) == whole);
    const Result<Draft> draft = recovered(*journal);
    RC_ASSERT(draft.has_value());
    RC_ASSERT(bytesOf(*draft) == story.states[std::size_t(whole)]);
}

} // namespace

RC_GTEST_PROP(JournalProperty, CutAnywhereItGivesAPrefix, ())
{
    const Story story = anyStory();
    const qsizetype all = story.journal.size();
    expectPrefix(story, all);
    for (int i = 0; i < 2; ++i) {
        const qsizetype end = story.ends[below(story.ends.size())];
        for (const qsizetype size : {end - 1, end, end + 1, end + 8})
            expectPrefix(story, std::min(size, all));
    }
    for (int i = 0; i < 5; ++i)
        expectPrefix(story, qsizetype(below(std::size_t(all + 1))));
}

RC_GTEST_PROP(JournalProperty, AChangedByteGivesAPrefix, ())
{
    Story story = anyStory();
    for (int i = 0; i < 5; ++i) {
        const auto at = qsizetype(below(std::size_t(story.journal.size())));
        QByteArray other = story.journal;
        other[at] = char(other[at] ^ char(1 << below(8)));
        const Result<Journal> journal = readJournal(other);
        const std::ptrdiff_t whole = wholeEdits(story, at);
        RC_ASSERT(journal.has_value() == (whole >= 0));
        if (journal)
            RC_ASSERT(bytesOf(*recovered(*journal)) == story.states[std::size_t(whole)]);
    }
}

} // namespace aftermap
