// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship's curve in three measures, one of them with a span, in all themes at both densities.
#include "golden/golden.h"
#include "render/curve_painter.h"

#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char* name;
    MeasureKind kind;
    bool span;
};

class CurveGolden : public ::testing::TestWithParam<std::tuple<Case, ThemeKind>>
{
};

Instant at(const char* time)
{
    return parseRfc3339(QString::fromLatin1(time)).value();
}

QImage curveImage(const Case& shown, ThemeKind kind, int density)
{
    View view;
    view.size = QSizeF(1100, 240);
    view.theme = kind;
    view.devicePixelRatio = density;
    QImage image((view.size * density).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(density);
    image.fill(theme(kind).canvas);
    CurveLook look;
    look.measure = Measure{shown.kind};
    if (shown.span)
        look.span = TimeSpan{at("2025-10-20T07:40:00Z"), at("2025-10-20T11:20:00Z")};
    QPainter painter(&image);
    paintCurve(painter, QRectF(QPointF(), view.size), *flagship(), view, at("2025-10-20T13:30:00Z"), look);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace

TEST_P(CurveGolden, LooksAsItDid)
{
    const auto [shown, kind] = GetParam();
    ASSERT_TRUE(flagship());
    for (const int density : {1, 2}) {
        expectGolden(curveImage(shown, kind, density),
                     u"curve-%1-%2x-%3"_s.arg(QLatin1StringView(shown.name)).arg(density).arg(nameOf(kind)));
    }
}

INSTANTIATE_TEST_SUITE_P(Flagship, CurveGolden,
                         ::testing::Combine(::testing::Values(Case{"span", MeasureKind::Weighted, true},
                                                              Case{"groups", MeasureKind::ByGroup, false},
                                                              Case{"affected", MeasureKind::Affected, false}),
                                            ::testing::ValuesIn(allThemes)));
