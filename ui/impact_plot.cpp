// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot.h"

#include "render/box_style.h"
#include "render/narration.h"
#include "ui/look.h"

#include <qcustomplot.h>

#include <QMouseEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double frame = 3;         // room for the focus ring, px
constexpr int maxTicks = 64;        // an unbounded ticker builds every tick there is

/// A vertical line with a handle on top. It is the only item on its layer.
class PlayheadItem : public QCPAbstractItem
{
public:
    explicit PlayheadItem(QCustomPlot* plot) : QCPAbstractItem(plot) {}

    double x = 0;
    QColor colour;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        const QRect area = mParentPlot->axisRect()->rect();
        const double at = mParentPlot->xAxis->coordToPixel(x);
        painter->setAntialiasing(true);
        painter->setPen(QPen(colour, 2));
        painter->drawLine(QPointF(at, area.top() - 2), QPointF(at, area.bottom() + 1));
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        const double top = area.top() - 12;
        painter->drawPolygon(QPolygonF{{at - 5, top}, {at + 5, top}, {at + 5, top + 6},
                                       {at, top + 12}, {at - 5, top + 6}});
    }
};

constexpr double small = 0.92; // of the system's text: labels of axes and markers

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

/// Everything that knows QCustomPlot.
class ImpactPlot::Plot
{
public:
    explicit Plot(ImpactPlot* owner);

    void show(const CurveGeometry& geometry, const Theme& theme);
    CurveGeometry held() const;
    void setMargins(int markerRows, bool strips, bool series);
    void movePlayhead(double x);

    QCustomPlot* widget;
    PlayheadItem* playhead;
    QString seriesUnit;

private:
    struct Layer
    {
        ServiceState state;
        QCPGraph* lower;
        QCPGraph* upper;
        QCPGraph* ground; ///< under the hatching of what is assumed; else none
    };
    struct MarkerItems
    {
        MilestoneKind kind;
        QCPItemLine* line;
        QCPItemText* text;
    };
    struct SpanItems
    {
        QCPItemRect* rect;
        QCPItemText* text;
    };
    struct SeriesItems
    {
        QCPGraph* points;
        QCPErrorBars* reach;
        bool cumulative;
        std::vector<double> values; ///< in their unit; the graph holds shares of the axis
    };

    QCPGraph* stepGraph(const QVector<double>& x, const std::vector<double>& values);
    QCPItemText* text(const QString& words, const QColor& colour);
    SpanItems span(double start, double end, const QString& label);
    void showStack(const CurveGeometry& geometry, const Theme& theme);
    void showBand(const CurveGeometry& geometry, const Theme& theme);
    void showAxes(const CurveGeometry& geometry, const Theme& theme);
    void showMarkers(const CurveGeometry& geometry, const Theme& theme);
    void showSpans(const CurveGeometry& geometry, const Theme& theme);
    void showSeries(const CurveGeometry& geometry, const Theme& theme);
    static double widthOf(const QCPItemText* words)
    {
        return QFontMetricsF(words->font()).horizontalAdvance(words->text());
    }
    double rowHeight() const { return std::ceil(textPixels(small) * 1.35); }
    double rowTop(int row) const;

    QVector<double> m_x;
    std::vector<Layer> m_layers;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
    std::vector<MarkerItems> m_markers;
    std::vector<SpanItems> m_gaps, m_strips;
    std::vector<SeriesItems> m_series;
    int m_markerRows = 1;
};

ImpactPlot::Plot::Plot(ImpactPlot* owner) : widget(new QCustomPlot(owner))
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

void ImpactPlot::Plot::movePlayhead(double x)
{
    playhead->x = x;
    widget->layer(u"playhead"_s)->replot();
}

