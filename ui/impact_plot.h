// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/moment_words.h"
#include "render/presentation.h"
#include "ui/outage_view.h"

#include <QWidget>

#include <memory>

namespace aftermap {

class CurvePlot;

/// The impact curve with its playhead. It draws a CurveGeometry and nothing else; the playhead has
/// a layer of its own, so that playing costs the same whatever the curve holds.
class ImpactPlot : public QWidget, public OutageView
{
    Q_OBJECT

public:
    explicit ImpactPlot(QWidget* parent = nullptr);
    ~ImpactPlot() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Read back from what the plot really holds, not from what it was told.
    CurveGeometry heldGeometry() const;
    /// Where the playhead stands, in seconds along the axis, and in pixels of this widget.
    double playhead() const;
    double pixelOf(double axisPosition) const;
    /// The rectangle that the curve is drawn in, pixels of this widget.
    QRect plotArea() const;
    /// Of ticks, markers and strips.
    static QFont labelFont();

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    void sought(aftermap::PlayTime position);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void describe();
    void seekTo(double x);

    std::unique_ptr<CurvePlot> m_plot;
    PresentationPtr m_presentation;
    MomentTeller m_teller;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_showFocus = false;
};

} // namespace aftermap
