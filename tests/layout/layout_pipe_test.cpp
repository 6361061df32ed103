// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_pipe.h"

#include "layout/spine_checks.h"

namespace aftermap {
namespace {

const SpineGraph pair = spineOf(2, {{0, 1}, {1, 1}});
const QByteArray goodAnswer = R"({"version":1,"size":[100,80],"nodes":[[50,12],[50,68]],
    "edges":[[50,24,50,34,50,44,50,56],[]],"clusters":[]})";

QByteArray withReplaced(const char* before, const char* after)
{
    return QByteArray(goodAnswer).replace(before, after);
}

TEST(LayoutPipe, ReadsAGoodAnswer)
{
    const Result<PlacedSpine> placed = readLayoutAnswer(goodAnswer, pair);
    ASSERT_TRUE(placed);
    EXPECT_EQ(placed->size, (Size{100, 80}));
    EXPECT_EQ(placed->centres[1], (Point{50, 68}));
    EXPECT_EQ(placed->paths[0].back(), (Point{50, 56}));
}

class SenselessAnswer : public testing::TestWithParam<QByteArray>
{
};

TEST_P(SenselessAnswer, IsRefused)
{
    const Result<PlacedSpine> placed = readLayoutAnswer(GetParam(), pair);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error().kind, Error::Kind::Environment);
    EXPECT_TRUE(placed.error().message.endsWith(QLatin1Char('.')));
}

INSTANTIATE_TEST_SUITE_P(
    LayoutPipe, SenselessAnswer,
    testing::Values(QByteArray(), QByteArray("[]"), QByteArray("null"), QByteArray("garbage"),
                    goodAnswer.left(40), QByteArray(100'000, '['),
                    withReplaced("\"version\":1", "\"version\":2"),
                    withReplaced("[50,12],", ""),             // a node too few
                    withReplaced("[50,12]", "[50,12],[9,9]"), // and one too many
                    withReplaced("[50,12]", "[50]"), withReplaced("[50,12]", "[50,\"12\"]"),
                    withReplaced("[50,12]", "[50,null]"), withReplaced("[50,12]", "[50,1e308]"),
                    withReplaced("[50,12]", "[50,1e999]"), withReplaced("[50,12]", "[50,NaN]"),
                    withReplaced("[50,12]", "[50,60]"),   // on its neighbour
                    withReplaced("[50,12]", "[50,-400]"), // outside the picture
                    withReplaced("[50,24,50,34,50,44,50,56]", "[50,24,50,34]"),
                    withReplaced("[50,24,50,34,50,44,50,56]", "[]"),
                    withReplaced(",[]]", ",[1,2,3,4,5,6,7,8]]"), // a path for a self loop
                    withReplaced("\"clusters\":[]", "\"clusters\":[[0,0,1,1]]"),
                    withReplaced("[100,80]", "[-100,80]")));

} // namespace
} // namespace aftermap
