// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "ui/look.h"

#include <qcustomplot.h>

#include <cmath>
#include <vector>

namespace aftermap {

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

/// A CurveGeometry in the terms of QCustomPlot. Only the files of the impact plot include this.
class CurvePlot
{
public:
    explicit CurvePlot(QWidget* owner);

    void show(const CurveGeometry& geometry, const Theme& theme);
    CurveGeometry held() const;
    void setMargins(int markerRows, bool strips, bool series);
    void movePlayhead(double x);
    /// Of ticks, markers and strips.
    static QFont labelFont() { return textFont(labelSize); }

    static constexpr double frame = 3;        ///< room for the focus ring, px
    static constexpr double labelSize = 0.92; ///< of the system's text

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
    void showKey(const CurveGeometry& geometry, const Theme& theme);
    void showSeries(const CurveGeometry& geometry, const Theme& theme);
    static double widthOf(const QCPItemText* words)
    {
        return QFontMetricsF(words->font()).horizontalAdvance(words->text());
    }
    double rowHeight() const { return std::ceil(textPixels(labelSize) * 1.35); }
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

} // namespace aftermap
