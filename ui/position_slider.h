// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/strip_painter.h"
#include "ui/outage_view.h"
#include "ui/spoken_view.h"

#include <QAbstractSlider>
#include <QPixmap>
#include <QTimer>

#include <optional>

namespace aftermap {

/// The strip of the whole outage: a slider for where the replay stands, with two handles that bound
/// the chosen stretch. To whoever does not see it, it is an ordinary slider.
class PositionSlider : public QAbstractSlider, public OutageView, public PlayheadOnScreen
{
    Q_OBJECT

public:
    explicit PositionSlider(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }
    /// Pixel of a place in the replay.
    double pixelOf(PlayTime position) const;
    const StripGeometry& geometryOfStrip() const { return m_geometry; }

    PresentationPtr shownPresentation() const override { return m_presentation; }
    PlayTime shownPosition() const override { return m_position; }
    QString spokenDescription() const override;
    void seekTo(PlayTime position) override { emit sought(position); }

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    void setSpan(const std::optional<aftermap::TimeSpan>& span);

signals:
    /// Somebody moved the playhead.
    void sought(aftermap::PlayTime position);
    /// Somebody moved a handle, or let the stretch go.
    void spanChosen(const std::optional<aftermap::TimeSpan>& span);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    enum class Grip { None, Start, End, Playhead };

    StripView view() const;
    void rebuild();
    Instant instantAt(double x) const;
    PlayTime positionAt(double x) const;
    Grip gripAt(QPointF point) const;
    void dragHandle(double x);
    QString wordsAt(double x) const;
    void takeValue();

    PresentationPtr m_presentation;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
    std::optional<TimeSpan> m_span;
    PlaySpan m_unit{1000}; ///< of the slider's value
    EventDensity m_density;
    StripGeometry m_geometry;
    QPixmap m_backdrop; ///< empty when it must be painted anew
    Grip m_grip = Grip::None;
    bool m_moved = false; ///< since the handle was gripped
    QTimer m_valueDue; ///< while somebody listens, the value is told when the playhead rests
};

} // namespace aftermap
