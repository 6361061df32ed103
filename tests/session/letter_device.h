// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QTextItem>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace aftermap {

/// Notes how large letters come out on the surface, and paints nothing.
class LetterEngine : public QPaintEngine
{
public:
    LetterEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& changed) override { m_transform = changed.transform(); }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override
    {
        const double px = item.font().pixelSize() * std::hypot(m_transform.m12(), m_transform.m22());
        if (px < smallest)
            smallestText = item.text();
        smallest = std::min(smallest, px);
        ++count;
    }
    Type type() const override { return User; }

    double smallest = 1e9; ///< px
    QString smallestText;
    int count = 0;

private:
    QTransform m_transform;
};

class LetterDevice : public QPaintDevice
{
public:
    explicit LetterDevice(QSize size) : m_size(size) {}
    QPaintEngine* paintEngine() const override { return &engine; }
    mutable LetterEngine engine;

protected:
    int metric(PaintDeviceMetric asked) const override
    {
        switch (asked) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmNumColors: return 1 << 24;
        case PdmWidthMM: return m_size.width() / 4;
        case PdmHeightMM: return m_size.height() / 4;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return QPaintDevice::metric(asked);
        }
    }

private:
    QSize m_size;
};

} // namespace aftermap
