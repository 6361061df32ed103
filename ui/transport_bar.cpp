// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport_bar.h"

#include "session/playback.h"
#include "ui/choice_box.h"
#include "ui/clock_strip.h"
#include "ui/position_slider.h"

#include <QComboBox>
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

TransportBar::TransportBar(const Actions& actions, Playback& playback, QWidget* parent)
    : QFrame(parent), m_playback(playback), m_speed(new ChoiceBox(this)),
      m_slider(new PositionSlider(this)), m_clocks(new ClockStrip(this))
{
    setObjectName(u"transportBar"_s);
    setAccessibleName(tr("Playback"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 14, 4);
    row->setSpacing(2);
    for (const ActionId id : {ActionId::ToStart, ActionId::PreviousEvent, ActionId::PlayPause,
                              ActionId::NextEvent, ActionId::ToEnd})
        row->addWidget(actionButton(actions[id], this, id == ActionId::PlayPause ? 36 : 32));
    row->addSpacing(6);
    m_speed->setObjectName(u"speedBox"_s);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast the outage is played (Ctrl+Up, Ctrl+Down)."));
    m_speed->setFocusPolicy(Qt::TabFocus);
    for (const double speed : speeds)
        m_speed->addItem(tr("%1×").arg(speed), speed);
    row->addWidget(m_speed);
    row->addWidget(actionButton(actions[ActionId::Loop], this));
    row->addSpacing(6);
    row->addWidget(m_slider, 1);
    row->addSpacing(10);
    row->addWidget(m_clocks);

    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { m_playback.setSpeed(m_speed->itemData(index).toDouble()); });
    connect(&playback, &Playback::speedChanged, this, &TransportBar::showSpeed);
    connect(&playback, &Playback::positionChanged, m_slider, &PositionSlider::setPosition);
    connect(&playback, &Playback::positionChanged, m_clocks, &ClockStrip::setPosition);
    connect(m_slider, &PositionSlider::sought, &playback, &Playback::seek);
    showSpeed(playback.speed());
}

void TransportBar::showSpeed(double speed)
{
    const int index = m_speed->findData(speed);
    m_speed->setCurrentIndex(index);
}

void TransportBar::stepSpeed(int steps)
{
    const auto here = std::lower_bound(speeds.begin(), speeds.end(), m_playback.speed());
    const auto index = std::clamp<std::ptrdiff_t>(here - speeds.begin() + steps, 0, std::ssize(speeds) - 1);
    m_playback.setSpeed(speeds[std::size_t(index)]);
}

} // namespace aftermap
