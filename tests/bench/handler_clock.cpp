// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/handler_clock.h"

#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace aftermap {

namespace {

constexpr double least = 0.05; // ms

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

void HandlerClock::phase(const char* name, Frequency frequency)
{
    m_phases.push_back({name, m_phases.empty() ? Rare : frequency, {}, 0, {}});
}

bool HandlerClock::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0 || m_phases.empty())
        return QApplication::notify(receiver, event);
    const auto type = event->type();
    const std::string who = receiver->metaObject()->className();
    ++m_depth;
    const double before = cpuMilliseconds();
    const bool taken = QApplication::notify(receiver, event); // `receiver` may be gone now
    const double cost = cpuMilliseconds() - before;
    --m_depth;
    Phase& phase = m_phases.back();
    if (cost >= least)
        phase.costs.push_back(cost);
    if (cost > phase.worst) {
        phase.worst = cost;
        const char* key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        phase.worstEvent = who + " " + (key != nullptr ? key : "user event");
    }
    return taken;
}

double HandlerClock::report() const
{
    std::vector<double> common;
    for (const Phase& phase : m_phases) {
        std::printf("%-10s %6zu handlers  median %6.2f  99th %6.2f  worst %6.2f ms (%s)\n",
                    phase.name.c_str(), phase.costs.size(), percentile(phase.costs, 0.5),
                    percentile(phase.costs, 0.99), phase.worst, phase.worstEvent.c_str());
        if (phase.frequency == Common)
            common.insert(common.end(), phase.costs.begin(), phase.costs.end());
    }
    return percentile(common, 0.99);
}

double HandlerClock::worst() const
{
    double most = 0;
    for (const Phase& phase : m_phases)
        most = std::max(most, phase.worst);
    return most;
}

} // namespace aftermap
