// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/document_file.h"
#include "format/reporter.h"

#include <QByteArrayView>

namespace aftermap {

/// Tells by the member "format" what the bytes are. If they are neither of the two formats, or of a
/// version that is not read, says so with what they look like instead, and gives nothing.
std::optional<DocumentKind> recogniseDocument(QByteArrayView bytes, Reporter& reporter);

} // namespace aftermap
