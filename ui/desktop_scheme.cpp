// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int patience = 250; // milliseconds

/// Asking for a session bus where there is none would start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

std::optional<uint> portalScheme()
{
    if (!hasSessionBus())
        return std::nullopt;
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
        u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    call << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, patience);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;
    // The portal wraps the value twice.
    QVariant value = answer.arguments().constFirst();
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
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
