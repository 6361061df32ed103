// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "render/curve_painter.h"
#include "ui/impact_plot.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

CurveGeometry geometryFor(const ImpactPlot& plot, const Presentation& presentation)
{
    return placeCurve(presentation, plot.measure(), plot.curveArea(), ImpactPlot::labelFont()).geometry;
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
    EXPECT_EQ(held, wanted);
    EXPECT_GE(held.layers.size(), 3u);
    EXPECT_FALSE(held.low.empty());
    EXPECT_EQ(held.series.size(), 1u);
}

TEST_F(PlotGeometry, ItDoesInEveryMeasure)
{
    openSmall();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const std::vector<Measure> measures = measuresOf(presentation());
    EXPECT_GE(measures.size(), 7u);
    for (const Measure& measure : measures) {
        plot->setMeasure(measure);
        EXPECT_EQ(plot->heldGeometry(), geometryFor(*plot, presentation())) << int(measure.kind);
        EXPECT_EQ(plot->heldGeometry().measure, measure);
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
    EXPECT_EQ(held, wanted);
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
    const QRectF there = curveInPicture(painted.rect(), presentation()).parts.plot;
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
