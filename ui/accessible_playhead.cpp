// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility.h"
#include "ui/spoken_view.h"

#include <QAbstractSlider>
#include <QAccessibleWidget>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

using Seconds = std::chrono::duration<double>;

/// A view as a value: the playhead, in seconds of the replay from its start; told as a clock.
class AccessiblePlayhead : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    AccessiblePlayhead(QWidget* widget, PlayheadOnScreen& view)
        : QAccessibleWidget(widget, qobject_cast<QAbstractSlider*>(widget) ? QAccessible::Slider : QAccessible::Chart),
          m_view(view)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return m_view.spokenDescription();
        if (kind != QAccessible::Value)
            return QAccessibleWidget::text(kind);
        const PresentationPtr shown = m_view.shownPresentation();
        return shown ? spokenClock(*shown, shown->pacing.instant(m_view.shownPosition())) : QString();
    }
    QVariant currentValue() const override
    {
        return Seconds(m_view.shownPosition().time_since_epoch()).count();
    }
    void setCurrentValue(const QVariant& value) override
    {
        const double wanted = value.toDouble();
        if (m_view.shownPresentation() == nullptr || !std::isfinite(wanted))
            return;
        const double held = std::clamp(wanted, 0.0, maximumValue().toDouble());
        m_view.seekTo(PlayTime(std::chrono::duration_cast<PlaySpan>(Seconds(held))));
    }
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override
    {
        const PresentationPtr shown = m_view.shownPresentation();
        return shown ? Seconds(shown->pacing.length()).count() : 0.0;
    }
    QVariant minimumStepSize() const override { return maximumValue().toDouble() / 90; }

private:
    PlayheadOnScreen& m_view;
};

} // namespace

QAccessibleInterface* accessiblePlayhead(QWidget* widget, PlayheadOnScreen& view)
{
    return new AccessiblePlayhead(widget, view);
}

} // namespace aftermap
