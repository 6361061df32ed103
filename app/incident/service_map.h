// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "incident/evidence.h"

#include <optional>

namespace aftermap {

/// A service, or a provider or region that is drawn as a frame around its members.
struct Service
{
    QString id; ///< 1 to 128 of A-Z a-z 0-9 . _ : / -
    SafeText name;
    SafeText shortName; ///< at most 22 characters; empty: `name` is used
    QString kind;       ///< "provider" and "region" are frames; the rest is free
    QString provider;   ///< who operates it
    QString hostedBy;   ///< on whom it runs
    QString region;     ///< where; free text
    QString parent;     ///< id of the frame it is drawn in
    QString memberOf;   ///< id of a service that it is one part of (a department of a government)
    SafeText family;    ///< title under which the picture may gather it with others
    double weight = 1.0;///< 0 or more; what it counts for in the impact
    std::optional<int> layer; ///< drawing hint: 0 is the origin
    SafeText note;
    std::vector<Statement> statements;
    Extras extras;

    bool isFrame() const { return kind == QLatin1StringView("provider") || kind == QLatin1StringView("region"); }
    const SafeText& label() const { return shortName.isEmpty() ? name : shortName; }
    bool operator==(const Service&) const = default;
};

enum class Strength : std::uint8_t { Hard, Soft, ControlPlane, Unknown };
template <>
std::span<const Word<Strength>> wordsOf<Strength>();

enum class Basis : std::uint8_t { Stated, Reported, Inferred };
template <>
std::span<const Word<Basis>> wordsOf<Basis>();

/// `dependent` needs `dependency`; failure travels the other way. One that names a frame means
/// "something in it, which is not published".
struct Dependency
{
    QString dependent;
    QString dependency;
    Strength strength = Strength::Unknown;
    Basis basis = Basis::Inferred;
    QStringList sources;
    SafeText note;
    QString redundancyGroup;            ///< the dependent needs `redundancyNeeded` of this group
    int redundancyNeeded = 1;           ///< k of n; at least 1
    Extras redundancyExtras;
    std::optional<double> delaySeconds; ///< until a failure is felt; 0 or more
    std::optional<double> cacheSeconds; ///< how long a cached answer lives; 0 or more
    std::optional<Instant> discoveredAt;///< when people learnt of it
    bool feedbackLoop = false;          ///< closes a loop and may be ignored when a tree is needed
    Extras extras;

    bool operator==(const Dependency&) const = default;
};

/// How the services of a map were chosen.
enum class Selection : std::uint8_t { AffectedOnly, All, Sample };
template <>
std::span<const Word<Selection>> wordsOf<Selection>();

/// A map as its file has it. References are ids; MapIndex resolves them.
struct ServiceMap
{
    SafeText title;
    SafeText note;
    SafeText weightMeaning;
    std::optional<Selection> selection;
    SafeText selectionNote;
    IdVector<ServiceId, Service> services;
    IdVector<DependencyId, Dependency> dependencies;
    std::vector<Statement> statements; ///< about no service in particular
    std::vector<Source> sources;
    Extras extras;

    bool operator==(const ServiceMap&) const = default;
};

} // namespace aftermap
