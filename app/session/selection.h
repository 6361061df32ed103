// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QObject>

namespace aftermap {

/// The one selection that all views share.
class SelectionState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    ServiceId service() const { return m_service; }
    EventId event() const { return m_event; }
    ServiceId hovered() const { return m_hovered; }

public slots:
    void selectService(aftermap::ServiceId service);
    void selectEvent(aftermap::EventId event);
    void hover(aftermap::ServiceId service);
    void clear(); ///< service and event; what is hovered stays

signals:
    void serviceChanged(aftermap::ServiceId service);
    void eventChanged(aftermap::EventId event);
    void hoveredChanged(aftermap::ServiceId service);

private:
    ServiceId m_service;
    EventId m_event;
    ServiceId m_hovered;
};

} // namespace aftermap
