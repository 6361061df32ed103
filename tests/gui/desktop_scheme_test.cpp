// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_scheme.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QPalette paletteWith(const QColor& window, const QColor& text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

const QPalette light = paletteWith(Qt::white, Qt::black);
const QPalette dark = paletteWith(Qt::black, Qt::white);

DesktopHints hints(std::optional<uint> portal, const QString& gtk, const QPalette& palette, bool desktops = false)
{
    return {.portal = portal, .gtkTheme = gtk, .gtkPrefersDark = {}, .palette = palette, .paletteIsTheDesktops = desktops};
}

} // namespace

TEST(DesktopScheme, ThePortalComesFirst)
{
    EXPECT_EQ(schemeOf(hints(1, u"Adwaita"_s, light, true)), ThemeKind::Dark);
    EXPECT_EQ(schemeOf(hints(2, u"Adwaita-dark"_s, dark, true)), ThemeKind::Light);
}

TEST(DesktopScheme, WithoutAPreferenceGtkIsAsked)
{
    EXPECT_EQ(schemeOf(hints(0, u"Adwaita-dark"_s, light)), ThemeKind::Dark);
    EXPECT_EQ(schemeOf(hints(0, u"Yaru:dark"_s, light)), ThemeKind::Dark);
    EXPECT_EQ(schemeOf(hints({}, u"Adwaita"_s, light)), ThemeKind::Light);
    DesktopHints prefers = hints({}, u"Adwaita"_s, light);
    prefers.gtkPrefersDark = true;
    EXPECT_EQ(schemeOf(prefers), ThemeKind::Dark);
    prefers.gtkTheme.clear();
    prefers.gtkPrefersDark = false;
    EXPECT_EQ(schemeOf(prefers), ThemeKind::Light);
}

TEST(DesktopScheme, ThenThePalette)
{
    EXPECT_EQ(schemeOf(hints({}, {}, dark)), ThemeKind::Dark);
    EXPECT_EQ(schemeOf(hints({}, {}, light, true)), ThemeKind::Light);
    EXPECT_EQ(schemeOf(hints({}, {}, light, false)), std::nullopt) << "Qt's own palette says nothing";
}

TEST(DesktopScheme, ReadsGtksSettings)
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME") + u"/gtk-3.0"_s;
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile file(folder + u"/settings.ini"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[Settings]\ngtk-theme-name=Adwaita\ngtk-application-prefer-dark-theme=1\n");
    file.close();
    qunsetenv("GTK_THEME");
    const DesktopHints found = desktopHints();
    EXPECT_EQ(found.gtkTheme, u"Adwaita"_s);
    EXPECT_EQ(found.gtkPrefersDark, true);
    file.remove();
    qputenv("GTK_THEME", "Adwaita:dark");
    EXPECT_EQ(desktopHints().gtkTheme, u"Adwaita:dark"_s);
    qunsetenv("GTK_THEME");
    EXPECT_EQ(desktopHints().gtkPrefersDark, std::nullopt);
}

} // namespace aftermap
