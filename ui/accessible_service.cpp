// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible_service.h"

#include "render/narration.h"
#include "session/map_alone.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace aftermap {

bool AccessibleService::isValid() const
{
    const PresentationPtr shown = m_view.shownPresentation();
    return shown != nullptr && m_service.index() < shown->incident->serviceCount();
}

QWindow* AccessibleService::window() const
{
    return m_widget->window()->windowHandle();
}

QAccessibleInterface* AccessibleService::parent() const
{
    return QAccessible::queryAccessibleInterface(m_widget);
}

QString AccessibleService::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const PresentationPtr shown = m_view.shownPresentation();
    switch (kind) {
    case QAccessible::Name: return shown->incident->service(m_service).name.shown();
    case QAccessible::Value:
        return isMapAlone(*shown->incident)
                   ? QString()
                   : stateWords(shown->replay.statusAt(m_service, shown->pacing.instant(m_view.shownPosition())));
    case QAccessible::Description: return description(*shown);
    default: return {};
    }
}

QString AccessibleService::description(const Presentation& shown) const
{
    QStringList sentences;
    if (!isMapAlone(*shown.incident)) {
        const Instant t = shown.pacing.instant(m_view.shownPosition());
        const QString state = text(QAccessible::Value);
        const QString status = statusLine(shown, m_service, t);
        if (!status.startsWith(state))
            sentences << state;
        sentences << status << whyLine(shown, m_service, t);
    }
    if (const ServiceId frame = shown.incident->parent(m_service))
        sentences << QCoreApplication::translate("AccessibleService", "Part of %1").arg(shown.incident->service(frame).name.shown());
    if (const QString group = m_view.foldedInto(m_service); !group.isEmpty())
        sentences << QCoreApplication::translate("AccessibleService", "Drawn within the folded group %1").arg(group);
    sentences.removeAll(QString());
    return sentences.join(u". "_s);
}

QRect AccessibleService::rect() const
{
    const QRect place = m_view.placeOnScreen(m_service);
    return place.isEmpty() ? QRect() : QRect(m_widget->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::State AccessibleService::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.readOnly = true;
    state.selected = m_view.chosenService() == m_service;
    state.focused = state.selected && m_widget->hasFocus();
    state.offscreen = !m_widget->rect().intersects(m_view.placeOnScreen(m_service));
    state.invisible = !m_widget->isVisible();
    state.active = state.focused;
    return state;
}

void* AccessibleService::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

void AccessibleService::doAction(const QString& action)
{
    if (!isValid())
        return;
    if (action == setFocusAction())
        m_widget->setFocus(Qt::OtherFocusReason);
    if (action == setFocusAction() || action == pressAction())
        m_view.chooseService(m_service);
}

} // namespace aftermap
