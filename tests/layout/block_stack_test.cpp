// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/block_stack.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

/// Boxes of width 50 in a row, in a stack so wide.
PlacedGrid placedIn(double width, int members)
{
    GridBlock block;
    block.members = static_cast<std::size_t>(members);
    block.columns = members;
    block.boxWidth = 50;
    return placeStack({block}, BlockStyle(), {0, 0, width, 60}).front();
}

} // namespace

TEST(BlockStack, BoxesGrowToFillARow)
{
    // Inside the padding of 9: boxes grow to 1.4 times 50, the gap to 4 times 8, and
    // then they take what is left over.
    const PlacedGrid exact = placedIn(18 + 2 * 70 + 32, 2);
    EXPECT_DOUBLE_EQ(exact.boxes[0].width, 70);
    EXPECT_DOUBLE_EQ(exact.boxes[1].right(), exact.rect.right() - 9);
    const PlacedGrid wide = placedIn(18 + 2 * 100 + 32, 2);
    EXPECT_DOUBLE_EQ(wide.boxes[0].width, 100);
    EXPECT_DOUBLE_EQ(wide.boxes[1].x - wide.boxes[0].right(), 32);
    EXPECT_DOUBLE_EQ(wide.boxes[1].right(), wide.rect.right() - 9);
}

TEST(BlockStack, BoxesDoNotGrowWithoutEnd)
{
    const PlacedGrid placed = placedIn(1000, 2);
    EXPECT_DOUBLE_EQ(placed.boxes[0].width, 2.4 * 50);
    EXPECT_DOUBLE_EQ(placed.boxes[1].x - placed.boxes[0].right(), 32);
}

TEST(BlockStack, ATitleOnTwoLinesMakesAFoldedBoxHigher)
{
    GridBlock block;
    block.folded = true;
    const BlockStyle style;
    EXPECT_DOUBLE_EQ(leastStack({block}, style).height, style.foldedHeight);
    block.twoLines = true;
    EXPECT_DOUBLE_EQ(leastStack({block}, style).height, style.foldedHeight + style.titleLine);
}
