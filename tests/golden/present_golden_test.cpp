// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship on a wall: two chapters at the smallest size that has to be read from the last row.
#include "golden/golden.h"
#include "session/present_deck.h"

#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

const QSizeF wall(1024, 768);

const std::vector<Slide>& slides()
{
    static const std::vector<Slide> made = makeSlides(flagship(), wall, {}, JobControl());
    return made;
}

QImage picture(std::size_t chapter, const char* time, ThemeKind kind, double ratio = 1)
{
    View view;
    view.size = wall;
    view.devicePixelRatio = ratio;
    view.theme = kind;
    QImage image((wall * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    const Slide& slide = slides().at(chapter);
    const Instant at = parseRfc3339(QString::fromLatin1(time)).value();
    paintPresent(painter, *slide.presentation, view, slide.presentation->pacing.playTime(at), slide.caption);
    return image;
}

class GoldenPresent : public ::testing::TestWithParam<ThemeKind>
{
};

} // namespace

TEST_P(GoldenPresent, TheFirstWave)
{
    ASSERT_TRUE(flagship());
    ASSERT_EQ(slides().size(), 8u);
    ASSERT_FALSE(slides()[1].presentation->layout.fellBack);
    expectGolden(picture(1, "2025-10-20T08:30:00Z", GetParam()), u"present-first-wave-"_s + nameOf(GetParam()));
}

TEST_P(GoldenPresent, TheSecondWave)
{
    ASSERT_TRUE(flagship());
    ASSERT_EQ(slides().size(), 8u);
    expectGolden(picture(4, "2025-10-20T15:30:00Z", GetParam()), u"present-second-wave-"_s + nameOf(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Flagship, GoldenPresent, ::testing::ValuesIn(allThemes));

TEST(GoldenPresentTwice, TheFirstWave)
{
    ASSERT_TRUE(flagship());
    ASSERT_EQ(slides().size(), 8u);
    expectGolden(picture(1, "2025-10-20T08:30:00Z", ThemeKind::Light, 2), u"present-first-wave-2x-light"_s);
}
