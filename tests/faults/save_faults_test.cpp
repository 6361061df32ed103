// SPDX-License-Identifier: GPL-3.0-or-later
// Every call and every byte of a save fails in turn: each file is old or new as the message says, and nothing is left.
#include "base/safe_file.h"
#include "faults/faulty_calls.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What a save finds on disk, and what it shall write.
struct Scene
{
    int files = 1;
    bool existed = true;
    bool hasLinks = true;
    bool failsFromThenOn = false;

    std::string words() const
    {
        return std::to_string(files) + (existed ? " old" : " new") + (hasLinks ? "" : ", no links") + (failsFromThenOn ? ", for good" : "");
    }
};

std::vector<Scene> allScenes()
{
    std::vector<Scene> scenes;
    for (const int files : {1, 2, 3}) {
        for (const bool existed : {true, false}) {
            for (const bool links : {true, false}) {
                for (const bool good : {true, false})
                    scenes.push_back({files, existed, links, good});
            }
        }
    }
    return scenes;
}

QByteArray newBytes(int file)
{
    return QByteArray(60 + file * 17, char('A' + file));
}

constexpr QByteArrayView oldBytes("what was there before");

class SaveFaults : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_folder.isValid()); }

    QString pathOf(int file) const { return m_folder.filePath(u"file%1.json"_s.arg(file)); }

    void setUp(const Scene& scene)
    {
        for (int file = 0; file < scene.files; ++file) {
            QFile::remove(pathOf(file));
            QFile old(pathOf(file));
            if (scene.existed && old.open(QIODevice::WriteOnly))
                old.write(oldBytes.toByteArray());
        }
    }

    std::vector<FileToWrite> wanted(const Scene& scene) const
    {
        std::vector<FileToWrite> files;
        for (int file = 0; file < scene.files; ++file)
            files.push_back({pathOf(file), newBytes(file)});
        return files;
    }

    /// Empty where there is no file, which for the tests is the same as an old one.
    QByteArray onDisk(int file) const { return readFile(pathOf(file)).value_or(QByteArray()); }

    QStringList entries() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    bool isSaidToBeNew(int file, const Result<void>& outcome) const
    {
        if (outcome || outcome.error().message.contains(u"but the disk did not confirm it"_s))
            return true;
        const QString& message = outcome.error().message;
        const qsizetype isNew = std::max(message.indexOf(u" is new"_s), message.indexOf(u" are new"_s));
        if (isNew < 0) {
            EXPECT_TRUE(message.endsWith(u"Nothing was changed."_s)) << message.toStdString();
            return false;
        }
        const qsizetype sentence = message.lastIndexOf(u". "_s, isNew);
        return QStringView(message).sliced(sentence, isNew - sentence).contains(pathOf(file));
    }

    /// Saves with these calls, and looks.
    void expectTruth(const Scene& scene, FaultyCalls& calls)
    {
        setUp(scene);
        calls.hasLinks = scene.hasLinks;
        calls.failsFromThenOn = scene.failsFromThenOn;
        const Result<void> outcome = writeFiles(wanted(scene), calls);
        const QByteArray before = scene.existed ? oldBytes.toByteArray() : QByteArray();
        int present = 0;
        int newOnes = 0;
        for (int file = 0; file < scene.files; ++file) {
            const QByteArray expected = isSaidToBeNew(file, outcome) ? newBytes(file) : before;
            ASSERT_EQ(onDisk(file), expected) << file << ": " << (outcome ? "good" : qPrintable(outcome.error().message));
            ASSERT_EQ(QFile::exists(pathOf(file)), !expected.isEmpty());
            present += !expected.isEmpty();
            newOnes += expected == newBytes(file);
        }
        if (!scene.failsFromThenOn) {
            ASSERT_EQ(newOnes % scene.files, 0) << "one failure never leaves some new and some old";
        }
        if (scene.failsFromThenOn || calls.failed == "unlink") {
            // It could not clean up. The next save can.
            for (int file = 0; file < scene.files; ++file)
                removeStrays(pathOf(file));
        }
        ASSERT_EQ(entries().size(), present) << entries().join(u' ').toStdString();
        m_saves++;
        m_failures += !outcome;
    }

    QTemporaryDir m_folder;
    int m_saves = 0;
    int m_failures = 0;
};

} // namespace

