// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"
#include "render/theme.h"

#include <QSize>
#include <QString>

#include <optional>
#include <variant>

namespace aftermap {

/// The window is asked for, not a sub-command.
struct WindowRequest
{
    QString file;                   ///< empty: what was open the last time, or the welcome page
    QString at;                     ///< TIME to open at; empty: play from the start
    QString select;                 ///< id of a service or an event; empty: nothing
    std::optional<ThemeKind> theme; ///< none: as it was the last time
    QSize size;                     ///< of the window in logical pixels; empty: as it was
};

/// Reads the command line and runs the sub-command that it names, if any. Makes an application
/// object only where a sub-command needs one; never needs a display.
std::variant<ExitCode, WindowRequest> runCommandLine(int argc, char** argv);

/// Whether a window can open here. When not, tells why and what to do instead.
std::optional<ExitCode> refuseWindow(const WindowRequest& request);

} // namespace aftermap
