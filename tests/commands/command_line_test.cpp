// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <sys/stat.h>

using namespace aftermap;
using testing::HasSubstr;
using testing::Not;

namespace {

void expectUsageError(const Ran& ran, const char* sentence)
{
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err.toStdString(), HasSubstr(sentence));
    EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
}

} // namespace

TEST(CommandLine, HelpNeedsNoDisplay)
{
    for (const char* command : {"", "check", "state", "metrics", "layout", "render", "replay"}) {
        const Ran ran = *command ? aftermapWith({command, "--help"}) : aftermapWith({"--help"});
        EXPECT_EQ(ran.exitCode, 0) << command;
        EXPECT_THAT(ran.out.toStdString(), HasSubstr("Usage: aftermap"));
        EXPECT_EQ(ran.err, "");
    }
}

TEST(CommandLine, VersionGoesToStandardOutput)
{
    const Ran ran = aftermapWith({"--version"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.out, "aftermap " AFTERMAP_VERSION "\n");
    EXPECT_EQ(ran.err, "");
}

TEST(CommandLine, UnknownOptionIsOneLineWithAHint)
{
    expectUsageError(aftermapWith({"--bogus"}), "--bogus. Try “aftermap --help”.");
    expectUsageError(aftermapWith({"check", "--bogus", "x"}),
                     "--bogus. Try “aftermap check --help”.");
}

TEST(CommandLine, WhatIsMissingIsNamed)
{
    expectUsageError(aftermapWith({"check"}), "FILE is required");
    expectUsageError(aftermapWith({"state", "x"}), "--at is required");
    expectUsageError(aftermapWith({"render", "x"}), "-o is required");
}

TEST(CommandLine, BadValuesAreUsageErrors)
{
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--size", "big"}), "1600x900");
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--size", "100x900"}),
                     "from 200 to 16384");
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--theme", "pink"}), "dark, light or contrast");
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--scale", "nan"}), "A scale is");
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--scale", "8", "--size", "9000x900"}),
                     "more than 16384 pixels");
    expectUsageError(aftermapWith({"render", "x", "-o", "y", "--size", "16384x16384"}),
                     "100 million");
    expectUsageError(aftermapWith({"layout", "x", "--layout-timeout", "0"}), "more than 0");
    expectUsageError(aftermapWith({"--geometry", "1x1"}), "A size is");
    expectUsageError(aftermapWith({"--theme", "dark", "check", "x"}), "do not go with");
}

TEST(CommandLine, WithoutADisplayTheWindowIsRefused)
{
    const Folder folder;
    const Ran good = aftermapWith({folder.timeline()});
    EXPECT_EQ(good.exitCode, 3);
    EXPECT_THAT(good.err.toStdString(), HasSubstr("no display"));
    const Ran missing = aftermapWith({folder.path("none.json")});
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_THAT(missing.err.toStdString(), HasSubstr("There is no file"));
}

TEST(CommandLine, TwoDashesEndTheOptions)
{
    const Folder folder;
    folder.timeline("--json");
    const Ran ran = aftermapWith({"check", "--", folder.path("--json")});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(aftermapWith({"--", "check"}).err, "aftermap: There is no file check.\n");
    EXPECT_EQ(aftermapWith({"check", "--", "-x.json"}).err,
              "aftermap: There is no file -x.json.\n");
}

TEST(CommandLine, FileNamesAreBytes)
{
    const Folder folder;
    folder.timeline();
    const Ran spaces = aftermapWith({"check", folder.timeline("a b\tc.json")});
    EXPECT_EQ(spaces.exitCode, 0);
    EXPECT_THAT(spaces.out.toStdString(), HasSubstr("/a b c.json: good"));
    const Ran latin = aftermapWith({"check", folder.timeline("caf\xe9.json")});
    EXPECT_EQ(latin.exitCode, 0);
    EXPECT_THAT(latin.out.toStdString(), HasSubstr("caf\\xE9.json: good"));
    ASSERT_EQ(::mkdir(folder.path("d\xe9p").constData(), 0700), 0);
    folder.write("d\xe9p/small.map.json", folder.read("small.map.json"));
    const Ran inside =
        aftermapWith({"check", folder.write("d\xe9p/t.json", folder.read("small.timeline.json"))});
    EXPECT_EQ(inside.exitCode, 0) << inside.err.toStdString();
    const Ran listed = aftermapWith({"check", folder.timeline("[a,b]")});
    EXPECT_EQ(listed.exitCode, 0);
}

TEST(CommandLine, BracketsInARelativeNameAreNoList)
{
    EXPECT_EQ(aftermapWith({"check", "[a,b]"}).err, "aftermap: There is no file ./[a,b].\n");
}

TEST(CommandLine, WhatATerminalWouldObeyIsMadeVisible)
{
    const Ran ran = aftermapWith({"check", "\x1b[31mred"});
    EXPECT_THAT(ran.err.toStdString(), Not(HasSubstr("\x1b")));
    EXPECT_EQ(ran.exitCode, 3);
}

TEST(CommandLine, FullOutputIsAnError)
{
    const Ran ran = aftermapInto("/dev/full", {"--help"});
    EXPECT_EQ(ran.exitCode, 3);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("Standard output cannot be written"));
}

TEST(CommandLine, AReaderThatHasEnoughIsNoError)
{
    const Folder folder;
    EXPECT_EQ(aftermapInto("/dev/null", {"--help"}).exitCode, 0);
    const QByteArray line =
        "(" AFTERMAP_PROGRAM " --help; echo $? >&2) 2>'" + folder.path("err") + "' | true";
    EXPECT_EQ(std::system(line.constData()), 0);
    EXPECT_THAT(folder.read("err").toStdString(), testing::AnyOf("0\n", "141\n"));
}
