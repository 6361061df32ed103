// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "edit/draft.h"
#include "format/contradictions.h"
#include "format/import_matching.h"
#include "format/part_gaps.h"
#include "render/presentation.h"

#include <QHash>

#include <memory>
#include <optional>

namespace aftermap {

/// One of the outages that are joined.
struct JoiningPart
{
    QString key;  ///< tells it from the others: its path; empty for the notes
    QString name; ///< safe to show
    std::shared_ptr<const ImportedOutage> outage;
};

/// A service of one of the parts.
struct PartService
{
    QString part; ///< key
    QString id;   ///< there

    bool operator==(const PartService&) const = default;
};
std::size_t qHash(const PartService& service, std::size_t seed = 0);

/// What somebody said about a service: which one it is, or none: one of its own.
using MatchChoices = QHash<PartService, std::optional<PartService>>;

/// A service of a part after the first, and which one of an earlier part it is taken for.
struct MatchRow
{
    std::size_t part = 0;
    QString service; ///< id in that part
    QString name;    ///< safe to show
    std::optional<ServiceMatch> match; ///< as it counts now
    bool isChosen = false;             ///< somebody said so

    /// "Same id", "Chosen by you", …
    QString reason() const;
    /// "sure", "probably", "a guess"; empty where it is taken for no other.
    QString sureness() const;
};

/// A service that another may be taken for.
struct MatchCandidate
{
    PartService service;
    QString name; ///< safe to show
    QString part; ///< the name of its file
};

/// Several outages, and the one that they make. A value.
struct JoinedParts
{
    std::vector<JoiningPart> parts;
    std::vector<MatchRow> rows; ///< alike ones first, then those with the same name, the same id, and the rest
    ImportedOutage whole;
    ImportLog log;              ///< of all parts, and of the joining
    std::vector<Contradiction> contradictions; ///< between the parts
    std::vector<PartGap> gaps;                 ///< days between the parts
    PresentationPtr presentation; ///< without a layout; null where nothing happens in it

    std::size_t guesses() const; ///< services that are alike only, and that nobody looked at
    /// What a service of this row can be taken for: those of earlier parts, by name.
    std::vector<MatchCandidate> candidates(const MatchRow& row) const;
    Draft draft() const { return {whole.timeline, whole.map}; }
    /// For a file: "2026-01-05-card-payments".
    QString suggestedName() const;
    /// What is missing before it can be watched, in one sentence; empty when nothing is.
    QString missing() const;
};

/// Joins them; blocks. Null when it was cancelled.
std::shared_ptr<const JoinedParts> joinParts(const std::vector<JoiningPart>& parts, const MatchChoices& choices,
                                             const JobControl& control);

} // namespace aftermap
