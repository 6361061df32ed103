// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot_curve.h"

#include "render/box_style.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int maxTicks = 64; // an unbounded ticker builds every tick there is

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(float(colour.alphaF() * opacity));
    return colour;
}

/// A step function given by boundaries and values: the last value lasts to the last boundary.
QVector<double> upToTheEnd(const std::vector<double>& values)
{
    QVector<double> all(values.begin(), values.end());
    if (!all.isEmpty())
        all.append(all.last());
    return all;
}

} // namespace

CurvePlot::CurvePlot(QWidget* owner) : widget(new QCustomPlot(owner))
{
    widget->setFocusPolicy(Qt::NoFocus);
    widget->setMouseTracking(true);
    widget->addLayer(u"playhead"_s, widget->layer(u"overlay"_s));
    widget->layer(u"playhead"_s)->setMode(QCPLayer::lmBuffered);
    widget->axisRect()->setAutoMargins(QCP::msNone);
    playhead = new PlayheadItem(widget);
    playhead->setLayer(u"playhead"_s);
    playhead->setClipToAxisRect(false);
    widget->setNoAntialiasingOnDrag(false);
}

void CurvePlot::movePlayhead(double x)
{
    playhead->x = x;
    widget->layer(u"playhead"_s)->replot();
}

void CurvePlot::setMargins(int markerRows, bool strips, bool series)
{
    const QFontMetricsF metrics(labelFont());
    const int left = int(metrics.horizontalAdvance(u"100 %"_s) + 20);
    const int right = series ? int(metrics.horizontalAdvance(u"0 000 000"_s) + 14) : 18;
    const int top = int(markerRows * rowHeight() + 16);
    const int bottom = int(metrics.height() + 8 + (strips ? rowHeight() + 4 : 0));
    widget->axisRect()->setMargins({left, top, right, bottom});
    // Layout of QCustomPlot happens on a replot; pixels are asked for before.
    widget->axisRect()->setOuterRect(widget->viewport());
    widget->axisRect()->update(QCPLayoutElement::upLayout);
    m_markerRows = markerRows;
}

double CurvePlot::rowTop(int row) const
{
    return 4 + (m_markerRows - 1 - row) * rowHeight();
}

QCPGraph* CurvePlot::stepGraph(const QVector<double>& x, const std::vector<double>& values)
{
    QCPGraph* graph = widget->addGraph();
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setPen(Qt::NoPen);
    graph->setAntialiased(false);
    graph->setAntialiasedFill(false);
    graph->setAdaptiveSampling(false);
    graph->setData(x, upToTheEnd(values), true);
    return graph;
}

QCPItemText* CurvePlot::text(const QString& words, const QColor& colour)
{
    auto* item = new QCPItemText(widget);
    item->setText(words);
    item->setColor(colour);
    item->setFont(labelFont());
    item->setClipToAxisRect(false);
    return item;
}

CurvePlot::SpanItems CurvePlot::span(double start, double end, const QString& label)
{
    auto* rect = new QCPItemRect(widget);
    rect->setClipToAxisRect(false);
    rect->setPen(Qt::NoPen);
    rect->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    QCPItemText* words = text(label, QColor());
    words->setPositionAlignment(Qt::AlignCenter);
    words->position->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->topLeft->setTypeY(QCPItemPosition::ptAbsolute);
    rect->bottomRight->setTypeY(QCPItemPosition::ptAbsolute);
    words->position->setTypeY(QCPItemPosition::ptAbsolute);
    rect->topLeft->setCoords(start, 0);
    rect->bottomRight->setCoords(end, 0);
    words->position->setCoords((start + end) / 2, 0);
    return {rect, words};
}

