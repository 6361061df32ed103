// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "session/playback.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Settings settingsFrom(const QByteArray& text)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"aftermap.ini"_s);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    return loadSettings(QSettings(path, QSettings::IniFormat));
}

} // namespace

TEST(Settings, WhatWasSavedIsLoaded)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/aftermap.ini"_s);
    const Settings saved{ThemeKind::Light, true, QByteArray("\x00\xff\"g", 4), "s", 4.0, true,
                         u"/data/outages"_s,
                         Pace::lasting(std::chrono::minutes(5), false), {u"why"_s, u"sources"_s}};
    {
        QSettings file(path, QSettings::IniFormat);
        saveSettings(file, saved);
    }
    EXPECT_EQ(loadSettings(QSettings(path, QSettings::IniFormat)), saved);
}

TEST(Settings, NothingFoldedIsNotTheDefault)
{
    EXPECT_FALSE(Settings().foldedDetails.isEmpty());
    EXPECT_TRUE(settingsFrom("[details]\nfolded=\n").foldedDetails.isEmpty());
    EXPECT_EQ(settingsFrom("[details]\nfolded=\"why,needs\"\n").foldedDetails, (QSet<QString>{u"why"_s, u"needs"_s}));
}

TEST(Settings, NothingStoredGivesTheDefaults)
{
    EXPECT_EQ(settingsFrom(""), Settings());
}

TEST(Settings, NonsenseIsLeftAtTheDefaults)
{
    EXPECT_EQ(settingsFrom("[window]\ntheme=pink\n[playback]\nspeed=fast\nloop=maybe\n"),
              Settings());
    EXPECT_EQ(settingsFrom("[playback]\nspeed=nan\n").speed, 1.0);
}

TEST(Settings, KeysThatWeDoNotKnowAreKept)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"aftermap.ini"_s);
    {
        QSettings file(path, QSettings::IniFormat);
        file.setValue(u"window/colour-of-the-cat"_s, u"grey"_s);
        saveSettings(file, Settings());
    }
    EXPECT_EQ(QSettings(path, QSettings::IniFormat).value(u"window/colour-of-the-cat"_s), u"grey"_s);
}

/// The man page has for each key: .TP, .BI key " = " default, and a sentence.
TEST(Settings, TheManPageListsEveryKeyWithItsDefault)
{
    QFile page(QStringLiteral(AFTERMAP_SOURCE_DIR "/packaging/aftermap.1"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    static const QRegularExpression entry(uR"(^\.BI ([a-z/\\-]+) " = " (\S+)\n(.+)$)"_s,
                                          QRegularExpression::MultilineOption);
    QMap<QString, QString> documented;
    auto entries = entry.globalMatch(QString::fromUtf8(page.readAll()));
    while (entries.hasNext()) {
        const auto match = entries.next();
        documented[match.captured(1).remove(u'\\')] = match.captured(2).remove(u'\\');
        EXPECT_TRUE(match.captured(3).endsWith(u'.')) << qPrintable(match.captured(1));
    }
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"aftermap.ini"_s), QSettings::IniFormat);
    saveSettings(file, Settings());
    QMap<QString, QString> written;
    for (const QString& key : file.allKeys()) {
        const QString value = file.value(key).toString();
        written[key] = value.isEmpty() ? u"empty"_s : value;
    }
    EXPECT_EQ(documented, written) << qPrintable(QStringList(written.keys()).join(u' '));
}

TEST(Settings, SpeedIsHeldToItsLimits)
{
    EXPECT_EQ(settingsFrom("[playback]\nspeed=1e9\n").speed, Playback::maximumSpeed);
    EXPECT_EQ(settingsFrom("[playback]\nspeed=-3\n").speed, Playback::minimumSpeed);
    EXPECT_EQ(settingsFrom("[playback]\nspeed=2.5\n").speed, 2.5);
}

TEST(Settings, ThePaceIsSecondsOrRealTime)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(settingsFrom("[playback]\nlength=30\n").pace, Pace::lasting(30s, true));
    EXPECT_EQ(settingsFrom("[playback]\nlength=real-time\nskip-quiet=false\n").pace,
              Pace::inRealTime(false));
    EXPECT_EQ(settingsFrom("[playback]\nlength=-4\n").pace.length, Pace::shortest);
    EXPECT_EQ(settingsFrom("[playback]\nlength=2000000000\n").pace.length, Pace::longest);
    EXPECT_EQ(settingsFrom("[playback]\nlength=soon\nskip-quiet=7\n").pace, Pace());
}

TEST(Settings, RealTimeIsKept)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"aftermap.ini"_s);
    Settings saved;
    saved.pace = Pace::inRealTime(true);
    {
        QSettings file(path, QSettings::IniFormat);
        saveSettings(file, saved);
    }
    EXPECT_EQ(loadSettings(QSettings(path, QSettings::IniFormat)), saved);
}

TEST(Settings, LieInTheConfigurationFolder)
{
    const QTemporaryDir folder;
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    EXPECT_EQ(settingsPath(), folder.filePath(u"aftermap/aftermap.ini"_s));
    if (before.isEmpty())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", before);
}
