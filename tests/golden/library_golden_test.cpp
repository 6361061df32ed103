// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps coming back in the outages that come with the program, in all themes and small.
#include "golden/golden.h"
#include "render/library_painter.h"
#include "session/library_files.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class LibraryGolden : public ::testing::TestWithParam<ThemeKind>
{
protected:
    static const Library& library()
    {
        static const LibraryFiles read =
            readLibrary({QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines"_s}, JobControl());
        return read.library;
    }
};

} // namespace

TEST_P(LibraryGolden, LooksAsItDid)
{
    ASSERT_EQ(library().outages.size(), 16U);
    expectGolden(libraryImage(library(), QSize(1920, 1080), GetParam()), u"library-%1"_s.arg(nameOf(GetParam())));
    expectGolden(libraryImage(library(), QSize(1000, 640), GetParam()), u"library-small-%1"_s.arg(nameOf(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Bundled, LibraryGolden, ::testing::ValuesIn(allThemes));
