// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

#include <QByteArray>

#include <rapidcheck.h>

namespace aftermap {

// Only inside of a property: what is random here is rapidcheck's.

/// From 0 to below `size`.
std::size_t below(std::size_t size);

/// Something that a user could do to the draft; none where what was tried cannot be done.
std::optional<Edit> anyEdit(const Draft& draft);

/// A random outage after so many tries to edit it.
Draft anyDraft(int edits);

/// What its two files hold, one after the other.
QByteArray bytesOf(const Draft& draft);

} // namespace aftermap
