// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/settings.h"

#include <QSize>
#include <QString>

#include <optional>

namespace aftermap {

class MainWindow;

/// What the command line says about the window.
struct WindowOptions
{
    QString file;                   ///< a timeline or a map; empty: what was open the last time, or the welcome page
    QString at;                     ///< TIME to open at, paused; empty: play from the start
    QString select;                 ///< id of a service or an event; empty: nothing
    std::optional<ThemeKind> theme; ///< none: as the desktop has it
    QSize size;                     ///< of the window, logical pixels; empty: a good share of the screen
};

/// Shows the window as it was left.
void restore(MainWindow& window, const Settings& settings, const WindowOptions& options);

/// Opens the named file, else what was open the last time, else the welcome page.
void openFirst(MainWindow& window, const WindowOptions& options);

/// Writes settings and session; `shown` is the theme that the window began with.
void remember(MainWindow& window, Settings settings, const WindowOptions& options, ThemeKind shown);

/// Makes the QApplication and the window and runs until it is closed. Needs a display: without one
/// Qt aborts the process, so decide before calling. Returns the exit status.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace aftermap
