// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_words.h"

#include "base/tr.h"
#include "render/narration.h"
#include "render/word_lists.h"

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString lower(const QString& words)
{
    return uncapitalized(words);
}

QString countWords(std::size_t count)
{
    const QStringList words{tr("Two"), tr("Three"), tr("Four"), tr("Five"), tr("Six")};
    return words.value(qsizetype(count) - qsizetype(fewestCompared), QString::number(count));
}

/// A value of 0 or more.
QString valueWords(double value, Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return formatSpan(Milliseconds(std::llround(value * 1000)));
    case Unit::ServiceHours:
        return QString::number(value, 'f', 1);
    case Unit::Percent:
        return tr("%1 %").arg(QString::number(value, 'f', value < 10 ? 1 : 0));
    case Unit::Services:
        break;
    }
    return QString::number(std::llround(value));
}

} // namespace

QString turnWords(Turn turn)
{
    switch (turn) {
    case Turn::Failed: return tr("Failed");
    case Turn::Worsened: return tr("Worse");
    case Turn::Reassessed: return tr("Told differently");
    case Turn::Improved: return tr("Better");
    case Turn::Recovered: break;
    }
    return tr("Recovered");
}

QString turnWords(const ServiceTurn& turn)
{
    return tr("From %1 to %2").arg(lower(stateWords(turn.before)), lower(stateWords(turn.after)));
}

QString turnCountWords(Turn turn)
{
    switch (turn) {
    case Turn::Failed: return tr("failed");
    case Turn::Worsened: return tr("worse");
    case Turn::Reassessed: return tr("told differently");
    case Turn::Improved: return tr("better");
    case Turn::Recovered: break;
    }
    return tr("recovered");
}

QString betweenWords(const Incident& incident, const Difference& difference)
{
    const Zone& zone = incident.zone();
    const auto said = [&](Instant t) {
        const QString day = dayWords(incident, t);
        const QString clock = formatClock(t, zone);
        return day.isEmpty() ? clock : tr("%1 on %2").arg(clock, day);
    };
    return tr("Between %1 and %2 %3").arg(said(difference.first), said(difference.second), zone.city());
}

QString sameWords(const Difference& difference)
{
    return difference.same == 0 ? QString() : tr("%1 as they were").arg(difference.same);
}

QString differenceLine(const Incident& incident, const Difference& difference)
{
    QStringList parts;
    for (const Turn turn : {Turn::Failed, Turn::Worsened, Turn::Reassessed, Turn::Improved, Turn::Recovered}) {
        const auto count = std::count_if(difference.turns.begin(), difference.turns.end(),
                                         [turn](const ServiceTurn& one) { return one.turn == turn; });
        if (count > 0)
            parts << tr("%1 %2").arg(count).arg(turnCountWords(turn));
    }
    if (parts.isEmpty())
        return tr("%1: nothing has changed.").arg(betweenWords(incident, difference));
    if (difference.same > 0)
        parts << sameWords(difference);
    return tr("%1: %2.").arg(betweenWords(incident, difference), parts.join(tr(", ")));
}

QString differenceText(const Incident& incident, const Difference& difference)
{
    QString text = differenceLine(incident, difference) + u'\n';
    std::optional<Turn> heading;
    for (const ServiceTurn& one : difference.turns) {
        if (heading != one.turn)
            text += u'\n' + turnWords(one.turn) + u'\n';
        heading = one.turn;
        text += tr("  %1: %2").arg(incident.service(one.service).name.shown(), lower(turnWords(one))) + u'\n';
    }
    return text;
}

QString measuredWords(Measured measured)
{
    switch (measured) {
    case Measured::TimeToDetect: return tr("Time to detect");
    case Measured::TimeToAcknowledge: return tr("Time to acknowledge");
    case Measured::TimeToMitigate: return tr("Time to mitigate");
    case Measured::TimeToRecover: return tr("Time to recover");
    case Measured::AfterResolved: return tr("From declared resolved to recovered");
    case Measured::ServiceHours: return tr("Service hours lost");
    case Measured::Peak: return tr("Impact at worst");
    case Measured::MostAffected: return tr("Most services affected at once");
    case Measured::Services: break;
    }
    return tr("Services in the file");
}

QString cellWords(const SheetCell& cell, Unit unit)
{
    if (!cell.value)
        return cell.bound.isEmpty() ? tr("not reported") : tr("not reported; %1").arg(cell.bound);
    // A file may have two milestones the other way round.
    return *cell.value < 0 ? tr("%1 before").arg(valueWords(-*cell.value, unit)) : valueWords(*cell.value, unit);
}

QString differenceWords(const SheetCell& cell, Unit unit)
{
    if (!cell.difference)
        return {};
    QString size = valueWords(std::abs(*cell.difference), unit);
    if (size == valueWords(0, unit))
        return tr("the same");
    // 51 % after 48 % is not 3 % more.
    if (unit == Unit::Percent)
        size = tr("%1 points").arg(QString::number(std::abs(*cell.difference), 'f', std::abs(*cell.difference) < 10 ? 1 : 0));
    return *cell.difference > 0 ? tr("%1 more").arg(size) : tr("%1 less").arg(size);
}

