// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_line.h"
#include "ui/run_window.h"

#include <variant>

// Picks a face: a sub-command, which needs no display, or the window.
int main(int argc, char* argv[])
{
    using namespace aftermap;
    const auto outcome = runCommandLine(argc, argv);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const auto& request = std::get<WindowRequest>(outcome);
    if (const auto refused = refuseWindow(request))
        return *refused;
    return runWindow(argc, argv, {request.file, request.at, request.select, request.theme, request.size});
}
