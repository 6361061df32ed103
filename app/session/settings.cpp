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
constexpr auto motionKey = "window/reduce-motion"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto speedKey = "playback/speed"_L1;
constexpr auto loopKey = "playback/loop"_L1;
constexpr auto foldedKey = "details/folded"_L1; ///< ids with commas between them
constexpr auto lengthKey = "playback/length"_L1; ///< seconds, or the word for real time
constexpr auto outageFolderKey = "library/folder"_L1;
constexpr auto skipQuietKey = "playback/skip-quiet"_L1;
constexpr auto realTimeWord = "real-time"_L1;

Pace loadPace(const QSettings& stored)
{
    Pace pace;
    pace.skipQuiet = stored.value(skipQuietKey, pace.skipQuiet).toString() != "false"_L1;
    const QString length = stored.value(lengthKey).toString();
    if (length == realTimeWord)
        return Pace::inRealTime(pace.skipQuiet);
    bool isNumber = false;
    const int seconds = length.toInt(&isNumber);
    if (isNumber)
        return Pace::lasting(std::chrono::seconds(seconds), pace.skipQuiet);
    return pace;
}

} // namespace

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/aftermap/aftermap.ini"_s;
}

Settings loadSettings(const QSettings& stored)
{
    Settings settings;
    settings.theme = themeNamed(stored.value(themeKey).toString());
    if (const QString motion = stored.value(motionKey).toString(); motion == "true"_L1 || motion == "false"_L1)
        settings.reduceMotion = motion == "true"_L1;
    settings.windowGeometry = stored.value(geometryKey).toByteArray();
    settings.windowState = stored.value(stateKey).toByteArray();
    bool isNumber = false;
    const double speed = stored.value(speedKey).toDouble(&isNumber);
    if (isNumber && std::isfinite(speed))
        settings.speed = std::clamp(speed, Playback::minimumSpeed, Playback::maximumSpeed);
    settings.looping = stored.value(loopKey, settings.looping).toString() == "true"_L1;
    settings.outageFolder = stored.value(outageFolderKey).toString();
    settings.pace = loadPace(stored);
    if (stored.contains(foldedKey)) {
        // An INI file's own commas make a list of it.
        const QStringList ids = stored.value(foldedKey).toStringList().join(u',').split(u',', Qt::SkipEmptyParts);
        settings.foldedDetails = {ids.begin(), ids.end()};
    }
    return settings;
}

void saveSettings(QSettings& stored, const Settings& settings)
{
    stored.setValue(themeKey, settings.theme ? nameOf(*settings.theme) : u"desktop"_s);
    const QString motion = settings.reduceMotion ? (*settings.reduceMotion ? u"true"_s : u"false"_s) : u"desktop"_s;
    stored.setValue(motionKey, motion);
    stored.setValue(geometryKey, settings.windowGeometry);
    stored.setValue(stateKey, settings.windowState);
    stored.setValue(speedKey, settings.speed);
    stored.setValue(loopKey, settings.looping);
    stored.setValue(outageFolderKey, settings.outageFolder);
    QStringList folded(settings.foldedDetails.begin(), settings.foldedDetails.end());
    folded.sort();
    stored.setValue(foldedKey, folded.join(u','));
    const Pace& pace = settings.pace;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(pace.length.value_or(PlaySpan(0)));
    stored.setValue(lengthKey, pace.length ? QString::number(seconds.count()) : QString(realTimeWord));
    stored.setValue(skipQuietKey, pace.skipQuiet);
}

} // namespace aftermap
