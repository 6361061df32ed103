// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QFrame>

class QHBoxLayout;
class QToolButton;

namespace aftermap {

class ClockStrip;
class PaceButton;
class Playback;
class PositionSlider;
class SelectionState;

/// A button with the icon and the tooltip of an action.
QToolButton* actionButton(QAction* action, QWidget* parent, int side = 32);

/// The strip of the whole outage; below it the transport, how long it lasts, and the clocks.
class TransportBar : public QFrame
{
    Q_OBJECT

public:
    TransportBar(const Actions& actions, Playback& playback, SelectionState& selection,
                 QWidget* parent = nullptr);

    PositionSlider& slider() const { return *m_slider; }
    ClockStrip& clocks() const { return *m_clocks; }
    PaceButton& pace() const { return *m_pace; }

public slots:
    /// Half or twice the speed, within the list.
    void stepSpeed(int steps);

private:
    void compose(const Actions& actions);
    void connectParts(SelectionState& selection);

    Playback& m_playback;
    PositionSlider* m_slider;
    PaceButton* m_pace;
    ClockStrip* m_clocks;
};

} // namespace aftermap
