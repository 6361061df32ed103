// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPalette>

#include <optional>

namespace aftermap {

/// What a desktop says about light and dark, from several sides.
struct DesktopHints
{
    std::optional<uint> portal;  ///< org.freedesktop.appearance color-scheme: 0 no preference, 1 dark, 2 light
    QString gtkTheme;            ///< "Adwaita-dark", "Adwaita:dark"; empty: not known
    std::optional<bool> gtkPrefersDark;
    QPalette palette;            ///< of the program before it sets its own
    bool paletteIsTheDesktops = false; ///< and not Qt's own, which is always light
};

/// What they come to; nothing where the desktop does not say.
std::optional<ThemeKind> schemeOf(const DesktopHints& hints);

/// Asks the portal (for at most a quarter of a second), GTK's settings and the platform. Needs a
/// QGuiApplication that has no palette of ours yet.
DesktopHints desktopHints();

} // namespace aftermap