void CurvePlot::show(const CurveGeometry& geometry, const Theme& theme)
{
    widget->clearPlottables();
    for (int i = widget->itemCount() - 1; i >= 0; --i) {
        if (widget->item(i) != playhead)
            widget->removeItem(i);
    }
    m_layers.clear();
    m_markers.clear();
    m_gaps.clear();
    m_strips.clear();
    m_series.clear();
    widget->setBufferDevicePixelRatio(widget->devicePixelRatioF());
    widget->setBackground(theme.canvas);
    widget->xAxis->setRange(0, geometry.length);
    widget->yAxis->setRange(0, geometry.top);
    m_x = QVector<double>(geometry.x.begin(), geometry.x.end());
    showAxes(geometry, theme);
    showStack(geometry, theme);
    showBand(geometry, theme);
    showSpans(geometry, theme);
    showSeries(geometry, theme);
    showMarkers(geometry, theme);
    playhead->colour = theme.accent;
    widget->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::showStack(const CurveGeometry& geometry, const Theme& theme)
{
    for (const CurveGeometry::Layer& layer : geometry.layers) {
        QCPGraph* lower = stepGraph(m_x, layer.lower);
        const QColor colour = layerColour(layer, theme);
        QCPGraph* ground = nullptr;
        if (layer.assumed) {
            ground = stepGraph(m_x, layer.upper);
            ground->setBrush(faded(colour, 0.35));
            ground->setChannelFillGraph(lower);
        }
        QCPGraph* upper = stepGraph(m_x, layer.upper);
        upper->setBrush(layer.assumed ? hatch(colour, 7) : QBrush(colour));
        upper->setChannelFillGraph(lower);
        m_layers.push_back({layer.state, lower, upper, ground});
    }
}

void CurvePlot::showBand(const CurveGeometry& geometry, const Theme& theme)
{
    m_low = stepGraph(m_x, geometry.low);
    m_high = stepGraph(m_x, geometry.high);
    const QPen pen(faded(theme.text, 0.38), 1, Qt::DotLine);
    m_low->setPen(pen);
    m_high->setPen(pen);
    m_high->setBrush(faded(theme.text, 0.07));
    m_high->setChannelFillGraph(m_low);
}

void CurvePlot::showAxes(const CurveGeometry& geometry, const Theme& theme)
{
    const auto fill = [&](QCPAxis* axis, const std::vector<CurveGeometry::Tick>& ticks) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (const CurveGeometry::Tick& tick : std::span(ticks).first(std::min<std::size_t>(ticks.size(), maxTicks)))
            ticker->addTick(tick.position, tick.label);
        axis->setTicker(ticker);
        axis->setTickLabelFont(labelFont());
        axis->setTickLabelColor(theme.mutedText);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(4);
    };
    fill(widget->xAxis, geometry.timeTicks);
    fill(widget->yAxis, geometry.percentTicks);
    fill(widget->yAxis2, geometry.seriesTicks);
    widget->xAxis->setBasePen(QPen(theme.grid, 1));
    widget->xAxis->grid()->setVisible(false);
    widget->yAxis->grid()->setPen(QPen(theme.grid, 1));
    widget->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    widget->yAxis2->setVisible(!geometry.series.empty());
    widget->yAxis2->setRange(0, 1); // ticks and points are shares of it
}

