// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QFrame>

class QComboBox;
class QToolButton;

namespace aftermap {

class ClockStrip;
class Playback;
class PositionSlider;

/// A button with the icon and the tooltip of an action.
QToolButton* actionButton(QAction* action, QWidget* parent, int side = 32);

/// Start, previous event, play or pause, next event, end, speed, repeat; the bar and the clocks.
class TransportBar : public QFrame
{
    Q_OBJECT

public:
    TransportBar(const Actions& actions, Playback& playback, QWidget* parent = nullptr);

    PositionSlider& slider() const { return *m_slider; }
    ClockStrip& clocks() const { return *m_clocks; }

public slots:
    void showSpeed(double speed);
    /// Half or twice the speed, within the list.
    void stepSpeed(int steps);

private:
    Playback& m_playback;
    QComboBox* m_speed;
    PositionSlider* m_slider;
    ClockStrip* m_clocks;
};

} // namespace aftermap
