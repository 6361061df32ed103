// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/draft.h"

#include <QByteArray>

namespace aftermap {

/// A whole draft as bytes, for a journal: its two files in canonical form, compressed.
QByteArray encodeDraft(const Draft& draft);

/// The draft of such bytes, which are not trusted: what is read is bounded. Errors: Error::Kind::Format.
Result<Draft> decodeDraft(QByteArrayView bytes);

} // namespace aftermap
