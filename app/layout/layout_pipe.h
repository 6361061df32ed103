// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "layout/spine_graph.h"

#include <QByteArray>

namespace aftermap {

/// What goes into the helper's standard input; layout/helper/request.h is the other end.
QByteArray layoutRequest(const SpineGraph& graph);

/// Reads the helper's answer and trusts none of it: counts, finite numbers, ranges and that boxes
/// lie apart inside the picture. Errors: Environment, one sentence.
Result<PlacedSpine> readLayoutAnswer(const QByteArray& answer, const SpineGraph& graph);

} // namespace aftermap
