// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <string_view>

namespace aftermap {

/// A layout program that misbehaves: a shell script in a folder of its own.
class FakeHelper
{
public:
    explicit FakeHelper(const char* script)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray("#!/bin/sh\n") + script + "\n");
            file.close();
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    QString path() const { return m_folder.filePath(QStringLiteral("helper")); }

private:
    QTemporaryDir m_folder;
};

/// Every way of misbehaving that is tested, and a word of what the user is told.
struct HelperFault
{
    const char* name;
    const char* script;
    const char* told;

    bool hangs() const { return std::string_view(told).starts_with("did not answer"); }
};

// The eater doubles a string: some hundred MB within a second, and no shell needs a limit for it.
inline constexpr HelperFault helperFaults[] = {
    {"Crash", "kill -SEGV $$", "crashed"},
    {"CrashHalfway", "printf '{\"version\":1,'; kill -ABRT $$", "crashed"},
    {"Hang", "exec sleep 1000", "did not answer within"},
    {"HangAfterHalfAnAnswer", "printf '{\"version\":1,\"size\":[1'; exec sleep 1000",
     "did not answer within"},
    {"ExitCode", "exit 6", "gave up (exit code 6)"},
    {"ItsOwnMemoryLimit", "exit 5", "memory"},
    {"Garbage", "head -c 65536 /dev/urandom", "makes no sense"},
    {"Silence", "cat > /dev/null", "makes no sense"},
    {"HalfAnAnswer", "printf '{\"version\":1,\"size\":[100,'", "makes no sense"},
    {"NotANumber", "printf '{\"version\":1,\"size\":[NaN,9],\"nodes\":[]}'", "makes no sense"},
    {"WrongCount",
     "printf '{\"version\":1,\"size\":[9,9],\"nodes\":[[1,1]],\"edges\":[],\"clusters\":[]}'",
     "makes no sense"},
    {"Echo", "exec cat", "makes no sense"},
    {"EndlessAnswer", "exec cat /dev/zero", "would not stop talking"},
    {"EatsMemory", "a=0123456789abcdef; while :; do a=$a$a; done", "memory"},
};

} // namespace aftermap