void CurvePlot::showMarkers(const CurveGeometry& geometry, const Theme& theme)
{
    const QRect area = widget->axisRect()->rect();
    for (const CurveGeometry::Marker& marker : geometry.markers) {
        auto* line = new QCPItemLine(widget);
        line->setPen(QPen(faded(theme.mutedText, 0.75), 1, Qt::DashLine));
        line->setClipToAxisRect(false);
        line->start->setTypeX(QCPItemPosition::ptPlotCoords);
        line->end->setTypeX(QCPItemPosition::ptPlotCoords);
        line->start->setTypeY(QCPItemPosition::ptAbsolute);
        line->end->setTypeY(QCPItemPosition::ptAbsolute);
        // A line without a label stays inside the plot.
        line->start->setCoords(marker.x, marker.label.isEmpty() ? area.top() : rowTop(marker.row));
        line->end->setCoords(marker.x, area.bottom());
        QCPItemText* words = text(marker.label, theme.text);
        words->position->setTypeX(QCPItemPosition::ptPlotCoords);
        words->position->setTypeY(QCPItemPosition::ptAbsolute);
        words->position->setCoords(marker.x, rowTop(marker.row) + rowHeight() / 2);
        words->setPositionAlignment((marker.labelBefore ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        words->setPadding({4, 0, 4, 0});
        m_markers.push_back({marker.kind, line, words});
    }
}

void CurvePlot::showSpans(const CurveGeometry& geometry, const Theme& theme)
{
    const QRect area = widget->axisRect()->rect();
    for (const CurveGeometry::Gap& gap : geometry.gaps) {
        // Time is cut out here: the canvas covers what would stretch across.
        SpanItems cover = span(gap.start, gap.end, {});
        SpanItems items = span(gap.start, gap.end, gap.label);
        for (QCPItemRect* rect : {cover.rect, items.rect}) {
            rect->topLeft->setCoords(gap.start, area.top());
            rect->bottomRight->setCoords(gap.end, area.bottom() + 1);
        }
        cover.rect->setBrush(theme.canvas);
        items.rect->setBrush(hatch(faded(theme.mutedText, 0.22), 6));
        items.text->position->setCoords((gap.start + gap.end) / 2, area.center().y());
        items.text->setRotation(-90);
        items.text->setColor(theme.mutedText);
        items.text->setBrush(theme.canvas);
        items.text->setPadding({4, 0, 4, 0});
        items.text->setVisible(widthOf(items.text) + 8 <= area.height());
        m_gaps.push_back(items);
    }
    for (const CurveGeometry::Strip& strip : geometry.strips) {
        SpanItems items = span(strip.start, strip.end, strip.label);
        const double bottom = widget->height() - frame - 1;
        items.rect->topLeft->setCoords(strip.start, bottom - rowHeight());
        items.rect->bottomRight->setCoords(strip.end, bottom);
        const QColor fill = theme.states[indexOf(ServiceState::Recovering)].fill;
        items.rect->setBrush(mixed(fill, theme.canvas, 0.28));
        items.text->position->setCoords((strip.start + strip.end) / 2, bottom - rowHeight() / 2);
        items.text->setColor(theme.text);
        const double room = widget->xAxis->coordToPixel(strip.end) - widget->xAxis->coordToPixel(strip.start);
        items.text->setVisible(widthOf(items.text) + 8 <= room);
        m_strips.push_back(items);
    }
    showKey(geometry, theme);
}

void CurvePlot::showKey(const CurveGeometry& geometry, const Theme& theme)
{
    if (geometry.strips.empty())
        return; // its row is the strips' row
    QCPItemText* key = text(curveKey(geometry), theme.mutedText);
    key->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    key->position->setType(QCPItemPosition::ptAbsolute);
    const QRect area = widget->axisRect()->rect();
    const double width = widthOf(key) + 10;
    const double start = widget->xAxis->coordToPixel(geometry.strips.front().start);
    const double end = widget->xAxis->coordToPixel(geometry.strips.front().end);
    const double y = widget->height() - frame - 1 - rowHeight() / 2;
    const bool before = area.left() + width < start;
    key->position->setCoords(before ? area.left() : end + 10, y);
    key->setVisible(before || end + 10 + width < widget->width());
}

void CurvePlot::showSeries(const CurveGeometry& geometry, const Theme& theme)
{
    seriesUnit = geometry.seriesUnit;
    for (const CurveGeometry::SeriesPoints& series : geometry.series) {
        QCPGraph* points = widget->addGraph(widget->xAxis, widget->yAxis2);
        points->setName(series.label);
        points->setLineStyle(QCPGraph::lsNone);
        const auto shape = series.cumulative ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssCircle;
        points->setScatterStyle(QCPScatterStyle(shape, QPen(theme.text, 1.4), theme.canvas, 6.4));
        points->setData(QVector<double>(series.x.begin(), series.x.end()),
                        QVector<double>(series.y.begin(), series.y.end()), true);
        // What is known of a point's time: a line as wide as the interval.
        auto* reach = new QCPErrorBars(widget->xAxis, widget->yAxis2);
        reach->setDataPlottable(points);
        reach->setErrorType(QCPErrorBars::etKeyError);
        reach->setPen(QPen(theme.text, 1));
        reach->setWhiskerWidth(0);
        QVector<double> before, after;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            before.append(series.x[i] - series.xLow[i]);
            after.append(series.xHigh[i] - series.x[i]);
        }
        reach->setData(before, after);
        m_series.push_back({points, reach, series.cumulative, series.value});
    }
    if (geometry.series.empty() || geometry.seriesUnit.isEmpty())
        return;
    const QRect area = widget->axisRect()->rect();
    QCPItemText* unit = text(geometry.seriesUnit, theme.mutedText);
    unit->position->setType(QCPItemPosition::ptAbsolute);
    unit->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    unit->position->setCoords(area.right() + 6, area.top() - 6);
}

} // namespace aftermap
