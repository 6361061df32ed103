// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "layout/spine_graph.h"

#include <QString>

#include <chrono>

namespace aftermap {

/// How the helper program is called.
struct HelperCall
{
    QString program; ///< empty: $AFTERMAP_LAYOUT_HELPER, else aftermap-layout beside this program
    std::chrono::milliseconds timeout{10000};
    qint64 memoryLimit = qint64(1) << 30; ///< bytes
};

/// The path that an empty `HelperCall::program` stands for.
QString defaultLayoutHelper();

/// Lays out `graph` with Graphviz's dot in the helper program, which is killed at the deadline,
/// when the job is cancelled, and when it grows past its memory. Blocks; any thread. Errors:
/// Cancelled, else Environment with one sentence that says what the program did wrong.
Result<PlacedSpine> layOutWithHelper(const SpineGraph& graph, const HelperCall& call,
                                     const JobControl& control);

} // namespace aftermap
