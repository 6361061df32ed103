// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"
#include "incident/timeline.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace aftermap {

/// What one line of an outage's notes was understood as.
enum class NoteLineKind : std::uint8_t {
    Blank,
    Heading,    ///< date, zone, title, summary
    Services,   ///< names of services
    Chapter,    ///< "# The database fills up"
    Needs,      ///< "checkout > payments-api > ledger-db"
    Change,     ///< a service is in a state from now on
    Milestone,  ///< "14:10 detected"
    Happening,  ///< something else at a known time
    Speaker,    ///< who wrote the next lines of a chat, and when
    Continued,  ///< more of the line before
    Untimed     ///< kept as a note because no more could be made of it
};

/// One line, and what became of it.
struct NoteLine
{
    int line = 1; ///< from 1
    NoteLineKind kind = NoteLineKind::Blank;
    std::optional<StatedTime> time;
    QString why; ///< one sentence, where it could have been more; may be empty
    std::size_t firstEvent = 0; ///< of the timeline, where `eventCount` is not 0
    std::size_t eventCount = 0; ///< how many events this line begins

    bool operator==(const NoteLine&) const = default;
};

/// Two names that are probably one service.
struct LikelyMisspelling
{
    QString name;  ///< named less often, or later
    QString meant; ///< the other one

    bool operator==(const LikelyMisspelling&) const = default;
};

/// What notes do not say themselves.
struct NotesDefaults
{
    std::optional<LocalTime> date; ///< of the first clock time; only its day is looked at
    QString zone;                  ///< IANA name; empty is UTC
};

/// An outage as its notes tell it. A value.
struct Notes
{
    Timeline timeline;
    ServiceMap map;
    std::vector<NoteLine> lines; ///< one for each line of the text
    std::vector<LikelyMisspelling> misspellings;
    bool hasDate = false; ///< the text or the defaults said the day
    bool hasZone = false;
    bool saysDate = false; ///< the text itself does
    bool saysZone = false;
};

/// Reads notes as a person writes them, one thing a line:
///
///     date: 2026-01-05
///     zone: Europe/Berlin
///     # The card payments fail
///     14:02 payments-api partial: 4 % of card payments fail
///     ~14:20 checkout down
///     14:31 @ana decided to roll back
///     14:40 payments-api ok
///     checkout > payments-api > ledger-db
///
/// Lines copied from a chat (name and time, then text over several lines) are taken apart. Clock times
/// run on over midnight. Nothing is an error: what cannot be read becomes a note, and its line says why
/// it was not more. Without a date the day is 1970-01-01.
Notes readNotes(QStringView text, const NotesDefaults& defaults = {});

/// Is this text rather notes than anything else? At least one line is a clock time with text behind it,
/// or a chain of services.
bool looksLikeNotes(QStringView text);

} // namespace aftermap
