// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace aftermap {

/// Where pressing a piece of text leads: to nowhere, a service, an event, or a moment.
using DetailLink = std::variant<std::monostate, ServiceId, EventId, Instant>;

/// A run of plain text in one tone.
struct DetailPiece
{
    enum class Tone { Plain, Muted, Strong };

    QString text;
    Tone tone = Tone::Plain;
    DetailLink link;
    QString explanation; ///< one sentence for a tooltip, or empty
    std::optional<ServiceStatus> glyph; ///< drawn before the text
    bool live = false; ///< goes with the clock and is told apart; at most one piece of all is

    bool operator==(const DetailPiece&) const = default;
};

/// One line: with a label it is a row of two columns.
struct DetailLine
{
    QString label;
    QString explanation; ///< of the label
    std::vector<DetailPiece> pieces;
    ServiceId bar; ///< instead of pieces: this service's states across the outage

    bool operator==(const DetailLine&) const = default;
};

/// Lines under a heading that folds them away.
struct DetailSection
{
    QString id;    ///< what is remembered when it is folded; not translated
    QString title; ///< empty: no heading, never folded
    QString explanation;
    std::vector<DetailLine> lines;
    bool counted = false; ///< the heading says how many lines there are
    std::size_t first = SIZE_MAX; ///< lines that are shown before somebody asks for all

    bool operator==(const DetailSection&) const = default;
};

/// Everything that the inspector says about one thing.
struct Details
{
    QString title;
    QString subtitle;
    std::optional<ServiceStatus> status;
    std::vector<DetailSection> sections; ///< none of them empty

    bool operator==(const Details&) const = default;
};

/// What the outage was about. The live piece tells the moment in words.
Details outageDetails(const Presentation& presentation);
/// What is known of a service at `t`, and of one of its events where `event` is one. The live piece
/// is affectedTimeWords().
Details serviceDetails(const Presentation& presentation, ServiceId service, Instant t, EventId event = {});
/// What is known of an event of no service.
Details eventDetails(const Presentation& presentation, EventId event);

/// What is different between `since` and `t`, whichever is first: a section for every kind of turn,
/// with the services; of one service where `service` is one. Never empty.
std::vector<DetailSection> differenceSections(const Presentation& presentation, Instant since, Instant t,
                                              ServiceId service = {});

/// "2 h 16 min so far, 5 h 2 min in all, 3 h of them assumed"; empty for a service that never was
/// affected.
QString affectedTimeWords(const Presentation& presentation, ServiceId service, Instant t);

} // namespace aftermap
