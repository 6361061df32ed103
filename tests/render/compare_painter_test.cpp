// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_painter.h"

#include "render/compare_words.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// 2 h from onset to recovery; 50 % from 10:00 to 12:00.
constexpr std::string_view shortOne =
    "window 09:00 15:00 | a | b | 10:00 a major | 12:00 a ok | milestone onset 10:00 | milestone detected 10:10"
    " | milestone recovered 12:00";
/// 4 h; 32.5 % all the time.
constexpr std::string_view longOne =
    "window 05:00 15:00 | c | d | 06:00 c partial | 10:00 c ok | milestone onset 06:00 | milestone recovered 10:00";
/// Nobody reports how it ended: assumed from 11:00 to 13:00.
constexpr std::string_view openOne =
    "window 09:00 14:00 | e | 10:00 e major | open 11:00 recovering 13:00 | milestone onset 10:00";

Comparison compared(std::initializer_list<std::string_view> outages, MilestoneKind alignment = MilestoneKind::Onset)
{
    std::vector<std::shared_ptr<const Incident>> incidents;
    for (const std::string_view text : outages)
        incidents.push_back(std::make_shared<const Incident>(incidentFrom(text)));
    return compare(std::move(incidents), alignment).value();
}

CompareParts partsOf(const Comparison& comparison, CompareAxis axis)
{
    CompareView view;
    view.axis = axis;
    return compareParts(comparison, view);
}

int greatestDifference(const QImage& a, const QImage& b, const QRectF& area)
{
    int most = 0;
    for (int y = int(area.top()); y < int(area.bottom()); ++y) {
        for (int x = int(area.left()); x < int(area.right()); ++x)
            most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    }
    return most;
}

} // namespace

TEST(ComparePainter, PutsAnInstantWhereItsHourIs)
{
    const Comparison found = compared({shortOne, longOne});
    const CompareParts parts = partsOf(found, CompareAxis::Hours);
    // The axis runs from onset to the end of the longer one, with a fiftieth of it on both sides.
    EXPECT_NEAR(parts.geometry.start, -0.08, 1e-9);
    EXPECT_NEAR(parts.geometry.end, 4.08, 1e-9);
    // 11:00 of the first is an hour after its onset: (1 + 0.08) / 4.16 of the width.
    const double x = parts.x(*found.positionAt(CompareAxis::Hours, 0, utc("11:00")));
    EXPECT_NEAR((x - parts.plot.left()) / parts.plot.width(), 1.08 / 4.16, 1e-9);
    EXPECT_NEAR(x, parts.x(*found.positionAt(CompareAxis::Hours, 1, utc("07:00"))), 1e-9);
    EXPECT_NEAR(parts.positionAt(x), 1, 1e-9);
}

TEST(ComparePainter, PutsAnInstantWhereItsPercentageIs)
{
    const Comparison found = compared({shortOne, longOne});
    const CompareParts parts = partsOf(found, CompareAxis::Percent);
    EXPECT_NEAR(parts.geometry.start, -2, 1e-9);
    EXPECT_NEAR(parts.geometry.end, 102, 1e-9);
    // Half an hour of two is a quarter, and so is an hour of four.
    const double x = parts.x(*found.positionAt(CompareAxis::Percent, 0, utc("10:30")));
    EXPECT_NEAR((x - parts.plot.left()) / parts.plot.width(), 27.0 / 104, 1e-9);
    EXPECT_NEAR(x, parts.x(*found.positionAt(CompareAxis::Percent, 1, utc("07:00"))), 1e-9);
    EXPECT_EQ(found.instantAt(CompareAxis::Percent, 1, 25), utc("07:00"));
    EXPECT_EQ(found.instantAt(CompareAxis::Hours, 0, 0.5), utc("10:30"));
}

TEST(ComparePainter, LinesHaveTheCurvesSteps)
{
    const Comparison found = compared({shortOne, longOne});
    const CompareGeometry geometry = partsOf(found, CompareAxis::Hours).geometry;
    ASSERT_EQ(geometry.lines.size(), 2u);
    for (const auto& [hour, percent] : {std::pair(-0.05, 0.0), {0.0, 50.0}, {1.99, 50.0}, {2.0, 0.0}, {4.0, 0.0}})
        EXPECT_NEAR(valueAt(geometry.lines[0], hour).value_or(-1), percent, 1e-9) << hour;
    EXPECT_NEAR(*valueAt(geometry.lines[1], 3), 32.5, 1e-9);
    EXPECT_NEAR(*valueAt(geometry.lines[1], 4.05), 0, 1e-9);
    EXPECT_FALSE(valueAt(geometry.lines[1], 5));
    EXPECT_EQ(geometry.top, 60); // the first of the round tops above 50 %
    EXPECT_FALSE(geometry.lines[0].goesOn);
}

