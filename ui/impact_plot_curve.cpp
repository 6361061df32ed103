// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot_curve.h"

#include "render/box_style.h"
#include "render/curve_decor.h"

#include <algorithm>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int maxTicks = 64; // an unbounded ticker builds every tick there is

/// A step function given by boundaries and values: the last value lasts to the last boundary.
QVector<double> upToTheEnd(const std::vector<double>& values)
{
    QVector<double> all(values.begin(), values.end());
    if (!all.isEmpty())
        all.append(all.last());
    return all;
}

} // namespace

CurvePlot::CurvePlot(QWidget* owner) : widget(new QCustomPlot(owner)), m_theme(&theme(ThemeKind::Dark))
{
    widget->setFocusPolicy(Qt::NoFocus);
    widget->setMouseTracking(true);
    widget->addLayer(u"moving"_s, widget->layer(u"overlay"_s));
    widget->layer(u"moving"_s)->setMode(QCPLayer::lmBuffered);
    widget->axisRect()->setAutoMargins(QCP::msNone);
    widget->setNoAntialiasingOnDrag(false);
    // Painted with the rest of the window, not at once for every change.
    widget->setPlottingHint(QCP::phImmediateRefresh, false);
    QObject::connect(widget, &QCustomPlot::afterReplot, widget, [this] { m_isAwaited = false; });
    auto* decor = new PaintedItem(widget, [this](QPainter& painter) {
        paintCurveDecor(painter, m_placed.geometry, m_placed.parts, *m_theme);
    });
    decor->setLayer(u"legend"_s); // above axes and grid
    auto* moving = new PaintedItem(widget, [this](QPainter& painter) {
        paintCurveOverlay(painter, m_overlay, m_placed.geometry, m_placed.parts, *m_theme);
    });
    moving->setLayer(u"moving"_s);
}

void CurvePlot::setOverlay(const CurveOverlay& overlay)
{
    if (overlay == m_overlay)
        return;
    m_overlay = overlay;
    if (!m_isAwaited)
        widget->layer(u"moving"_s)->replot();
}

void CurvePlot::placeAxes()
{
    const QRectF& plot = m_placed.parts.plot;
    const QRect whole = widget->viewport();
    widget->axisRect()->setMargins({int(plot.left()) - whole.left(), int(plot.top()) - whole.top(),
                                    whole.right() + 1 - int(plot.right()), whole.bottom() - int(plot.bottom())});
    // Layout of QCustomPlot happens on a replot; pixels are asked for before.
    widget->axisRect()->setOuterRect(whole);
    widget->axisRect()->update(QCPLayoutElement::upLayout);
    widget->xAxis->setRange(0, m_placed.geometry.length);
    widget->yAxis->setRange(0, m_placed.geometry.top);
    widget->yAxis2->setRange(0, 1); // ticks of series are shares of it
}

QCPGraph* CurvePlot::stepGraph(const std::vector<double>& values)
{
    QCPGraph* graph = widget->addGraph();
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setPen(Qt::NoPen);
    graph->setAntialiased(false);
    graph->setAntialiasedFill(false);
    graph->setAdaptiveSampling(false);
    graph->setData(m_x, upToTheEnd(values), true);
    return graph;
}

void CurvePlot::show(const PlacedCurve& placed, const Theme& theme)
{
    m_placed = placed;
    m_theme = &theme;
    widget->clearPlottables();
    m_layers.clear();
    m_low = m_high = nullptr;
    widget->setBufferDevicePixelRatio(widget->devicePixelRatioF());
    widget->setBackground(theme.canvas);
    m_x = QVector<double>(placed.geometry.x.begin(), placed.geometry.x.end());
    placeAxes();
    showAxes();
    showStack();
    showBand();
    m_isAwaited = true;
    widget->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::showStack()
{
    for (const CurveGeometry::Layer& layer : m_placed.geometry.layers) {
        QCPGraph* lower = stepGraph(layer.lower);
        const QColor colour = layerColour(layer, *m_theme);
        QCPGraph* ground = nullptr;
        if (layer.assumed) {
            ground = stepGraph(layer.upper);
            ground->setBrush(faded(colour, 0.35));
            ground->setChannelFillGraph(lower);
        }
        QCPGraph* upper = stepGraph(layer.upper);
        upper->setBrush(layer.assumed ? hatch(colour, 7) : QBrush(colour));
        upper->setChannelFillGraph(lower);
        m_layers.push_back({lower, upper, ground});
    }
}

void CurvePlot::showBand()
{
    if (m_placed.geometry.low.empty())
        return;
    m_low = stepGraph(m_placed.geometry.low);
    m_high = stepGraph(m_placed.geometry.high);
    const QPen pen(faded(m_theme->text, 0.38), 1, Qt::DotLine);
    m_low->setPen(pen);
    m_high->setPen(pen);
    m_high->setBrush(faded(m_theme->text, 0.07));
    m_high->setChannelFillGraph(m_low);
}

void CurvePlot::showAxes()
{
    const auto fill = [&](QCPAxis* axis, const std::vector<CurveGeometry::Tick>& ticks) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (const CurveGeometry::Tick& tick : std::span(ticks).first(std::min<std::size_t>(ticks.size(), maxTicks)))
            ticker->addTick(tick.position, tick.label);
        axis->setTicker(ticker);
        axis->setTickLabelFont(m_placed.parts.font);
        axis->setTickLabelColor(m_theme->mutedText);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(5);
    };
    fill(widget->xAxis, m_placed.geometry.timeTicks);
    fill(widget->yAxis, m_placed.geometry.valueTicks);
    fill(widget->yAxis2, m_placed.geometry.seriesTicks);
    widget->xAxis->setBasePen(QPen(m_theme->grid, 1));
    widget->xAxis->grid()->setVisible(false);
    widget->yAxis->grid()->setPen(QPen(m_theme->grid, 1));
    widget->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    widget->yAxis2->setVisible(!m_placed.geometry.seriesTicks.empty());
}

} // namespace aftermap
