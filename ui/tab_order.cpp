// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QWidget>

namespace aftermap {

QWidget* nextTabStop(const QWidget& window, const QList<QWidget*>& parts, const QWidget* current, bool forward)
{
    QList<QWidget*> stops;
    const auto add = [&](QWidget* widget) {
        // Who stands in for another is no stop of its own.
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr && widget->isEnabled() &&
            widget->isVisible() && !widget->visibleRegion().isEmpty() && !stops.contains(widget) &&
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