TEST(ComparePainter, KeepsWhatIsAssumedApart)
{
    const Comparison found = compared({openOne, shortOne});
    const CompareGeometry geometry = partsOf(found, CompareAxis::Hours).geometry;
    const CompareGeometry::Line& line = geometry.lines[0];
    for (std::size_t i = 0; i < line.value.size(); ++i) {
        const double middle = (line.x[i] + line.x[i + 1]) / 2;
        const bool assumed = middle > 1 && middle < 3;
        EXPECT_EQ(line.reported[i] < line.value[i], assumed) << middle;
    }
    ASSERT_TRUE(geometry.courses[0]);
    EXPECT_FALSE(geometry.courses[0]->isRecoveryReported);
    EXPECT_NEAR(geometry.courses[0]->end, 4, 1e-9); // where its file ends
    EXPECT_TRUE(courseWords(found, 0).startsWith(u"No recovery reported"_s));
}

TEST(ComparePainter, CannotPlaceWhatHasNotTheMilestone)
{
    const Comparison found = compared({shortOne, longOne}, MilestoneKind::Detected);
    const CompareParts parts = partsOf(found, CompareAxis::Hours);
    EXPECT_FALSE(parts.geometry.lines[0].x.empty());
    EXPECT_TRUE(parts.geometry.lines[1].x.empty());
    EXPECT_FALSE(parts.geometry.courses[1]);
    EXPECT_EQ(courseWords(found, 1), u"Not reported when it was detected"_s);
    EXPECT_EQ(momentOfOutageWords(found, CompareAxis::Hours, 1, 0), courseWords(found, 1));
    EXPECT_FALSE(comparisonImage(found, CompareView{}).isNull());
}

TEST(ComparePainter, FindsTheCurveUnderThePointer)
{
    const Comparison found = compared({shortOne, longOne});
    const CompareParts parts = partsOf(found, CompareAxis::Hours);
    EXPECT_EQ(parts.outageAt({parts.x(1), parts.y(50) + 3}), 0u);
    EXPECT_EQ(parts.outageAt({parts.x(1), parts.y(32.5) - 3}), 1u);
    EXPECT_FALSE(parts.outageAt({parts.x(3), parts.y(55)}));
    EXPECT_EQ(parts.outageAt(parts.courses[1].center()), 1u);
    EXPECT_FALSE(parts.outageAt(parts.title.center()));
}

TEST(ComparePainter, HasRoomForEverythingAtItsLeastHeight)
{
    const Comparison found = compared({shortOne, longOne, openOne});
    CompareView view;
    view.size.setHeight(leastCompareHeight(found, view));
    const CompareParts parts = compareParts(found, view);
    EXPECT_GE(parts.plot.height(), 150);
    EXPECT_GT(parts.courses.front().top(), parts.plot.bottom());
    EXPECT_GE(parts.sheet.top(), parts.courses.back().bottom());
    EXPECT_GE(parts.warnings.top(), parts.sheet.bottom());
    EXPECT_LE(parts.warnings.bottom(), view.size.height());
}

TEST(ComparePainter, DrawsTheClockLineWhereItIsAsked)
{
    const Comparison found = compared({shortOne, longOne});
    CompareView view;
    const QImage without = comparisonImage(found, view);
    view.at = 2.5;
    const QImage with = comparisonImage(found, view);
    const CompareParts parts = compareParts(found, view);
    const QRectF there(parts.x(2.5) - 2, parts.plot.top() + 2, 4, parts.plot.height() - 4);
    EXPECT_GT(greatestDifference(with, without, there), 60);
    EXPECT_EQ(greatestDifference(with, without, there.translated(60, 0)), 0);
}

TEST(ComparePainter, SaysWhereEachOutageStands)
{
    const Comparison found = compared({shortOne, longOne});
    EXPECT_EQ(positionWords(found, CompareAxis::Hours, 1.5), u"1 h 30 min after onset"_s);
    EXPECT_EQ(positionWords(found, CompareAxis::Hours, -0.5), u"30 min before onset"_s);
    EXPECT_EQ(positionWords(found, CompareAxis::Percent, 25), u"25 % of each outage's length"_s);
    EXPECT_EQ(momentOfOutageWords(found, CompareAxis::Hours, 0, 1),
              u"50 % · 1 of 2 services affected · 11:00 UTC, 5 January 2026"_s);
    EXPECT_EQ(momentOfOutageWords(found, CompareAxis::Hours, 0, -2), u"Before the file begins"_s);
    EXPECT_EQ(momentOfOutageWords(found, CompareAxis::Hours, 0, 6), u"After the file ends"_s);
    EXPECT_TRUE(sheetText(found).contains(u"Impact at worst\t50 %\t33 % (18 points less)\n"_s)) << qPrintable(sheetText(found));
}
