// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport_bar.h"

#include "session/playback.h"
#include "session/selection.h"
#include "ui/clock_strip.h"
#include "ui/pace_button.h"
#include "ui/position_slider.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0};

} // namespace

QToolButton* actionButton(QAction* action, QWidget* parent, int side)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setFixedSize(side, side);
    button->setIconSize(QSize(side - 12, side - 12));
    button->setFocusPolicy(Qt::TabFocus);
    const auto name = [button, action] { button->setAccessibleName(action->iconText()); };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    return button;
}

TransportBar::TransportBar(const Actions& actions, Playback& playback, SelectionState& selection,
                           QWidget* parent)
    : QFrame(parent), m_playback(playback), m_slider(new PositionSlider(this)),
      m_pace(new PaceButton(speeds, actions[ActionId::SkipQuiet], this)),
      m_clocks(new ClockStrip(readersZone(), this))
{
    setObjectName(u"transportBar"_s);
    setAccessibleName(tr("Playback"));
    setLayoutDirection(Qt::LeftToRight); // like the strip: time runs to the right
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    compose(actions);
    connectParts(selection);
    m_pace->showSpeed(playback.speed());
}

void TransportBar::compose(const Actions& actions)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 2, 14, 2);
    rows->setSpacing(0);
    rows->addWidget(m_slider);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (const ActionId id : {ActionId::ToStart, ActionId::PreviousEvent, ActionId::PlayPause,
                              ActionId::NextEvent, ActionId::ToEnd})
        row->addWidget(actionButton(actions[id], this, id == ActionId::PlayPause ? 36 : 32));
    row->addSpacing(8);
    row->addWidget(actionButton(actions[ActionId::RepeatEvent], this));
    row->addWidget(actionButton(actions[ActionId::Loop], this));
    row->addWidget(actionButton(actions[ActionId::SkipQuiet], this));
    row->addSpacing(8);
    row->addWidget(m_pace);
    row->addStretch(1);
    row->addWidget(m_clocks);
    rows->addLayout(row);
}

void TransportBar::connectParts(SelectionState& selection)
{
    connect(m_pace, &PaceButton::speedChosen, &m_playback, &Playback::setSpeed);
    connect(&m_playback, &Playback::speedChanged, m_pace, &PaceButton::showSpeed);
    connect(m_slider, &PositionSlider::sought, &m_playback, &Playback::seek);
    connect(m_slider, &PositionSlider::spanChosen, &selection, &SelectionState::selectSpan);
    connect(&selection, &SelectionState::spanChanged, m_slider, &PositionSlider::setSpan);
}

void TransportBar::stepSpeed(int steps)
{
    const auto here = std::lower_bound(speeds.begin(), speeds.end(), m_playback.speed());
    const auto index = std::clamp<std::ptrdiff_t>(here - speeds.begin() + steps, 0, std::ssize(speeds) - 1);
    m_playback.setSpeed(speeds[std::size_t(index)]);
}

} // namespace aftermap
