// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <functional>

namespace CLI {
class App;
}

namespace aftermap {

/// What a sub-command does once the line is read; returns what the process ends with.
using Run = std::function<ExitCode()>;

/// Each describes one sub-command to the parser, which sets `run` when the line names it.
void addCheckCommand(CLI::App& app, Run& run);
void addStateCommand(CLI::App& app, Run& run);
void addMetricsCommand(CLI::App& app, Run& run);
void addDifferenceCommand(CLI::App& app, Run& run);
void addCompareCommand(CLI::App& app, Run& run);
void addLibraryCommand(CLI::App& app, Run& run);
void addLayoutCommand(CLI::App& app, Run& run);
void addRenderCommand(CLI::App& app, Run& run);
void addReplayCommand(CLI::App& app, Run& run);

} // namespace aftermap
