// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "session/playback.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto themeKey = "window/theme"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto speedKey = "playback/speed"_L1;
constexpr auto loopKey = "playback/loop"_L1;

} // namespace

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/aftermap/aftermap.ini"_s;
}

Settings loadSettings(const QSettings& stored)
{
    Settings settings;
    settings.theme = themeNamed(stored.value(themeKey).toString()).value_or(settings.theme);
    settings.windowGeometry = stored.value(geometryKey).toByteArray();
    settings.windowState = stored.value(stateKey).toByteArray();
    bool isNumber = false;
    const double speed = stored.value(speedKey).toDouble(&isNumber);
    if (isNumber && std::isfinite(speed))
        settings.speed = std::clamp(speed, Playback::minimumSpeed, Playback::maximumSpeed);
    settings.looping = stored.value(loopKey, settings.looping).toString() == "true"_L1;
    return settings;
}

void saveSettings(QSettings& stored, const Settings& settings)
{
    stored.setValue(themeKey, settings.theme == ThemeKind::Dark ? u"dark"_s : u"light"_s);
    stored.setValue(geometryKey, settings.windowGeometry);
    stored.setValue(stateKey, settings.windowState);
    stored.setValue(speedKey, settings.speed);
    stored.setValue(loopKey, settings.looping);
}

} // namespace aftermap
