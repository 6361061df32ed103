// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_journal.h"

#include "base/safe_file.h"
#include "edit/edits.h"
#include "session/left_journals.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

Edit numbered(int n)
{
    Event event;
    event.text = SafeText(u"Event %1 %2"_s.arg(n).arg(QString(n % 500, u'x')));
    return addEvent({}, event);
}

std::shared_ptr<const Draft> titled(const QString& title)
{
    Draft draft;
    draft.timeline.title = SafeText(title);
    draft.timeline.window = {Instant(), Instant(Milliseconds(1000))};
    draft.map.title = SafeText(title);
    return std::make_shared<Draft>(std::move(draft));
}

JournalBase named(const QString& timelinePath)
{
    return {timelinePath, {}, {}, {}, u"Title"_s, false};
}

Result<std::unique_ptr<EditJournal>> beginJournal(const QString& folder, const QString& timelinePath)
{
    return EditJournal::begin(folder, named(timelinePath), titled(u"Start"_s));
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files);
}

class EditJournals : public testing::Test
{
protected:
    QString folder() const { return m_home.filePath(u"recovery"_s); }

    QTemporaryDir m_home;
};

} // namespace

TEST_F(EditJournals, LeavesWhatWasNotSavedAndNothingElse)
{
    {
        const auto journal = beginJournal(folder(), u"/a"_s);
        ASSERT_TRUE(journal);
        (*journal)->append(numbered(1));
        (*journal)->append(numbered(2));
        EXPECT_TRUE((*journal)->flush());
        EXPECT_TRUE(leftJournals(folder()).empty()) << "somebody writes it";
        struct stat status = {};
        ASSERT_EQ(::stat((*journal)->path().toUtf8().constData(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0600u);
        ASSERT_EQ(::stat(folder().toUtf8().constData(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0700u);
    }
    const auto left = leftJournals(folder());
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].base, named(u"/a"_s));
    EXPECT_LE(std::abs(left[0].changed.secsTo(QDateTime::currentDateTime())), 60);
    const auto journal = readLeftJournal(left[0].path);
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->start, *titled(u"Start"_s));
    ASSERT_EQ(journal->edits.size(), 2u);
    EXPECT_EQ(journal->edits[1], numbered(2));
    EXPECT_EQ(recovered(*journal)->timeline.events.size(), 2u);
    removeJournal(left[0].path);
    EXPECT_TRUE(filesIn(folder()).isEmpty());
}

TEST_F(EditJournals, ADiscardedOneIsGone)
{
    const auto journal = beginJournal(folder(), u"/a"_s);
    ASSERT_TRUE(journal);
    (*journal)->append(numbered(1));
    (*journal)->discard();
    EXPECT_TRUE(filesIn(folder()).isEmpty());
}

TEST_F(EditJournals, WhatIsInNoFileStaysWithoutAnEdit)
{
    for (const JournalBase& base : {named({}), JournalBase{u"/a"_s, {}, {}, {}, {}, true}, named(u"/a"_s)}) {
        const auto journal = EditJournal::begin(folder(), base, titled(u"Pasted"_s));
        ASSERT_TRUE(journal);
        EXPECT_TRUE((*journal)->flush());
    }
    const auto left = leftJournals(folder());
    EXPECT_EQ(left.size(), 2u);
    EXPECT_EQ(filesIn(folder()).size(), 2);
    for (const LeftJournal& one : left)
        EXPECT_EQ(readLeftJournal(one.path)->start, *titled(u"Pasted"_s));
}

TEST_F(EditJournals, TheOneRecoveredFromGoesWhenTheNextIsSafe)
{
    ASSERT_TRUE(EditJournal::begin(folder(), named({}), titled(u"First"_s)));
    const QString first = leftJournals(folder()).at(0).path;
    const auto next = EditJournal::begin(folder(), named({}), titled(u"Second"_s), first);
    ASSERT_TRUE(next);
    EXPECT_TRUE((*next)->flush());
    EXPECT_EQ((*next)->path(), first) << "in its place";
    EXPECT_TRUE(leftJournals(folder()).empty());
    EXPECT_EQ(filesIn(folder()).size(), 1);
    EXPECT_EQ(readLeftJournal(first)->start, *titled(u"Second"_s));
}

TEST_F(EditJournals, TwoThatRecoverTheSameLoseNeither)
{
    ASSERT_TRUE(EditJournal::begin(folder(), named({}), titled(u"First"_s)));
    const QString first = leftJournals(folder()).at(0).path;
    const auto one = EditJournal::begin(folder(), named({}), titled(u"One"_s), first);
    EXPECT_TRUE(leftJournals(folder()).empty()) << "it is being recovered";
    const auto two = EditJournal::begin(folder(), named({}), titled(u"Two"_s), first);
    ASSERT_TRUE(one && two);
    EXPECT_TRUE((*one)->flush());
    EXPECT_TRUE((*two)->flush());
    EXPECT_EQ(readLeftJournal((*one)->path())->start, *titled(u"One"_s));
    EXPECT_EQ(readLeftJournal((*two)->path())->start, *titled(u"Two"_s));
}

TEST_F(EditJournals, OneThatIsDiscardedBeforeItStandsTakesTheOtherWithIt)
{
    ASSERT_TRUE(EditJournal::begin(folder(), named({}), titled(u"First"_s)));
    const auto next = EditJournal::begin(folder(), named({}), titled(u"Second"_s), leftJournals(folder()).at(0).path);
    ASSERT_TRUE(next);
    (*next)->discard();
    EXPECT_TRUE(filesIn(folder()).isEmpty());
}

TEST_F(EditJournals, SomebodyElsesEditingIsSeenByAnyNameOfTheFile)
{
    const QString path = m_home.filePath(u"a.timeline.json"_s);
    const QString link = m_home.filePath(u"link.timeline.json"_s);
    ASSERT_TRUE(writeFile(path, "{}"));
    ASSERT_TRUE(QFile::link(path, link));
    EXPECT_FALSE(isBeingEdited(folder(), path)) << "nobody";
    {
        const auto journal = beginJournal(folder(), path);
        ASSERT_TRUE(journal);
        EXPECT_TRUE(isBeingEdited(folder(), path)) << "at once";
        EXPECT_TRUE(isBeingEdited(folder(), link));
        EXPECT_FALSE(isBeingEdited(folder(), path, (*journal)->path())) << "that is me";
        EXPECT_FALSE(isBeingEdited(folder(), m_home.filePath(u"other"_s)));
        const auto second = beginJournal(folder(), link);
        ASSERT_TRUE(second);
        EXPECT_TRUE(isBeingEdited(folder(), path, (*journal)->path()));
    }
    EXPECT_FALSE(isBeingEdited(folder(), path)) << "no longer";
}

TEST_F(EditJournals, FilesThatChangedSinceAreTold)
{
    const QString path = m_home.filePath(u"a.timeline.json"_s);
    JournalBase base = named(path);
    EXPECT_FALSE(haveFilesChanged(base)) << "there was none and is none";
    ASSERT_TRUE(writeFile(path, "old"));
    EXPECT_TRUE(haveFilesChanged(base));
    base.timelineHash = journalHash("old");
    EXPECT_FALSE(haveFilesChanged(base));
    ASSERT_TRUE(writeFile(path, "new"));
    EXPECT_TRUE(haveFilesChanged(base));
    ASSERT_TRUE(QFile::remove(path));
    EXPECT_TRUE(haveFilesChanged(base));
}

TEST_F(EditJournals, StraysGoAndStrangersStay)
{
    QDir().mkpath(folder());
    const auto put = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder() + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray head = journalHead(named(u"/a"_s));
    put(u"empty.journal-begun"_s, {});
    put(u"startless.journal-begun"_s, head);
    put(u"unused.journal"_s, head + journalStart(*titled({})));
    put(u"damaged.journal"_s, head + journalStart(*titled({})).chopped(1));
    put(u"other.journal"_s, "Dear diary\n");
    put(u"notes.txt"_s, head);
    EXPECT_TRUE(leftJournals(folder()).empty());
    EXPECT_EQ(filesIn(folder()), (QStringList{u"damaged.journal"_s, u"notes.txt"_s, u"other.journal"_s}));
}

TEST_F(EditJournals, OneThatIsBeginningIsNoStray)
{
    const auto journal = beginJournal(folder(), u"/a"_s);
    ASSERT_TRUE(journal);
    EXPECT_TRUE(leftJournals(folder()).empty());
    EXPECT_TRUE((*journal)->flush());
    EXPECT_TRUE((*journal)->path().endsWith(journalEnding));
    EXPECT_TRUE(QFile::exists((*journal)->path()));
}

TEST_F(EditJournals, AFolderThatCannotBeMadeIsTold)
{
    QFile file(folder());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto journal = beginJournal(folder(), u"/a"_s);
    ASSERT_FALSE(journal);
    EXPECT_FALSE(journal.error().message.isEmpty());
}

namespace {

/// Appends edits for ever; after each flush says on `acknowledged` how many there are.
[[noreturn]] void editUntilKilled(const QString& folder, int acknowledged)
{
    const auto journal = beginJournal(folder, u"/a"_s);
    for (std::int32_t n = 0; journal; ++n) {
        (*journal)->append(numbered(n));
        if (n % 7 == 6 && (*journal)->flush()) {
            const std::int32_t count = n + 1;
            if (::write(acknowledged, &count, sizeof count) != sizeof count)
                break;
        }
    }
    ::_exit(1);
}

std::int32_t lastNumber(int pipe)
{
    std::int32_t last = 0;
    std::int32_t number = 0;
    while (::read(pipe, &number, sizeof number) == sizeof number)
        last = number;
    return last;
}

} // namespace

/// AFTERMAP_KILLS sets how many; the long run of ten thousand is made by hand.
TEST_F(EditJournals, AKillLosesNothingThatWasOnDisk)
{
    const int kills = qEnvironmentVariableIsSet("AFTERMAP_KILLS") ? qEnvironmentVariableIntValue("AFTERMAP_KILLS") : 40;
    std::mt19937 random(20261123);
    int withEdits = 0;
    for (int kill = 0; kill < kills; ++kill) {
        int ends[2];
        ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
        const pid_t child = ::fork();
        if (child == 0)
            editUntilKilled(folder(), ends[1]);
        ::close(ends[1]);
        ::usleep(std::uniform_int_distribution<useconds_t>(0, 30000)(random));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::int32_t acknowledged = lastNumber(ends[0]);
        ::close(ends[0]);
        const auto left = leftJournals(folder());
        ASSERT_LE(left.size(), 1u);
        const std::vector<Edit> edits = left.empty() ? std::vector<Edit>() : readLeftJournal(left[0].path)->edits;
        const std::size_t found = edits.size();
        ASSERT_GE(found, std::size_t(acknowledged)) << "kill " << kill;
        for (std::size_t n = 0; n < found; ++n)
            ASSERT_EQ(edits[n], numbered(int(n)));
        withEdits += acknowledged > 0;
        for (const LeftJournal& one : left)
            removeJournal(one.path);
        leftJournals(folder());
        ASSERT_TRUE(filesIn(folder()).isEmpty()) << "a stray";
    }
    EXPECT_GT(withEdits, 0);
    std::printf("%d kills, %d after acknowledged edits, none lost\n", kills, withEdits);
}

TEST_F(EditJournals, AFullDiskIsToldOnceAndStopsNothing)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto journal = beginJournal(folder(), u"/a"_s);
        bool good = journal.has_value();
        for (int n = 0; good && n < 100; ++n)
            (*journal)->append(numbered(499));
        good = good && !(*journal)->flush() && (*journal)->failure().contains(u"recovery"_s);
        ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    const auto left = leftJournals(folder());
    ASSERT_EQ(left.size(), 1u) << "what was written before stays";
    EXPECT_TRUE(readLeftJournal(left[0].path)->isTorn);
}

} // namespace aftermap
