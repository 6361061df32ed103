// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/safe_text.h"
#include "base/time.h"
#include "incident/words.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace aftermap {

/// A field that this version does not know, kept word for word so that writing loses nothing.
struct Extra
{
    QString name;
    QByteArray json; ///< the value as it stood in the file

    bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

/// One place where facts come from.
struct Source
{
    QString id;
    SafeText title;
    SafeText publisher;
    SafeText url; ///< shown as text; never opened by itself
    SafeText kind;
    SafeText note;
    Extras extras;

    bool operator==(const Source&) const = default;
};

enum class Confidence : std::uint8_t { High, Medium, Low };
template <>
std::span<const Word<Confidence>> wordsOf<Confidence>();

/// How finely a time is known.
enum class Precision : std::uint8_t { Second, Minute, QuarterHour, Hour, Day };
template <>
std::span<const Word<Precision>> wordsOf<Precision>();

/// A time as somebody stated it.
struct StatedTime
{
    Instant at;
    Precision precision = Precision::Minute;
    bool approximate = false; ///< the source says "about"
    bool derived = false;     ///< computed from something else that the source says

    bool operator==(const StatedTime&) const = default;
};

/// The interval around `at` that the statement allows: second ±0.5 s, minute ±30 s, quarter_hour
/// ±7.5 min, hour ±30 min, day ±12 h; approximate makes it at least ±15 min.
TimeSpan intervalOf(const StatedTime& time);

/// Known more coarsely than to the minute: said as "about", drawn soft, and no proof of an order.
bool isCoarse(const StatedTime& time);

/// Something said about a service without a time.
struct Statement
{
    SafeText text;
    QStringList sources; ///< ids of sources
    Confidence confidence = Confidence::Medium;
    bool affected = false; ///< it says that the service was affected, at an unknown time
    QString evidence;      ///< the file's own class of evidence
    Extras extras;

    bool operator==(const Statement&) const = default;
};

} // namespace aftermap
