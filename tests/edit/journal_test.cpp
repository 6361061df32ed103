// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"
#include "edit/journal.h"

#include <QBuffer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const JournalBase base{u"/home/ü/a.timeline.json"_s, u"/home/ü/a.map.json"_s, journalHash("one"), journalHash("two"), u"Ü"_s, true};

Edit numbered(int n)
{
    Event event;
    event.text = SafeText(u"Event %1"_s.arg(n));
    return addEvent({}, event);
}

Draft startDraft()
{
    Draft draft;
    draft.timeline.title = SafeText(u"Before"_s);
    draft.timeline.window = {Instant(), Instant(Milliseconds(1000))};
    draft.map.title = SafeText(u"Map"_s);
    return draft;
}

QByteArray headAndStart()
{
    return journalHead(base) + journalStart(startDraft());
}

QByteArray journalOf(int edits)
{
    QByteArray bytes = headAndStart();
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
    EXPECT_EQ(journal->start, startDraft());
    ASSERT_EQ(journal->edits.size(), 3u);
    EXPECT_EQ(journal->edits[2], numbered(2));
    EXPECT_EQ(journal->wholeBytes, bytes.size());
    EXPECT_FALSE(journal->isTorn);
}

TEST(Journal, CutAnywhereItGivesAllWholeRecords)
{
    const QByteArray bytes = journalOf(3);
    const qsizetype head = headAndStart().size();
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
    const qsizetype head = headAndStart().size();
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

TEST(Journal, AByteThatChangedInHeadOrStartRefusesIt)
{
    const QByteArray bytes = journalOf(1);
    for (qsizetype at = 0; at < headAndStart().size(); ++at) {
        QByteArray other = bytes;
        other[at] = char(other[at] ^ 0x20);
        EXPECT_FALSE(readJournal(other)) << at;
    }
}

TEST(Journal, TheOutlineIsThatOfTheWhole)
{
    const QByteArray bytes = journalOf(1);
    const qsizetype head = journalHead(base).size();
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        QByteArray cut = bytes.first(size);
        QBuffer file(&cut);
        file.open(QIODevice::ReadOnly);
        const auto outline = outlineJournal(file);
        ASSERT_EQ(outline.has_value(), size >= head) << size;
        if (!outline)
            continue;
        EXPECT_EQ(outline->base, base);
        EXPECT_EQ(outline->hasStart, size >= headAndStart().size()) << size;
        EXPECT_EQ(outline->hasEdits, size == bytes.size()) << size;
    }
}

TEST(Journal, PathsThatAreNoTextAndLongTitlesComeBack)
{
    const JournalBase odd{u"/a"_s + QChar(0xdce9) + u"\"b\n"_s, {}, {}, {}, QString(5000, u'x'), false};
    const auto journal = readJournal(journalHead(odd) + journalStart({}));
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->base.timelinePath, odd.timelinePath);
    EXPECT_EQ(journal->base.title, QString(200, u'x'));
}

TEST(Journal, AnEditThatDoesNotFitEndsIt)
{
    const Edit misfit{EditKind::RemoveEvents, {}, {Splice<Event>{5, 1, {}}}};
    const auto journal = readJournal(journalOf(2) + journalRecord(misfit) + journalRecord(numbered(3)));
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->edits.size(), 2u);
    EXPECT_TRUE(journal->isTorn);
    EXPECT_EQ(recovered(*journal)->timeline.events.size(), 2u);
}

TEST(Journal, AnythingElseIsRefused)
{
    EXPECT_FALSE(readJournal({}));
    EXPECT_FALSE(readJournal("AFTERMAP-JOURNAL 1\n{}\n"));
    EXPECT_FALSE(readJournal("AFTERMAP-JOURNAL 2\n[]\n"));
    EXPECT_FALSE(readJournal(journalHead(base)));
    EXPECT_FALSE(readJournal(QByteArray(1000, '[')));
}

} // namespace aftermap
