// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "ui/outage_view.h"

#include <QAbstractSlider>

namespace aftermap {

/// Where the replay stands, as a slim bar; stretches that are played faster are hatched and say how
/// long they are. One unit is a millisecond of play.
class PositionSlider : public QAbstractSlider, public OutageView
{
    Q_OBJECT

public:
    explicit PositionSlider(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    /// Pixel of a place in the replay.
    double pixelOf(PlayTime position) const;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    /// Somebody moved it.
    void sought(aftermap::PlayTime position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF track() const;
    PlayTime positionAt(double x) const;
    QString wordsAt(double x) const;

    PresentationPtr m_presentation;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