void ImpactPlot::Plot::setMargins(int markerRows, bool strips, bool series)
{
    const QFontMetricsF metrics(ImpactPlot::labelFont());
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

double ImpactPlot::Plot::rowTop(int row) const
{
    return 4 + (m_markerRows - 1 - row) * rowHeight();
}

QCPGraph* ImpactPlot::Plot::stepGraph(const QVector<double>& x, const std::vector<double>& values)
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

QCPItemText* ImpactPlot::Plot::text(const QString& words, const QColor& colour)
{
    auto* item = new QCPItemText(widget);
    item->setText(words);
    item->setColor(colour);
    item->setFont(labelFont());
    item->setClipToAxisRect(false);
    return item;
}

ImpactPlot::Plot::SpanItems ImpactPlot::Plot::span(double start, double end, const QString& label)
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

void ImpactPlot::Plot::show(const CurveGeometry& geometry, const Theme& theme)
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
    showSpans(geometry, theme);
    showStack(geometry, theme);
    showBand(geometry, theme);
    showSeries(geometry, theme);
    showMarkers(geometry, theme);
    playhead->colour = theme.accent;
    widget->replot(QCustomPlot::rpQueuedReplot);
}

void ImpactPlot::Plot::showStack(const CurveGeometry& geometry, const Theme& theme)
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

void ImpactPlot::Plot::showBand(const CurveGeometry& geometry, const Theme& theme)
{
    m_low = stepGraph(m_x, geometry.low);
    m_high = stepGraph(m_x, geometry.high);
    const QPen pen(faded(theme.text, 0.38), 1, Qt::DotLine);
    m_low->setPen(pen);
    m_high->setPen(pen);
    m_high->setBrush(faded(theme.text, 0.07));
    m_high->setChannelFillGraph(m_low);
}

void ImpactPlot::Plot::showAxes(const CurveGeometry& geometry, const Theme& theme)
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

void ImpactPlot::Plot::showMarkers(const CurveGeometry& geometry, const Theme& theme)
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
        line->start->setCoords(marker.x, rowTop(marker.row));
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

