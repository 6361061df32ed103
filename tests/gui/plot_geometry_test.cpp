// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "render/curve_painter.h"
#include "ui/impact_plot.h"
#include "ui/look.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

CurveGeometry geometryFor(const ImpactPlot& plot, const Presentation& presentation)
{
    const QFontMetricsF metrics(ImpactPlot::labelFont());
    return curveGeometry(presentation, plot.plotArea().width(),
                         [&](const QString& words) { return metrics.horizontalAdvance(words); });
}

void expectNear(const std::vector<double>& held, const std::vector<double>& wanted, const char* what)
{
    ASSERT_EQ(held.size(), wanted.size()) << what;
    for (std::size_t i = 0; i < held.size(); ++i)
        EXPECT_NEAR(held[i], wanted[i], 1e-9) << what << ' ' << i;
}

/// Neither canvas nor grid nor text.
bool isColoured(const QColor& colour)
{
    return colour.hsvSaturation() > 90 && colour.value() > 90;
}

bool isInGap(const CurveGeometry& geometry, double x)
{
    return std::any_of(geometry.gaps.begin(), geometry.gaps.end(), [x](const CurveGeometry::Gap& gap) {
        return gap.start <= x && x <= gap.end;
    });
}

bool areAlike(const QColor& one, const QColor& two)
{
    return std::abs(one.red() - two.red()) <= 12 && std::abs(one.green() - two.green()) <= 12
           && std::abs(one.blue() - two.blue()) <= 12;
}

} // namespace

class PlotGeometry : public WindowTest
{};

TEST_F(PlotGeometry, ThePlotHoldsTheGeometryAndNothingElse)
{
    openSmall();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const CurveGeometry held = plot->heldGeometry();
    const CurveGeometry wanted = geometryFor(*plot, presentation());
    EXPECT_EQ(held.length, wanted.length);
    EXPECT_EQ(held.top, wanted.top);
    EXPECT_EQ(held.x, wanted.x);
    ASSERT_EQ(held.layers.size(), wanted.layers.size());
    EXPECT_GE(held.layers.size(), 3u);
    for (std::size_t i = 0; i < held.layers.size(); ++i)
        EXPECT_EQ(held.layers[i], wanted.layers[i]) << i;
    EXPECT_EQ(held.low, wanted.low);
    EXPECT_EQ(held.high, wanted.high);
    EXPECT_EQ(held.timeTicks, wanted.timeTicks);
    EXPECT_EQ(held.percentTicks, wanted.percentTicks);
    EXPECT_EQ(held.seriesTicks, wanted.seriesTicks);
    EXPECT_EQ(held.markers, wanted.markers);
    EXPECT_EQ(held.markerRows, wanted.markerRows);
    EXPECT_EQ(held.gaps, wanted.gaps);
    EXPECT_EQ(held.strips, wanted.strips);
    EXPECT_EQ(held.seriesUnit, wanted.seriesUnit);
    ASSERT_EQ(held.series.size(), wanted.series.size());
    for (std::size_t i = 0; i < held.series.size(); ++i) {
        EXPECT_EQ(held.series[i].label, wanted.series[i].label);
        EXPECT_EQ(held.series[i].value, wanted.series[i].value);
        expectNear(held.series[i].x, wanted.series[i].x, "x");
        expectNear(held.series[i].xLow, wanted.series[i].xLow, "earliest");
        expectNear(held.series[i].xHigh, wanted.series[i].xHigh, "latest");
        expectNear(held.series[i].y, wanted.series[i].y, "y");
    }
}

TEST_F(PlotGeometry, ItStillDoesAfterAResizeAndAThemeChange)
{
    openSmall();
    m_window->resize(1000, 640);
    m_window->setTheme(ThemeKind::Light);
    QCoreApplication::processEvents();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const CurveGeometry held = plot->heldGeometry();
    const CurveGeometry wanted = geometryFor(*plot, presentation());
    EXPECT_EQ(held.layers, wanted.layers);
    EXPECT_EQ(held.markers, wanted.markers);
    EXPECT_EQ(held.timeTicks, wanted.timeTicks);
}

TEST_F(PlotGeometry, WidgetAndPainterDrawTheSameStack)
{
    openSmall();
    m_window->playback().seek(PlayTime()); // the playhead stands at the left end
    QCoreApplication::processEvents();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const QImage widget = grabbed(plot);
    const QRectF area = plot->plotArea();
    View view;
    view.size = plot->size();
    QImage painted(plot->size(), QImage::Format_RGB32);
    painted.fill(theme(ThemeKind::Dark).canvas);
    QPainter painter(&painted);
    paintCurve(painter, painted.rect(), presentation(), view, presentation().axis.window().earliest);
    painter.end();

    // Inside each piece that is large enough, most of a few points must have the same colour in both
    // (a marker, a measured point or a grid line may cross some).
    const CurveGeometry geometry = geometryFor(*plot, presentation());
    const QRectF there = curvePlotArea(painted.rect(), presentation());
    int compared = 0;
    int coloured = 0;
    for (std::size_t i = 0; i + 1 < geometry.x.size(); ++i) {
        const double width = geometry.x[i + 1] - geometry.x[i];
        if (width / geometry.length * area.width() < 12)
            continue;
        for (const CurveGeometry::Layer& layer : geometry.layers) {
            if (layer.assumed || layer.upper[i] - layer.lower[i] < geometry.top / 7)
                continue;
            int alike = 0;
            int points = 0;
            for (int point = 0; point < 15; ++point) {
                const double x = (geometry.x[i] + width * (0.2 + 0.04 * point)) / geometry.length;
                if (isInGap(geometry, x * geometry.length))
                    continue; // hatched, and hatching has no place of its own
                ++points;
                const double up = 0.3 + 0.2 * (point % 3);
                const double y = (layer.lower[i] + (layer.upper[i] - layer.lower[i]) * up) / geometry.top;
                const auto colourIn = [&](const QImage& image, const QRectF& where) {
                    return image.pixelColor(QPointF(where.left() + x * where.width(),
                                                    where.bottom() - y * where.height()).toPoint());
                };
                const QColor one = colourIn(widget, area);
                alike += isColoured(one) && areAlike(one, colourIn(painted, there));
                coloured += isColoured(one);
            }
            EXPECT_GE(alike * 5, points * 3) << i << ' ' << int(layer.state);
            ++compared;
        }
    }
    EXPECT_GE(compared, 4);
    EXPECT_GE(coloured, 3 * 15);
}

} // namespace aftermap
