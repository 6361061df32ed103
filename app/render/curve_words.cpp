// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_words.h"

#include "base/tr.h"
#include "render/curve_series.h"
#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "04:12", with the day where that is another one than the onset's.
QString clockOf(const Presentation& presentation, Instant t)
{
    const QString day = dayWords(*presentation.incident, t);
    const QString clock = formatClock(t, presentation.incident->zone());
    return day.isEmpty() ? clock : day + u' ' + clock;
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

/// "46 % (38–61)"
QString rangeWords(const Incident& incident, const Measure& measure, const FigureRange& range)
{
    const QString value = valueWords(incident, measure, range.value);
    const QString low = QString::number(range.low, 'f', 0);
    const QString high = QString::number(range.high, 'f', 0);
    return low == high ? value : tr("%1 (%2\u2013%3)").arg(value, low, high);
}

QString hoursWords(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Weighted: return tr("service-hours lost");
    case MeasureKind::OneState: return tr("service-hours in this state");
    default: return tr("service-hours affected");
    }
}

/// "2.5", "31": as short as it can be said with three digits after the point.
QString plainNumber(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// Cells of a table by tabs; what a cell says never breaks it.
QString row(QStringList cells)
{
    for (QString& cell : cells)
        cell.replace(u'\t', u' ').replace(u'\n', u' ');
    return cells.join(u'\t') + u'\n';
}

QString figureRow(const QString& name, const FigureRange& range, bool band, const QString& unit)
{
    return row({name, plainNumber(range.value), band ? plainNumber(range.low) : QString(),
                band ? plainNumber(range.high) : QString(), unit});
}

QString minutes(Milliseconds span)
{
    return plainNumber(std::chrono::duration<double, std::ratio<60>>(span).count());
}

QString stepRows(const Presentation& presentation, const SpanFigures& figures)
{
    const StepFigures& steps = *figures.steps;
    const QString unit = measureMeaning(presentation, figures.measure);
    QString text = row({tr("Figure"), tr("Value"), tr("At least"), tr("At most"), tr("Unit")});
    text += figureRow(tr("Area"), steps.serviceHours, steps.hasBand, hoursWords(figures.measure.kind));
    text += figureRow(tr("Mean"), steps.mean, steps.hasBand, unit);
    text += figureRow(tr("Peak"), steps.peak, steps.hasBand, unit);
    text += row({tr("Peak first at"), formatRfc3339(steps.peakAt)});
    return text;
}

QString pointRows(const Presentation& presentation, const SpanFigures& figures)
{
    const PointFigures& points = *figures.points;
    const QString unit = measureMeaning(presentation, figures.measure);
    QString text = row({tr("Figure"), tr("Value"), tr("Unit")});
    text += row({tr("Points"), QString::number(points.count)});
    if (points.count == 0)
        return text;
    text += row({tr("First"), plainNumber(points.first), unit});
    text += row({tr("Last"), plainNumber(points.last), unit});
    text += row({tr("Highest"), plainNumber(points.highest), unit});
    text += row({tr("Highest at"), formatRfc3339(points.highestAt)});
    return text;
}

} // namespace

QString readingWords(const MeasureReading& reading, const Presentation& presentation, Instant t)
{
    const QString when = tr("%1 %2").arg(clockOf(presentation, t), presentation.incident->zone().city());
    const std::optional<FigureRange> value = reading.at(t);
    if (!value)
        return when;
    return tr("%1 · %2").arg(when, rangeWords(*presentation.incident, reading.measure(), *value));
}

QString pointWords(const Presentation& presentation, const Measure& measure, const SeriesPoint& point)
{
    const Incident& incident = *presentation.incident;
    return tr("%1 %2 · %3 · %4")
        .arg(dayAndTimeWords(incident, point.time), incident.zone().city(),
             valueWords(incident, measure, point.value), confidenceWords(point.confidence));
}

