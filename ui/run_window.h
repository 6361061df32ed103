// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QSize>
#include <QString>

#include <optional>

namespace aftermap {

/// What the command line says about the window.
struct WindowOptions
{
    QString file;                   ///< a timeline or a map; empty: the flagship outage
    QString at;                     ///< TIME to open at, paused; empty: play from the start
    QString select;                 ///< id of a service or an event; empty: nothing
    std::optional<ThemeKind> theme; ///< none: as the desktop has it
    QSize size;                     ///< of the window, logical pixels; empty: a good share of the screen
};

/// Makes the QApplication and the window and runs until it is closed. Needs a display: without one
/// Qt aborts the process, so decide before calling. Returns the exit status.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace aftermap
