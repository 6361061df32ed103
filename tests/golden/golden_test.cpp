// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship at three instants, filtered and from close by, in all themes against pictures that
// somebody looked at and liked.
// To renew them after a change that was meant: AFTERMAP_UPDATE_GOLDEN=1 golden_test, then look.
#include "golden/golden.h"
#include "golden/image_compare.h"
#include "render/frame_painter.h"
#include "render/graph_canvas.h"
#include "render/graph_places.h"

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

View viewOf(ThemeKind kind, double ratio = 1)
{
    View view;
    view.size = QSizeF(1600, 900);
    view.devicePixelRatio = ratio;
    view.theme = kind;
    return view;
}

QImage frameAt(const char* time, const View& view)
{
    const Instant at = parseRfc3339(QString::fromLatin1(time)).value();
    return frameImage(*flagship(), view, flagship()->pacing.playTime(at));
}

class GoldenGraph : public ::testing::TestWithParam<ThemeKind>
{
protected:
    static ServiceId service(const QString& id) { return flagship()->incident->serviceNamed(id); }
};

} // namespace

TEST_P(Golden, LooksAsItDid)
{
    const auto [moment, kind] = GetParam();
    ASSERT_TRUE(flagship());
    ASSERT_FALSE(flagship()->layout.fellBack) << flagship()->layout.notice.toStdString();
    expectGolden(frameAt(moment.time, viewOf(kind)), QString::fromLatin1(moment.name) + u'-' + nameOf(kind));
}

TEST_P(GoldenGraph, WithPathsTraced)
{
    View view = viewOf(GetParam());
    view.selected = service(u"lambda"_s);
    view.filter.traced = true;
    expectGolden(frameAt("2025-10-20T08:30:00Z", view), u"paths-"_s + nameOf(GetParam()));
}

TEST_P(GoldenGraph, WithTwoHops)
{
    View view = viewOf(GetParam());
    view.selected = service(u"sqs"_s);
    view.filter.hops = 2;
    expectGolden(frameAt("2025-10-20T08:30:00Z", view), u"hops-"_s + nameOf(GetParam()));
}

TEST_P(GoldenGraph, ThreeTimesCloser)
{
    View view = viewOf(GetParam());
    const Point center = placeOf(flagship()->layout, service(u"dynamodb-us-east-1"_s)).center();
    view.camera = {3, QPointF(center.x, center.y)};
    expectGolden(frameAt("2025-10-20T08:30:00Z", view), u"closer-"_s + nameOf(GetParam()));
}

TEST_P(GoldenGraph, ComparedWithAMomentBefore)
{
    View view = viewOf(GetParam());
    view.since = parseRfc3339(u"2025-10-20T08:30:00Z").value();
    expectGolden(frameAt("2025-10-20T13:30:00Z", view), u"since-"_s + nameOf(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Flagship, GoldenGraph, ::testing::Values(ThemeKind::Dark, ThemeKind::Light));

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
        expectGolden(frameAt("2025-10-20T15:30:00Z", viewOf(kind, 2)), u"second-wave-2x-"_s + nameOf(kind));
}

TEST(FlagshipLabels, StayInTheirBoxesAndOffEachOtherAtAnyZoomAndSize)
{
    ASSERT_TRUE(flagship());
    const PlayTime t = flagship()->pacing.playTime(parseRfc3339(u"2025-10-20T08:30:00Z").value());
    for (const QSizeF size : {QSizeF(320, 200), QSizeF(500, 300), QSizeF(900, 560), QSizeF(1600, 600), QSizeF(2500, 1400)}) {
        for (const double zoom : {1.0, 1.3, 2.0, 3.7, 8.0, 16.0}) {
            View view;
            view.size = size;
            view.camera = {zoom, {700, 300}};
            const std::vector<PaintedLabel> labels = paintedLabels(*flagship(), view, t);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                EXPECT_TRUE(labels[i].room.adjusted(-0.51, -0.51, 0.51, 0.51).contains(labels[i].text))
                    << size.width() << " at " << zoom << ": " << i;
                for (std::size_t k = i + 1; k < labels.size() && labels[i].isText; ++k) {
                    EXPECT_FALSE(labels[k].isText && labels[i].text.intersects(labels[k].text))
                        << size.width() << " at " << zoom << ": " << i << " and " << k;
                }
            }
        }
    }
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
