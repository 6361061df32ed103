// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pace_words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr PlaySpan longestInSeconds = std::chrono::seconds(120);
constexpr PlaySpan longestInTenths = std::chrono::seconds(10);

QString translated(const char* text)
{
    return QCoreApplication::translate("Pace", text);
}

} // namespace

QString playLength(PlaySpan span)
{
    if (span > longestInSeconds) {
        const auto whole = std::chrono::round<std::chrono::seconds>(span);
        const std::int64_t rest = whole.count() % 60;
        const bool exact = rest == 0 || whole >= std::chrono::hours(1);
        return exact ? formatSpan(whole) : formatSpan(whole - std::chrono::seconds(rest)) + u" %1 s"_s.arg(rest);
    }
    const double seconds = std::chrono::duration<double>(span).count();
    const double tenths = std::round(seconds * 10) / 10;
    const bool whole = span >= longestInTenths || tenths == std::round(tenths);
    return u"%1 s"_s.arg(whole ? QString::number(std::lround(seconds)) : QString::number(tenths, 'f', 1));
}

QString paceWords(const Pace& pace, double speed)
{
    const QString factor = QString::number(speed);
    if (!pace.length)
        return speed == 1 ? translated("Real time") : translated("Real time · %1×").arg(factor);
    if (speed == 1)
        return translated("Whole outage in %1").arg(playLength(*pace.length));
    const PlaySpan lasts(std::llround(static_cast<double>(pace.length->count()) / speed));
    return translated("%1 · %2× = %3").arg(playLength(*pace.length), factor, playLength(lasts));
}

QString shortPaceWords(const Pace& pace, double speed)
{
    const QString length = pace.length ? playLength(*pace.length) : translated("Real time");
    return speed == 1 ? length : translated("%1 · %2×").arg(length, QString::number(speed));
}

} // namespace aftermap