TEST_F(SaveFaults, AtEveryCall)
{
    for (const Scene& scene : allScenes()) {
        FaultyCalls none;
        expectTruth(scene, none);
        for (const int number : {EIO, ENOSPC, EACCES, EPERM, EROFS}) {
            for (int call = 0; call < int(none.made.size()) + 10; ++call) {
                SCOPED_TRACE(scene.words() + ", call " + std::to_string(call) + ", errno " + std::to_string(number));
                FaultyCalls calls;
                calls.failAt = call;
                calls.number = number;
                expectTruth(scene, calls);
                ASSERT_FALSE(HasFatalFailure());
            }
        }
    }
    std::printf("%d saves, %d of them failed\n", m_saves, m_failures);
}

TEST_F(SaveFaults, AtEveryByte)
{
    for (const Scene& scene : allScenes()) {
        int size = 0;
        for (const FileToWrite& file : wanted(scene))
            size += int(file.bytes.size());
        for (const int number : {ENOSPC, EIO, EDQUOT}) {
            for (int byte = 0; byte <= size; ++byte) {
                SCOPED_TRACE(scene.words() + ", byte " + std::to_string(byte) + ", errno " + std::to_string(number));
                FaultyCalls calls;
                calls.failAtByte = byte;
                calls.number = number;
                expectTruth(scene, calls);
                ASSERT_FALSE(HasFatalFailure());
            }
        }
    }
    std::printf("%d saves, %d of them failed\n", m_saves, m_failures);
}

TEST_F(SaveFaults, ShortAndInterruptedWritesAreNone)
{
    const Scene scene{2, true, true, false};
    FaultyCalls calls;
    calls.atOnce = 7;
    calls.failAtByte = 21;
    calls.number = EINTR;
    setUp(scene);
    ASSERT_TRUE(writeFiles(wanted(scene), calls));
    EXPECT_EQ(calls.failed, "write");
    EXPECT_EQ(onDisk(0), newBytes(0));
    EXPECT_EQ(onDisk(1), newBytes(1));
}

TEST_F(SaveFaults, AFullDiskIsToldWithItsFigures)
{
    const Scene scene{2, true, true, false};
    FaultyCalls calls;
    calls.failAtByte = 70;
    calls.number = ENOSPC;
    setUp(scene);
    const QString message = writeFiles(wanted(scene), calls).error().message;
    EXPECT_TRUE(message.startsWith(u"Cannot write %1: the disk is full: 137 bytes are needed and "_s.arg(pathOf(1)))) << message.toStdString();
    EXPECT_TRUE(message.endsWith(u" are free. Nothing was changed."_s)) << message.toStdString();
}

TEST_F(SaveFaults, ASecondRenameThatFailsTakesTheFirstBack)
{
    const Scene scene{2, true, true, true};
    FaultyCalls none;
    setUp(scene);
    ASSERT_TRUE(writeFiles(wanted(scene), none));
    const auto renames = std::count(none.made.begin(), none.made.end(), "rename");
    ASSERT_EQ(renames, 2);
    FaultyCalls calls;
    calls.failAt = int(std::find(none.made.rbegin(), none.made.rend(), "rename").base() - none.made.begin()) - 1;
    calls.failsFromThenOn = true; // not even the way back works
    setUp(scene);
    const QString message = writeFiles(wanted(scene), calls).error().message;
    EXPECT_TRUE(message.endsWith(u"%1 is new, and %2 is as it was before."_s.arg(pathOf(0), pathOf(1)))) << message.toStdString();
    EXPECT_EQ(onDisk(0), newBytes(0));
    EXPECT_EQ(onDisk(1), oldBytes.toByteArray());
}

/// The real calls, with a limit by the system.
TEST_F(SaveFaults, AtEveryByteForReal)
{
    const Scene scene{1, true, true, false};
    const auto size = rlim_t(newBytes(0).size());
    for (rlim_t most = 0; most <= size; ++most) {
        setUp(scene);
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{most, most};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const Result<void> outcome = writeFiles(wanted(scene));
            const bool isTold = outcome || outcome.error().message.endsWith(u"File too large. Nothing was changed."_s);
            ::_exit(isTold && outcome.has_value() == (most == size) ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        ASSERT_EQ(status, 0) << most;
        ASSERT_EQ(onDisk(0), most == size ? newBytes(0) : oldBytes.toByteArray()) << most;
        ASSERT_EQ(entries().size(), 1) << most;
    }
}

} // namespace aftermap
