// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_measure.h"

#include "base/tr.h"
#include "render/curve_series.h"
#include "render/narration.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

std::array<bool, serviceStateCount> statesThatOccur(const Presentation& presentation)
{
    std::array<bool, serviceStateCount> occurs{};
    for (std::size_t i = 0; i < presentation.replay.serviceCount(); ++i) {
        if (presentation.incident->service(ServiceId(i)).isFrame())
            continue;
        for (const StatusInterval& interval : presentation.replay.history(ServiceId(i)))
            occurs[indexOf(interval.status.state)] = true;
    }
    return occurs;
}

bool isOrphan(const Incident& incident, const Measure& measure)
{
    return measure.kind == MeasureKind::Series && measure.series >= incident.timeline().series.size();
}

const Series& seriesOf(const Incident& incident, const Measure& measure)
{
    return incident.timeline().series.at(measure.series);
}

QString seriesMeaning(const Series& series)
{
    QStringList words;
    for (const SafeText* text : {&series.unit, &series.scope}) {
        if (!text->isEmpty())
            words << text->shown();
    }
    words << (series.kind == SeriesKind::Cumulative ? tr("counted up from the start") : tr("at the moment"));
    return words.join(u", "_s);
}

} // namespace

std::vector<Measure> measuresOf(const Presentation& presentation)
{
    const std::vector<Series>& series = presentation.incident->timeline().series;
    std::vector<Measure> measures;
    const auto addSeries = [&](bool primary) {
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (series[i].primary == primary && !series[i].points.empty())
                measures.push_back({MeasureKind::Series, ServiceState::MajorOutage, i});
        }
    };
    addSeries(true);
    measures.push_back({MeasureKind::Weighted});
    measures.push_back({MeasureKind::Affected});
    measures.push_back({MeasureKind::ByGroup});
    const auto occurs = statesThatOccur(presentation);
    for (const ServiceState state :
         {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::DegradedPerformance,
          ServiceState::UnderMaintenance, ServiceState::Recovering}) {
        if (occurs[indexOf(state)])
            measures.push_back({MeasureKind::OneState, state});
    }
    addSeries(false);
    return measures;
}

Measure defaultMeasure(const Presentation& presentation)
{
    const std::vector<Series>& series = presentation.incident->timeline().series;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i].primary && !series[i].points.empty())
            return {MeasureKind::Series, ServiceState::MajorOutage, i};
    }
    return {MeasureKind::Weighted};
}

bool isMeasureOf(const Presentation& presentation, const Measure& measure)
{
    const std::vector<Measure> measures = measuresOf(presentation);
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

QString measureName(const Incident& incident, const Measure& measure)
{
    switch (measure.kind) {
    case MeasureKind::Weighted: return tr("Weighted impact by state");
    case MeasureKind::Affected: return tr("Services affected");
    case MeasureKind::ByGroup: return tr("Services affected, by group");
    case MeasureKind::OneState: return tr("Services: %1").arg(stateWords(measure.state).toLower());
    case MeasureKind::Series: break;
    }
    if (isOrphan(incident, measure))
        return {};
    const SafeText& label = seriesOf(incident, measure).label;
    return label.isEmpty() ? tr("Measured series %1").arg(measure.series + 1) : label.shown();
}

QString measureMeaning(const Presentation& presentation, const Measure& measure)
{
    const std::size_t services = presentation.curve.countedServices();
    switch (measure.kind) {
    case MeasureKind::Weighted: return tr("% of the %1 services in this file, weighted").arg(services);
    case MeasureKind::Affected:
    case MeasureKind::ByGroup: return tr("how many of the %1 services in this file").arg(services);
    case MeasureKind::OneState:
        return tr("how many of the %1 services in this file are in this state").arg(services);
    case MeasureKind::Series: break;
    }
    return isOrphan(*presentation.incident, measure) ? QString()
                                                      : seriesMeaning(seriesOf(*presentation.incident, measure));
}

QString measureExplanation(const Presentation& presentation, const Measure& measure)
{
    const QString choice = tr("It depends on which services the file holds.");
    switch (measure.kind) {
    case MeasureKind::Weighted: return impactExplanation(presentation);
    case MeasureKind::Affected:
        return tr("The number of services that are degraded, in outage, under maintenance or recovering. %1").arg(choice);
    case MeasureKind::ByGroup:
        return tr("The number of services affected, stacked by the group they belong to; the group that failed "
                  "first stands at the bottom. %1").arg(choice);
    case MeasureKind::OneState:
        return tr("The number of services in this state alone. %1").arg(choice);
    case MeasureKind::Series: break;
    }
    if (isOrphan(*presentation.incident, measure))
        return {};
    const Series& series = seriesOf(*presentation.incident, measure);
    const QString told = tr("Measured points as their sources give them (%1); a horizontal line says how finely a "
                            "point's time is known.").arg(seriesMeaning(series));
    return series.note.isEmpty() ? told : told + u'\n' + series.note.shown();
}

QString valueWords(const Incident& incident, const Measure& measure, double value)
{
    switch (measure.kind) {
    case MeasureKind::Weighted: {
        const double rounded = std::round(value);
        if (value > 0 && rounded < 1)
            return tr("under 1 %");
        if (value < 100 && rounded >= 100)
            return tr("over 99 %");
        return tr("%1 %").arg(rounded, 0, 'f', 0);
    }
    case MeasureKind::Affected:
    case MeasureKind::ByGroup:
    case MeasureKind::OneState: {
        const bool whole = std::abs(value - std::round(value)) < 1e-9;
        const QString number = QString::number(value, 'f', whole ? 0 : 1);
        return value == 1 ? tr("1 service") : tr("%1 services").arg(number);
    }
    case MeasureKind::Series: break;
    }
    if (isOrphan(incident, measure))
        return {};
    const SafeText& unit = seriesOf(incident, measure).unit;
    return unit.isEmpty() ? shortNumber(value) : tr("%1 %2").arg(shortNumber(value), unit.shown());
}

MeasureReading::MeasureReading(const Presentation& presentation, const Measure& measure)
    : m_presentation(presentation), m_measure(measure)
{
    if (measure.kind == MeasureKind::ByGroup)
        m_groups = serviceGroups(*presentation.incident, presentation.replay);
    for (QString& title : m_groups.titles) {
        if (title.isEmpty())
            title = tr("Others");
    }
}

std::optional<FigureRange> MeasureReading::at(Instant t) const
{
    std::optional<FigureRange> found;
    visitSteps(source(), m_measure, {t, t + Milliseconds(1)}, [&](const MeasureStep& step) {
        found = FigureRange{step.value, step.low, step.high};
    });
    return found;
}

} // namespace aftermap