QString outageWords(const Comparison& comparison, std::size_t outage)
{
    const Incident& incident = *comparison.outages[outage].incident;
    const QString title = incident.timeline().title.shown();
    const QString date = formatDate(incident.onset(), incident.zone());
    return title.isEmpty() ? date : tr("%1 · %2").arg(title, date);
}

QString courseWords(const Comparison& comparison, std::size_t outage)
{
    const ComparedOutage& one = comparison.outages[outage];
    if (!comparison.hoursAt(outage, one.course.earliest))
        return tr("Not reported when it was %1").arg(lower(milestoneWords(comparison.alignment)));
    return one.isRecoveryReported ? tr("Recovered after %1").arg(formatSpan(one.course.length()))
                                  : tr("No recovery reported; the file ends after %1").arg(formatSpan(one.course.length()));
}

QString comparisonTitle(const Comparison& comparison, CompareAxis axis)
{
    const QString count = countWords(comparison.outages.size());
    if (axis == CompareAxis::Percent)
        return tr("%1 outages from onset to recovery, each in percent of its own length").arg(count);
    return tr("%1 outages side by side, in hours from %2").arg(count, lower(milestoneWords(comparison.alignment)));
}

QString positionWords(const Comparison& comparison, CompareAxis axis, double position)
{
    if (axis == CompareAxis::Percent)
        return tr("%1 % of each outage's length").arg(position, 0, 'f', 0);
    const Milliseconds span(std::llround(std::abs(position) * 3600000));
    const QString origin = lower(milestoneWords(comparison.alignment));
    return position < 0 ? tr("%1 before %2").arg(formatSpan(span), origin) : tr("%1 after %2").arg(formatSpan(span), origin);
}

QString momentOfOutageWords(const Comparison& comparison, CompareAxis axis, std::size_t outage, double position)
{
    const ComparedOutage& one = comparison.outages[outage];
    const std::optional<Instant> at = comparison.instantAt(axis, outage, position);
    if (!at)
        return courseWords(comparison, outage);
    const TimeSpan window = one.incident->timeline().window;
    if (*at < window.earliest)
        return tr("Before the file begins");
    if (*at > window.latest)
        return tr("After the file ends");
    const Zone& zone = one.incident->zone();
    const Impact& impact = one.curve.at(*at);
    QStringList words{percentWords(impact),
                      tr("%1 of %2 services affected").arg(impact.affected).arg(one.incident->countedServices())};
    if (impact.assumedAffected > 0)
        words.last() = tr("%1, %2 of them assumed").arg(words.last()).arg(impact.assumedAffected);
    words << tr("%1 %2, %3").arg(formatClock(*at, zone), zone.city(), formatDate(*at, zone));
    return words.join(u" · "_s);
}

QString sheetText(const Comparison& comparison)
{
    const auto line = [](const QStringList& cells) { return cells.join(u'\t') + u'\n'; };
    QStringList header{QString()};
    for (std::size_t i = 0; i < comparison.outages.size(); ++i)
        header << outageWords(comparison, i);
    QString text = line(header);
    for (const SheetRow& row : comparison.sheet) {
        QStringList cells{measuredWords(row.measured)};
        for (const SheetCell& cell : row.cells) {
            const QString difference = differenceWords(cell, row.unit);
            const QString value = cellWords(cell, row.unit);
            cells << (difference.isEmpty() ? value : tr("%1 (%2)").arg(value, difference));
        }
        text += line(cells);
    }
    for (const Misleading& one : comparison.misleading)
        text += misleadingWords(comparison, one) + u'\n';
    return text;
}

QString misleadingWords(const Comparison& comparison, const Misleading& misleading)
{
    const auto title = [&](std::size_t outage) {
        return comparison.outages[outage].incident->timeline().title.shown();
    };
    const QString name = title(misleading.outage);
    switch (misleading.reason) {
    case MisleadingReason::NotAligned:
        return tr("%1 does not say when it was %2, so it cannot be placed beside the others.")
            .arg(name, lower(milestoneWords(comparison.alignment)));
    case MisleadingReason::UnknownRecoveries:
        return tr("%1: for half or more of the services that were hit nobody reported a recovery; its service hours "
                  "rest on an assumption.").arg(name);
    case MisleadingReason::DifferentWeights:
        return tr("%1 weighs its services by something else than %2; compare no percentages.").arg(name, title(0));
    case MisleadingReason::DifferentSeverity:
        return tr("%1 counts states for more or less than %2; compare no percentages.").arg(name, title(0));
    case MisleadingReason::DifferentBreadth:
        return tr("%1 lists three times as many services as another file, or more: percentages are of the services in "
                  "each file.").arg(name);
    case MisleadingReason::OnlyAffectedListed:
        break;
    }
    return tr("%1 lists only services that were hit, another file lists more: its percentages are higher for that.")
        .arg(name);
}

} // namespace aftermap
