// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout_motion.h"

#include "layout/tween.h"

#include <QEasingCurve>

#include <utility>

namespace aftermap {

namespace {

constexpr int frameInterval = 16;

} // namespace

LayoutMotion::LayoutMotion(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameInterval);
    connect(&m_timer, &QTimer::timeout, this, &LayoutMotion::advance);
}

void LayoutMotion::settle(const PresentationPtr& target)
{
    m_timer.stop();
    m_from.reset();
    m_target = m_shown = target;
    emit changed();
}

void LayoutMotion::travelTo(const PresentationPtr& target)
{
    if (m_shown == nullptr) {
        settle(target);
        return;
    }
    m_from = m_shown;
    m_target = target;
    m_clock.start();
    m_timer.start();
}

void LayoutMotion::preview(GraphLayout layout)
{
    if (m_target == nullptr)
        return;
    m_timer.stop();
    m_shown = m_target->withLayout(std::move(layout));
    emit changed();
}

void LayoutMotion::endPreview()
{
    if (m_target != nullptr)
        settle(m_target);
}

void LayoutMotion::advance()
{
    const double passed = static_cast<double>(m_clock.elapsed()) / duration;
    if (passed >= 1) {
        settle(m_target);
        return;
    }
    const double share = QEasingCurve(QEasingCurve::InOutCubic).valueForProgress(passed);
    m_shown = m_target->withLayout(
        between(*m_target->incident, m_from->layout, m_target->layout, share));
    emit changed();
}

} // namespace aftermap
