// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship at three instants in both themes against pictures that somebody looked at and liked.
// To renew them after a change that was meant: AFTERMAP_UPDATE_GOLDEN=1 golden_test, then look.
#include "golden/golden.h"
#include "golden/image_compare.h"
#include "render/frame_painter.h"

#include <QImage>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char* time;
    const char* name;
};

class Golden : public ::testing::TestWithParam<std::tuple<Case, ThemeKind>>
{
};

QImage frameAt(const char* time, ThemeKind kind, double ratio = 1)
{
    View view;
    view.size = QSizeF(1600, 900);
    view.devicePixelRatio = ratio;
    view.theme = kind;
    const Instant at = parseRfc3339(QString::fromLatin1(time)).value();
    return frameImage(*flagship(), view, flagship()->pacing.playTime(at));
}

} // namespace

TEST_P(Golden, LooksAsItDid)
{
    const auto [moment, kind] = GetParam();
    ASSERT_TRUE(flagship());
    ASSERT_FALSE(flagship()->layout.fellBack) << flagship()->layout.notice.toStdString();
    expectGolden(frameAt(moment.time, kind), QString::fromLatin1(moment.name) + u'-' + nameOf(kind));
}

INSTANTIATE_TEST_SUITE_P(
    Flagship, Golden,
    ::testing::Combine(::testing::Values(Case{"2025-10-20T08:30:00Z", "first-wave"},
                                         Case{"2025-10-20T13:30:00Z", "dip"},
                                         Case{"2025-10-20T15:30:00Z", "second-wave"}),
                       ::testing::Values(ThemeKind::Dark, ThemeKind::Light)));

INSTANTIATE_TEST_SUITE_P(HighContrast, Golden,
                         ::testing::Values(std::tuple(Case{"2025-10-20T08:30:00Z", "first-wave"},
                                                      ThemeKind::Contrast)));

TEST(GoldenTwice, LooksAsItDid)
{
    ASSERT_TRUE(flagship());
    for (const ThemeKind kind : allThemes)
        expectGolden(frameAt("2025-10-20T15:30:00Z", kind, 2), u"second-wave-2x-"_s + nameOf(kind));
}

TEST(ImageCompare, SeesWhatMoved)
{
    QImage a(100, 100, QImage::Format_RGB32);
    a.fill(Qt::black);
    QImage b = a;
    EXPECT_EQ(compareImages(a, b, 0).share, 0);
    for (int x = 0; x < 10; ++x)
        b.setPixel(x, 5, qRgb(255, 255, 255));
    EXPECT_DOUBLE_EQ(compareImages(a, b, 8).share, 10 / 10000.0);
    EXPECT_EQ(compareImages(a, QImage(50, 50, QImage::Format_RGB32), 8).share, 1.0);
}
