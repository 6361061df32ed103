// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_scheme.h"

#include "ui/desktop_portal.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

std::optional<uint> portalScheme()
{
    bool isNumber = false;
    const uint scheme = portalSetting(u"org.freedesktop.appearance"_s, u"color-scheme"_s).toUInt(&isNumber);
    return isNumber ? std::optional(scheme) : std::nullopt;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

} // namespace

std::optional<ThemeKind> schemeOf(const DesktopHints& hints)
{
    if (hints.portal == 1u)
        return ThemeKind::Dark;
    if (hints.portal == 2u)
        return ThemeKind::Light;
    const QString gtk = hints.gtkTheme.toLower();
    if (gtk.endsWith(u"-dark"_s) || gtk.endsWith(u":dark"_s) || hints.gtkPrefersDark.value_or(false))
        return ThemeKind::Dark;
    if (!gtk.isEmpty() || hints.gtkPrefersDark)
        return ThemeKind::Light;
    if (isDark(hints.palette))
        return ThemeKind::Dark;
    return hints.paletteIsTheDesktops ? std::optional(ThemeKind::Light) : std::nullopt;
}

DesktopHints desktopHints()
{
    DesktopHints hints;
    hints.portal = portalScheme();
    hints.gtkTheme = qEnvironmentVariable("GTK_THEME");
    const QSettings gtk(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                            u"/gtk-3.0/settings.ini"_s,
                        QSettings::IniFormat);
    if (hints.gtkTheme.isEmpty())
        hints.gtkTheme = gtk.value(u"Settings/gtk-theme-name"_s).toString();
    if (const QString dark = gtk.value(u"Settings/gtk-application-prefer-dark-theme"_s).toString(); !dark.isEmpty())
        hints.gtkPrefersDark = dark == "1"_L1 || dark == "true"_L1;
    hints.palette = QGuiApplication::palette();
    hints.paletteIsTheDesktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(u"KDE"_s) ||
                                 !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORMTHEME");
    return hints;
}

} // namespace aftermap
