// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/change.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>

namespace aftermap {

/// Where one program that is going to be killed keeps its outage.
struct LifePlaces
{
    QString folder;

    QString timeline() const { return folder + QStringLiteral("/a.timeline.json"); }
    QString map() const { return folder + QStringLiteral("/a.map.json"); }
    QString recovery() const { return folder + QStringLiteral("/recovery"); }
};

/// What it tells, so that somebody else can say afterwards what must be on disk.
enum class LifeStep : std::uint8_t {
    Recovered,    ///< it goes on from this state
    Edited,       ///< about to be appended
    Acknowledged, ///< flushed, or older than the journal's longest delay: never to be lost
    Saving,
    Saved
};

struct LifeMessage
{
    LifeStep step = LifeStep::Edited;
    std::int32_t state = 0; ///< numbered from 0 in one life
    char timelineHash[32] = {};
    char mapHash[32] = {};
};

/// Opens what is there (recovering what was left), edits and saves at random, until it is killed.
[[noreturn]] void live(const LifePlaces& places, unsigned seed, int messages);
/// The same as the window does it, through an Editor and its event loop.
[[noreturn]] void liveInEditor(const LifePlaces& places, unsigned seed, int messages);

/// A state of a draft, as it is told.
LifeMessage messageOf(LifeStep step, int state, const Draft& draft);

/// What may be done to the small outage; its files can always be opened. `below` gives a number from 0 to below its
/// argument.
std::optional<Edit> lifeEdit(const Draft& draft, int state, const std::function<int(int)>& below);

/// What its two files say, which can be opened together.
Result<Draft> draftOnDisk(const LifePlaces& places);

/// A small outage to begin with.
Draft firstDraft();

} // namespace aftermap
