// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"
#include "edit/journal.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const JournalBase base{u"/home/ü/a.timeline.json"_s, u"/home/ü/a.map.json"_s, journalHash("one"), journalHash("two")};

Edit numbered(int n)
{
    Event event;
    event.text = SafeText(u"Event %1"_s.arg(n));
    return addEvent({}, event);
}

QByteArray journalOf(int edits)
{
    QByteArray bytes = journalHead(base);
    for (int n = 0; n < edits; ++n)
        bytes += journalRecord(numbered(n));
    return bytes;
}

} // namespace

TEST(Journal, GivesBackWhatWasAppended)
{
    const QByteArray bytes = journalOf(3);
    const auto journal = readJournal(bytes);
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->base, base);
    ASSERT_EQ(journal->edits.size(), 3u);
    EXPECT_EQ(journal->edits[2], numbered(2));
    EXPECT_EQ(journal->wholeBytes, bytes.size());
    EXPECT_FALSE(journal->isTorn);
}

TEST(Journal, CutAnywhereItGivesAllWholeRecords)
{
    const QByteArray bytes = journalOf(3);
    const qsizetype head = journalHead(base).size();
    const qsizetype one = (bytes.size() - head) / 3;
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto journal = readJournal(bytes.first(size));
        ASSERT_EQ(journal.has_value(), size >= head) << size;
        if (!journal)
            continue;
        EXPECT_EQ(journal->edits.size(), std::size_t((size - head) / one)) << size;
        EXPECT_EQ(journal->isTorn, (size - head) % one != 0) << size;
    }
}

TEST(Journal, AByteThatChangedEndsIt)
{
    const QByteArray bytes = journalOf(2);
    const qsizetype head = journalHead(base).size();
    const qsizetype second = head + (bytes.size() - head) / 2;
    for (qsizetype at = second; at < bytes.size(); ++at) {
        QByteArray other = bytes;
        other[at] = char(other[at] ^ 0x20);
        const auto journal = readJournal(other);
        ASSERT_TRUE(journal);
        EXPECT_EQ(journal->edits.size(), 1u) << at;
        EXPECT_TRUE(journal->isTorn);
    }
}

TEST(Journal, AnythingElseIsRefused)
{
    EXPECT_FALSE(readJournal({}));
    EXPECT_FALSE(readJournal("AFTERMAP-JOURNAL 2\n{}\n"));
    EXPECT_FALSE(readJournal("AFTERMAP-JOURNAL 1\n[]\n"));
    EXPECT_FALSE(readJournal(QByteArray(1000, '[')));
}

} // namespace aftermap
