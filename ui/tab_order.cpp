// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace aftermap {

namespace {

/// It, or what it holds: a widget whose children cover all of it has no region of its own.
bool shows(const QWidget* widget)
{
    const QList<QWidget*> inside = widget->findChildren<QWidget*>();
    return !widget->visibleRegion().isEmpty() ||
           std::any_of(inside.begin(), inside.end(), [](const QWidget* one) { return !one->visibleRegion().isEmpty(); });
}

/// What is only scrolled away can still be gone to; what stands behind another panel cannot.
bool canBeSeen(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        const auto* scroller = qobject_cast<const QScrollArea*>(above);
        if (scroller != nullptr && scroller->widget() != nullptr && scroller->widget()->isAncestorOf(widget))
            return canBeSeen(scroller);
    }
    return shows(widget);
}

} // namespace

QWidget* nextTabStop(const QWidget& window, const QList<QWidget*>& parts, const QWidget* current, bool forward)
{
    QList<QWidget*> stops;
    const auto add = [&](QWidget* widget) {
        // Who stands in for another is no stop of its own.
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr && widget->isEnabled() &&
            widget->isVisible() && canBeSeen(widget) && !stops.contains(widget) &&
            widget->window() == &window)
            stops.append(widget);
    };
    for (QWidget* part : parts) {
        add(part);
        for (QWidget* inside : part->findChildren<QWidget*>())
            add(inside);
    }
    for (QWidget* other : window.findChildren<QWidget*>())
        add(other);
    if (stops.isEmpty())
        return nullptr;
    qsizetype here = -1;
    for (const QWidget* widget = current; widget != nullptr && here < 0; widget = widget->parentWidget())
        here = stops.indexOf(widget);
    if (here < 0)
        return forward ? stops.first() : stops.last();
    return stops[(here + (forward ? 1 : stops.size() - 1)) % stops.size()];
}

} // namespace aftermap
