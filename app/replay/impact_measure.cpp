// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_measure.h"

#include "incident/incident.h"
#include "replay/impact_curve.h"
#include "replay/replay.h"
#include "replay/service_groups.h"

#include <algorithm>
#include <array>

namespace aftermap {

namespace {

using See = std::function<void(const MeasureStep&)>;

/// From the bottom of the stack upwards: worst first, so that the red part stands on the ground.
constexpr std::array stackOrder{ServiceState::MajorOutage, ServiceState::PartialOutage,
                                ServiceState::DegradedPerformance, ServiceState::UnderMaintenance,
                                ServiceState::Recovering};

void visitCurve(const ImpactCurve& curve, MeasureKind kind, TimeSpan span, const See& see)
{
    std::array<double, 2 * stackOrder.size()> parts{};
    const std::vector<ImpactStep>& steps = curve.steps();
    for (std::size_t i = curve.stepAt(span.earliest); i < steps.size(); ++i) {
        const Instant at = std::max(steps[i].at, span.earliest);
        if (at >= span.latest)
            break;
        const Impact& impact = steps[i].impact;
        if (kind == MeasureKind::Affected) {
            parts[0] = impact.affected - impact.assumedAffected;
            parts[1] = impact.assumedAffected;
            see({at, double(impact.affected), double(impact.affectedLow), double(impact.affectedHigh),
                 std::span(parts).first(2)});
            continue;
        }
        double sum = 0;
        for (std::size_t s = 0; s < stackOrder.size(); ++s) {
            parts[2 * s] = impact.reported[indexOf(stackOrder[s])];
            parts[2 * s + 1] = impact.assumed[indexOf(stackOrder[s])];
            sum += parts[2 * s] + parts[2 * s + 1];
        }
        // Rounding may overshoot by the last bit, as in Impact::percent().
        const double value = std::min(sum, 100.0);
        see({at, value, std::min(impact.low, value), std::max(impact.high, value), parts});
    }
}

/// Counts services by part as they change.
class Counting
{
public:
    Counting(const MeasureSource& source, const Measure& measure, std::size_t parts)
        : m_source(source), m_measure(measure), m_counts(parts, 0.0),
          m_partOf(source.replay.serviceCount(), none)
    {
    }

    void put(ServiceId service, ServiceStatus status)
    {
        const std::size_t part = partOf(service, status);
        std::size_t& now = m_partOf[service];
        if (part == now)
            return;
        add(now, -1);
        add(part, 1);
        now = part;
        m_changed = true;
    }
    void show(Instant at, const See& see)
    {
        if (m_changed)
            see({at, m_value, m_value, m_value, m_counts});
        m_changed = false;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t partOf(ServiceId service, ServiceStatus status) const
    {
        const bool counts = m_measure.kind == MeasureKind::OneState ? status.state == m_measure.state
                                                                    : isAffected(status.state);
        if (!counts || m_source.incident.service(service).isFrame())
            return none;
        const std::size_t group =
            m_measure.kind == MeasureKind::ByGroup ? m_source.groups.of[service] : 0;
        return 2 * group + (status.evidence == Evidence::Assumed ? 1 : 0);
    }
    void add(std::size_t part, double sign)
    {
        if (part == none)
            return;
        m_counts[part] += sign;
        m_value += sign;
    }

    const MeasureSource& m_source;
    const Measure& m_measure;
    std::vector<double> m_counts;
    IdVector<ServiceId, std::size_t> m_partOf;
    double m_value = 0;
    bool m_changed = true; // the first step is always shown
};

void visitCounts(const MeasureSource& source, const Measure& measure, TimeSpan span, const See& see)
{
    Counting counting(source, measure, measureParts(source, measure).size());
    const Moment start = source.replay.at(span.earliest);
    for (std::size_t i = 0; i < start.services.size(); ++i)
        counting.put(ServiceId(i), start.services[ServiceId(i)]);
    counting.show(span.earliest, see);
    const std::vector<StatusChange>& changes = source.replay.changes();
    auto change = std::upper_bound(changes.begin(), changes.end(), span.earliest,
                                   [](Instant t, const StatusChange& c) { return t < c.at; });
    while (change != changes.end() && change->at < span.latest) {
        const Instant at = change->at;
        for (; change != changes.end() && change->at == at; ++change)
            counting.put(change->service, change->status);
        counting.show(at, see);
    }
}

} // namespace

std::vector<MeasurePart> measureParts(const MeasureSource& source, const Measure& measure)
{
    std::vector<MeasurePart> parts;
    switch (measure.kind) {
    case MeasureKind::Weighted:
        for (const ServiceState state : stackOrder) {
            parts.push_back({state, false, 0});
            parts.push_back({state, true, 0});
        }
        break;
    case MeasureKind::Affected:
        parts = {{ServiceState::Operational, false, 0}, {ServiceState::Operational, true, 0}};
        break;
    case MeasureKind::ByGroup:
        for (std::size_t group = 0; group < source.groups.titles.size(); ++group) {
            parts.push_back({ServiceState::Operational, false, group});
            parts.push_back({ServiceState::Operational, true, group});
        }
        break;
    case MeasureKind::OneState:
        parts = {{measure.state, false, 0}, {measure.state, true, 0}};
        break;
    case MeasureKind::Series:
        break;
    }
    return parts;
}

bool hasBand(const Measure& measure)
{
    return measure.kind == MeasureKind::Weighted || measure.kind == MeasureKind::Affected;
}

void visitSteps(const MeasureSource& source, const Measure& measure, TimeSpan span, const See& see)
{
    switch (measure.kind) {
    case MeasureKind::Weighted:
    case MeasureKind::Affected:
        visitCurve(source.curve, measure.kind, span, see);
        break;
    case MeasureKind::ByGroup:
    case MeasureKind::OneState:
        visitCounts(source, measure, span, see);
        break;
    case MeasureKind::Series:
        break;
    }
}

} // namespace aftermap
