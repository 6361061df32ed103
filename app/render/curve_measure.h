// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "replay/impact_measure.h"
#include "replay/service_groups.h"
#include "replay/span_figures.h"

#include <QString>

#include <optional>
#include <vector>

namespace aftermap {

/// Every way in which the curve can show this outage: the primary series first, if there is one;
/// then weighted impact, services affected, these by group, every state that occurs, all series.
std::vector<Measure> measuresOf(const Presentation& presentation);
/// The first of them.
Measure defaultMeasure(const Presentation& presentation);
/// Whether the outage has it; false for a measure of another file.
bool isMeasureOf(const Presentation& presentation, const Measure& measure);

/// "Weighted impact by state", "Services: major outage", "User reports, United States"
QString measureName(const Incident& incident, const Measure& measure);
/// What the number means, in a few words: "% of the 120 services in this file, weighted".
QString measureMeaning(const Presentation& presentation, const Measure& measure);
/// The same in one or two sentences.
QString measureExplanation(const Presentation& presentation, const Measure& measure);
/// "46 %", "31 services", "6.5 M reports"
QString valueWords(const Incident& incident, const Measure& measure, double value);

/// A presentation as a measure is read from it. `presentation` must outlive it.
class MeasureReading
{
public:
    MeasureReading(const Presentation& presentation, const Measure& measure);

    const ServiceGroups& groups() const { return m_groups; }
    const Measure& measure() const { return m_measure; }
    MeasureSource source() const
    {
        return {*m_presentation.incident, m_presentation.replay, m_presentation.curve, m_groups};
    }
    /// Value and band at an instant; none for a series.
    std::optional<FigureRange> at(Instant t) const;
    SpanFigures figures(TimeSpan span) const { return spanFigures(source(), m_measure, span); }

private:
    const Presentation& m_presentation;
    Measure m_measure;
    ServiceGroups m_groups;
};

} // namespace aftermap