void ImpactPlot::Plot::showSpans(const CurveGeometry& geometry, const Theme& theme)
{
    const QRect area = widget->axisRect()->rect();
    for (const CurveGeometry::Gap& gap : geometry.gaps) {
        SpanItems items = span(gap.start, gap.end, gap.label);
        items.rect->topLeft->setCoords(gap.start, area.top());
        items.rect->bottomRight->setCoords(gap.end, area.bottom() + 1);
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
}

void ImpactPlot::Plot::showSeries(const CurveGeometry& geometry, const Theme& theme)
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

CurveGeometry ImpactPlot::Plot::held() const
{
    CurveGeometry geometry;
    geometry.length = widget->xAxis->range().upper;
    geometry.top = widget->yAxis->range().upper;
    const auto values = [](const QCPGraph* graph) {
        std::vector<double> all;
        for (const QCPGraphData& point : *graph->data())
            all.push_back(point.value);
        if (!all.empty())
            all.pop_back();
        return all;
    };
    const auto ticks = [](QCPAxis* axis) {
        std::vector<CurveGeometry::Tick> all;
        const auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
        if (ticker == nullptr)
            return all;
        for (auto tick = ticker->ticks().cbegin(); tick != ticker->ticks().cend(); ++tick)
            all.push_back({tick.key(), tick.value()});
        return all;
    };
    if (m_low != nullptr) {
        for (const QCPGraphData& point : *m_low->data())
            geometry.x.push_back(point.key);
        geometry.low = values(m_low);
        geometry.high = values(m_high);
    }
    for (const Layer& layer : m_layers) {
        geometry.layers.push_back({layer.state, layer.ground != nullptr, values(layer.lower),
                                   values(layer.upper)});
    }
    geometry.timeTicks = ticks(widget->xAxis);
    geometry.percentTicks = ticks(widget->yAxis);
    geometry.seriesTicks = ticks(widget->yAxis2);
    geometry.markerRows = m_markerRows;
    for (const MarkerItems& marker : m_markers) {
        const int row = m_markerRows - 1
                        - int(std::lround((marker.line->start->value() - rowTop(m_markerRows - 1)) / rowHeight()));
        geometry.markers.push_back({marker.kind, marker.line->start->key(), marker.text->text(), row,
                                    bool(marker.text->positionAlignment() & Qt::AlignRight)});
    }
    for (const SpanItems& gap : m_gaps) {
        geometry.gaps.push_back({gap.rect->topLeft->key(), gap.rect->bottomRight->key(), gap.text->text()});
    }
    for (const SpanItems& strip : m_strips) {
        geometry.strips.push_back({strip.rect->topLeft->key(), strip.rect->bottomRight->key(),
                                   strip.text->text()});
    }
    for (const SeriesItems& items : m_series) {
        CurveGeometry::SeriesPoints series;
        series.label = items.points->name();
        series.cumulative = items.cumulative;
        qsizetype i = 0;
        for (const QCPGraphData& point : *items.points->data()) {
            const QCPErrorBarsData& reach = items.reach->data()->at(i++);
            series.x.push_back(point.key);
            series.xLow.push_back(point.key - reach.errorMinus);
            series.xHigh.push_back(point.key + reach.errorPlus);
            series.y.push_back(point.value);
        }
        series.value = items.values;
        geometry.series.push_back(std::move(series));
    }
    geometry.seriesUnit = seriesUnit;
    return geometry;
}

ImpactPlot::ImpactPlot(QWidget* parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    setObjectName(u"impactPlot"_s);
    setAccessibleName(tr("Impact over time"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->widget->setToolTip(tr("Click or drag to go to another moment."));
    m_plot->widget->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    describe();
}

ImpactPlot::~ImpactPlot() = default;

QFont ImpactPlot::labelFont()
{
    return textFont(small);
}

QSize ImpactPlot::sizeHint() const
{
    return {1200, int(textPixels(15))};
}

QSize ImpactPlot::minimumSizeHint() const
{
    return {320, int(textPixels(9))};
}

CurveGeometry ImpactPlot::heldGeometry() const
{
    return m_plot->held();
}

double ImpactPlot::playhead() const
{
    return m_plot->playhead->x;
}

double ImpactPlot::pixelOf(double axisPosition) const
{
    return m_plot->widget->xAxis->coordToPixel(axisPosition) + m_plot->widget->x();
}

QRect ImpactPlot::plotArea() const
{
    return m_plot->widget->axisRect()->rect().translated(m_plot->widget->pos());
}

void ImpactPlot::setPresentation(PresentationPtr presentation)
{
    m_presentation = std::move(presentation);
    rebuild();
    describe();
}

void ImpactPlot::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    m_plot->movePlayhead(m_presentation->axis.position(m_presentation->pacing.instant(position)));
    describe();
}

void ImpactPlot::setTheme(ThemeKind kind)
{
    m_theme = kind;
    rebuild();
}

void ImpactPlot::rebuild()
{
    const int inset = int(frame);
    m_plot->widget->setGeometry(rect().adjusted(inset, 0, -inset, -inset));
    const Theme& colours = theme(m_theme);
    if (m_presentation == nullptr) {
        m_plot->show({}, colours);
        return;
    }
    const QFontMetricsF metrics(ImpactPlot::labelFont());
    const auto width = [&metrics](const QString& words) { return metrics.horizontalAdvance(words); };
    const bool series = !m_presentation->incident->timeline().series.empty();
    m_plot->setMargins(1, true, series);
    const CurveGeometry geometry =
        curveGeometry(*m_presentation, m_plot->widget->axisRect()->width(), width);
    m_plot->setMargins(geometry.markerRows, !geometry.strips.empty(), !geometry.series.empty());
    m_plot->show(geometry, colours);
    m_plot->playhead->x = m_presentation->axis.position(m_presentation->pacing.instant(m_position));
}

void ImpactPlot::describe()
{
    if (m_presentation == nullptr)
        return;
    const Impact& impact = m_presentation->curve.at(m_presentation->pacing.instant(m_position));
    setAccessibleDescription(tr("%1 %2").arg(percentWords(impact), countLine(*m_presentation, impact)));
}

void ImpactPlot::seekTo(double x)
{
    if (m_presentation == nullptr)
        return;
    const TimeAxis& axis = m_presentation->axis;
    const double position = std::clamp(m_plot->widget->xAxis->pixelToCoord(x), 0.0, axis.length());
    emit sought(m_presentation->pacing.playTime(axis.instant(position)));
}

bool ImpactPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() & Qt::LeftButton) {
            seekTo(mouse->position().x());
            return event->type() == QEvent::MouseMove; // a press goes on: it gives the focus
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ImpactPlot::resizeEvent(QResizeEvent*)
{
    rebuild();
}

void ImpactPlot::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void ImpactPlot::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

void ImpactPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme(m_theme);
    painter.fillRect(rect(), colours.canvas);
    if (m_showFocus) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace aftermap
