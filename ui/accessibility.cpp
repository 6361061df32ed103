// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility.h"

#include "ui/spoken_view.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QWidget>

#include <utility>

namespace aftermap {

namespace {

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (auto* view = dynamic_cast<ServicesOnScreen*>(widget))
        return accessibleServices(widget, *view);
    if (auto* view = dynamic_cast<PlayheadOnScreen*>(widget))
        return accessiblePlayhead(widget, *view);
    return nullptr;
}

std::function<void(const QAccessibleEvent&)>& listenerInPlace()
{
    static std::function<void(const QAccessibleEvent&)> listener;
    return listener;
}

} // namespace

bool somebodyListens()
{
    return listenerInPlace() || QAccessible::isActive();
}

void tell(QAccessibleEvent& event)
{
    if (listenerInPlace())
        listenerInPlace()(event);
    else
        QAccessible::updateAccessibility(&event);
}

void listen(std::function<void(const QAccessibleEvent&)> listener)
{
    listenerInPlace() = std::move(listener);
}

void installAccessibility()
{
    QAccessible::installFactory(&makeInterface); // keeps one of each
}

void tellChosenService(QWidget* widget)
{
    if (!somebodyListens() || !widget->hasFocus())
        return;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(widget);
    QAccessibleInterface* chosen = list ? list->focusChild() : nullptr;
    if (chosen == nullptr || chosen == list)
        return;
    QAccessibleEvent event(chosen, QAccessible::Focus);
    tell(event);
}

void tellDescription(QWidget* widget)
{
    if (!somebodyListens())
        return;
    QAccessibleEvent event(widget, QAccessible::DescriptionChanged);
    tell(event);
}

QString spokenClock(const Presentation& presentation, Instant t)
{
    const Zone& zone = presentation.incident->zone();
    return QCoreApplication::translate("SpokenView", "%1 %2, %3")
        .arg(formatClock(t, zone), zone.city(), formatDate(t, zone));
}

} // namespace aftermap
