// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

#include <QByteArray>

namespace aftermap {

/// An edit as bytes, for a journal. The items in it stand as they would in the two files.
QByteArray encodeEdit(const Edit& edit);

/// The edit of such bytes. Errors: Error::Kind::Format for anything else.
Result<Edit> decodeEdit(QByteArrayView bytes);

} // namespace aftermap
