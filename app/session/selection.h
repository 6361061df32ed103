// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"

#include <QObject>

#include <optional>

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
    EventId hoveredEvent() const { return m_hoveredEvent; }
    /// The stretch of the outage that is being measured, and played when it is repeated.
    const std::optional<TimeSpan>& span() const { return m_span; }

    /// The moment that the one shown is compared with.
    const std::optional<Instant>& pinned() const { return m_pinned; }

public slots:
    void pin(const std::optional<aftermap::Instant>& moment);
    void selectService(aftermap::ServiceId service);
    void selectEvent(aftermap::EventId event);
    void hover(aftermap::ServiceId service);
    void hoverEvent(aftermap::EventId event);
    /// A span without length is none.
    void selectSpan(const std::optional<aftermap::TimeSpan>& span);
    void clear(); ///< service and event; span, pin and what is hovered stay

signals:
    void serviceChanged(aftermap::ServiceId service);
    void eventChanged(aftermap::EventId event);
    void hoveredChanged(aftermap::ServiceId service);
    void hoveredEventChanged(aftermap::EventId event);
    void pinnedChanged(const std::optional<aftermap::Instant>& moment);
    void spanChanged(const std::optional<aftermap::TimeSpan>& span);

private:
    ServiceId m_service;
    EventId m_event;
    ServiceId m_hovered;
    EventId m_hoveredEvent;
    std::optional<TimeSpan> m_span;
    std::optional<Instant> m_pinned;
};

} // namespace aftermap
