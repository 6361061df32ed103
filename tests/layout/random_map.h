// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"

#include <algorithm>
#include <random>

namespace aftermap {

/// Any map a file may hold: cycles, self loops, duplicates, frames up to three deep, several parts,
/// families and none, long names, dependencies on frames and of frames.
inline ServiceMap randomMap(std::mt19937& random, int services)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    const QStringList kinds{QStringLiteral("saas"), QStringLiteral("game"),
                            QStringLiteral("database"), QString()};
    ServiceMap map;
    QStringList ids;
    const int frames = std::min(services, upTo(5));
    for (int i = 0; i < frames; ++i) {
        Service frame;
        frame.id = QStringLiteral("frame%1").arg(i);
        frame.name = SafeText(QStringLiteral("Frame %1").arg(i));
        frame.kind = QStringLiteral("region");
        if (i > 0 && i < 3 && upTo(1) == 1)
            frame.parent = QStringLiteral("frame%1").arg(i - 1);
        ids << frame.id;
        map.services.append(frame);
    }
    for (int i = 0; i < services; ++i) {
        Service service;
        service.id = QStringLiteral("s%1").arg(i);
        service.name =
            SafeText(QStringLiteral("Service ") +
                     QString(upTo(20) == 0 ? 90 : upTo(12), QLatin1Char('n')) + QString::number(i));
        service.kind = kinds[upTo(3)];
        if (upTo(4) == 0)
            service.family = SafeText(QStringLiteral("Family %1").arg(upTo(3)));
        if (frames > 0 && upTo(2) > 0)
            service.parent = QStringLiteral("frame%1").arg(upTo(frames - 1));
        ids << service.id;
        map.services.append(service);
    }
    for (int i = ids.isEmpty() ? 0 : upTo(2 * services); i > 0; --i) {
        Dependency dependency;
        dependency.dependent = ids[upTo(static_cast<int>(ids.size()) - 1)];
        dependency.dependency = ids[upTo(static_cast<int>(ids.size()) - 1)];
        map.dependencies.append(dependency);
        if (upTo(9) == 0)
            map.dependencies.append(dependency);
    }
    return map;
}

/// Some of the services fail, each at a minute of its own.
inline Timeline randomTimeline(std::mt19937& random, const ServiceMap& map)
{
    Timeline timeline;
    timeline.window = {Instant(Milliseconds(0)), Instant(Milliseconds(86'400'000))};
    int minute = 0;
    for (const Service& service : map.services.values()) {
        if (service.isFrame() || std::uniform_int_distribution(0, 2)(random) == 0)
            continue;
        Event event;
        event.time.at = Instant(Milliseconds(60'000 * ((minute++ * 7) % 1000)));
        event.service = service.id;
        event.state = ServiceState::MajorOutage;
        timeline.events.push_back(event);
    }
    return timeline;
}

} // namespace aftermap
