// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_overlay.h"
#include "render/curve_parts.h"

#include <qcustomplot.h>

#include <vector>

namespace aftermap {

/// Something of app/render, painted inside QCustomPlot's layers.
class PaintedItem : public QCPAbstractItem
{
public:
    using Paint = std::function<void(QPainter&)>;

    PaintedItem(QCustomPlot* plot, Paint paint) : QCPAbstractItem(plot), m_paint(std::move(paint))
    {
        setClipToAxisRect(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    Paint m_paint;
};

/// A CurveGeometry in the terms of QCustomPlot: axes, stack and band are its own; what stands on
/// them is painted by app/render. Only the files of the impact plot include this.
class CurvePlot
{
public:
    explicit CurvePlot(QWidget* owner);

    void show(const PlacedCurve& placed, const Theme& theme);
    /// The overlay has a layer and a buffer of its own: changing it costs the same whatever the
    /// curve holds.
    void setOverlay(const CurveOverlay& overlay);
    const CurveOverlay& overlay() const { return m_overlay; }
    const PlacedCurve& placed() const { return m_placed; }
    /// Axes, stack and band as QCustomPlot has them; the rest as it is painted.
    CurveGeometry held() const;

    QCustomPlot* widget;

private:
    struct Layer
    {
        QCPGraph* lower;
        QCPGraph* upper;
        QCPGraph* ground; ///< under the hatching of what is assumed; else none
    };

    QCPGraph* stepGraph(const std::vector<double>& values);
    void placeAxes();
    void showStack();
    void showBand();
    void showAxes();

    const Theme* m_theme;
    PlacedCurve m_placed;
    CurveOverlay m_overlay;
    QVector<double> m_x;
    std::vector<Layer> m_layers;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
    bool m_isAwaited = false; ///< everything is about to be drawn anew, the overlay with it
};

} // namespace aftermap
