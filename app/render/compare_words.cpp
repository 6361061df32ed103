// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_words.h"

#include "render/narration.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CompareWords", text);
}

QString lower(const QString& words)
{
    return words.isEmpty() ? words : words.at(0).toLower() + words.mid(1);
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
    const QString size = valueWords(std::abs(*cell.difference), unit);
    if (size == valueWords(0, unit))
        return tr("the same");
    return *cell.difference > 0 ? tr("%1 more").arg(size) : tr("%1 less").arg(size);
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
