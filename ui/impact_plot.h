// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_measure.h"
#include "render/curve_overlay.h"
#include "render/presentation.h"
#include "session/selection.h"
#include "ui/impact_plot_gesture.h"
#include "ui/outage_view.h"
#include "ui/spoken_view.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QHelpEvent;
class QMouseEvent;

namespace aftermap {

class CurvePlot;
class ImpactPlotBar;
class ImpactPlotServices;

/// The impact curve in the measure that is chosen, with its playhead, the span that is selected and
/// that span's figures. It draws a CurveGeometry and nothing else; what moves has a layer of its
/// own, so that playing costs the same whatever the curve holds.
class ImpactPlot : public QWidget, public OutageView, public PlayheadOnScreen
{
    Q_OBJECT

public:
    explicit ImpactPlot(SelectionState& selection, QWidget* parent = nullptr);
    ~ImpactPlot() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const Measure& measure() const { return m_measure; }
    /// Read back from what the plot really holds, not from what it was told.
    CurveGeometry heldGeometry() const;
    const CurveOverlay& overlay() const { return m_overlay; }
    /// Where the playhead stands, in seconds along the axis.
    double playhead() const { return m_overlay.playhead; }
    /// Pixels of this widget.
    double pixelOf(double axisPosition) const;
    /// The rectangle that the curve is drawn in, pixels of this widget.
    QRect plotArea() const;
    /// What curveGeometry() is given to draw in, pixels.
    QRectF curveArea() const;
    /// Where the mouse is on the curve; what is placed on it and instantUnder() are in its pixels.
    QWidget* canvas() const;
    const PlacedCurve& placed() const;
    /// Held to the axis; only while something is shown.
    Instant instantUnder(double x) const { return instantAt(x); }
    /// What a hand is about to do with a milestone.
    void setGrasp(const std::optional<CurveOverlay::MilestoneGrasp>& grasp);
    /// Of ticks, milestones and phases.
    static QFont labelFont();

    PresentationPtr shownPresentation() const override { return m_presentation; }
    PlayTime shownPosition() const override { return m_position; }
    QString spokenDescription() const override;
    void seekTo(PlayTime position) override { emit sought(position); }

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    void setMeasure(const aftermap::Measure& measure);
    /// The one after (+1) or before (-1), round and round.
    void stepMeasure(int steps);
    /// The figures of the span, or of the whole outage where none is selected, to the clipboard.
    void copyFigures();

signals:
    void sought(aftermap::PlayTime position);
    /// The curve, or where it stands, may be another.
    void placedAnew();
    void measureChanged(const aftermap::Measure& measure);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void showMeasure();
    void showFigures();
    void showOverlay();
    void showSpan();
    void showEvent(EventId event);
    void showService();
    void fulfil(const PlotGesture::Wish& wish);
    bool mouseEvent(const QMouseEvent& event);
    void hover(QPointF at);
    QString wordsAt(QPointF at) const;
    void showTip(const QHelpEvent& event) const;
    std::optional<PlotGesture::Span> spanPixels() const;
    /// Pixels of the plot to the outage's time.
    Instant instantAt(double x) const;
    SpanFigures figures() const;

    SelectionState& m_selection;
    ImpactPlotBar* m_bar;
    std::unique_ptr<CurvePlot> m_plot;
    ImpactPlotServices* m_services;
    PresentationPtr m_presentation;
    std::vector<Measure> m_measures;
    Measure m_measure;
    std::optional<MeasureReading> m_reading; ///< of m_presentation
    PlayTime m_position;
    CurveOverlay m_overlay;
    PlotGesture m_gesture;
    QTimer m_figuresDue; ///< once a turn of the event loop, however often the span changes
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_showFocus = false;
};

} // namespace aftermap