QString layerWordsAt(const CurveGeometry& geometry, const Incident& incident, double x, double value)
{
    const auto next = std::upper_bound(geometry.x.begin(), geometry.x.end(), x);
    if (next == geometry.x.begin() || next == geometry.x.end())
        return {};
    const auto step = static_cast<std::size_t>(next - geometry.x.begin()) - 1;
    for (const CurveGeometry::Layer& layer : geometry.layers) {
        if (layer.name.isEmpty() || step >= layer.upper.size() || value < layer.lower[step] ||
            value >= layer.upper[step])
            continue;
        const QString name = layer.assumed ? tr("%1 (assumed)").arg(layer.name) : layer.name;
        return tr("%1: %2").arg(name, valueWords(incident, geometry.measure, layer.upper[step] - layer.lower[step]));
    }
    return {};
}

QString areaWords(const SpanFigures& figures)
{
    if (!figures.steps)
        return {};
    const FigureRange& area = figures.steps->serviceHours;
    const QString value = tr("%1 %2").arg(number(area.value), hoursWords(figures.measure.kind));
    if (!figures.steps->hasBand)
        return value;
    return tr("%1 (%2\u2013%3)").arg(value, number(area.low), number(area.high));
}

QString areaExplanation(const SpanFigures& figures)
{
    switch (figures.measure.kind) {
    case MeasureKind::Weighted:
        return tr("The area under the curve: services times hours, each service counted by its weight and by how "
                  "much of it was lost.");
    case MeasureKind::Affected:
    case MeasureKind::ByGroup: return tr("The area under the curve: services affected times hours.");
    case MeasureKind::OneState: return tr("The area under the curve: services in this state times hours.");
    case MeasureKind::Series: break;
    }
    return {};
}

QString figuresLine(const Presentation& presentation, const SpanFigures& figures)
{
    const Incident& incident = *presentation.incident;
    QStringList words;
    words << tr("%1 → %2").arg(clockOf(presentation, figures.span.earliest), clockOf(presentation, figures.span.latest));
    words << formatSpan(figures.span.length());
    if (const auto& steps = figures.steps) {
        words << tr("mean %1").arg(rangeWords(incident, figures.measure, steps->mean));
        words << tr("peak %1 at %2").arg(rangeWords(incident, figures.measure, steps->peak),
                                         clockOf(presentation, steps->peakAt));
        words << areaWords(figures);
    }
    if (const auto& points = figures.points) {
        words << (points->count == 1 ? tr("1 point") : tr("%1 points").arg(points->count));
        if (points->count > 0)
            words << tr("highest %1 at %2").arg(valueWords(incident, figures.measure, points->highest),
                                                clockOf(presentation, points->highestAt));
    }
    return words.join(u" · "_s);
}

QString serviceTimeWords(const Presentation& presentation, const ServiceTime& time)
{
    const QString words = tr("%1: %2").arg(presentation.incident->service(time.service).label().shown(),
                                           formatSpan(time.affected));
    return time.assumed > Milliseconds::zero() ? tr("%1 (%2 assumed)").arg(words, formatSpan(time.assumed)) : words;
}

QString figuresText(const Presentation& presentation, const SpanFigures& figures)
{
    const Incident& incident = *presentation.incident;
    const auto at = [&](Instant t) {
        return QStringList{formatRfc3339(t), clockOf(presentation, t) + u' ' + incident.zone().city()};
    };
    QString text = row({incident.timeline().title.shown()});
    text += row({tr("Measure"), measureName(incident, figures.measure),
                 measureMeaning(presentation, figures.measure)});
    text += row(QStringList{tr("Start")} + at(figures.span.earliest));
    text += row(QStringList{tr("End")} + at(figures.span.latest));
    text += row({tr("Length"), minutes(figures.span.length()), tr("minutes"), formatSpan(figures.span.length())});
    text += u'\n';
    text += figures.points ? pointRows(presentation, figures) : stepRows(presentation, figures);
    text += row({tr("Services affected"), QString::number(figures.services.size()),
                 tr("of the %1 services in this file").arg(presentation.curve.countedServices())});
    if (figures.services.empty())
        return text;
    text += u'\n' + row({tr("Service"), tr("Affected, minutes"), tr("of it assumed"), tr("Worst state")});
    for (const ServiceTime& time : figures.services)
        text += row({incident.service(time.service).name.shown(), minutes(time.affected), minutes(time.assumed),
                     stateWords(time.worst)});
    return text;
}

} // namespace aftermap
