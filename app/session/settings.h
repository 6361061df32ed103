// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "replay/pace.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

class QSettings;

namespace aftermap {

/// What the program remembers from one time to the next. Defaults live here only; the man page lists
/// every key, its default and what it means, and a test compares the two.
struct Settings
{
    std::optional<ThemeKind> theme; ///< none: as the desktop has it
    std::optional<bool> reduceMotion; ///< none: as the desktop has it
    QByteArray windowGeometry; ///< as QWidget::saveGeometry gives it
    QByteArray windowState;    ///< docks, as QMainWindow::saveState gives it
    double speed = 1.0;        ///< of playback, minimumSpeed to maximumSpeed
    bool looping = false;
    QString outageFolder;      ///< of the user's own outages; empty: aftermap/timelines in $XDG_DATA_HOME
    Pace pace;                 ///< how long an outage is played, and whether quiet time is
    /// Sections of the details that are folded away, by id.
    QSet<QString> foldedDetails{QStringLiteral("commentary"), QStringLiteral("conflicts"), QStringLiteral("questions"),
                                QStringLiteral("actions"),    QStringLiteral("figures"),   QStringLiteral("services"),
                                QStringLiteral("story"),     QStringLiteral("open-ends"),  QStringLiteral("sources")};

    bool operator==(const Settings&) const = default;
};

/// aftermap/aftermap.ini in $XDG_CONFIG_HOME.
QString settingsPath();

/// What is missing or makes no sense is left at its default; speeds are held to their limits. Keys that
/// the program does not know stay in the file when settings are saved.
Settings loadSettings(const QSettings& stored);
void saveSettings(QSettings& stored, const Settings& settings);

} // namespace aftermap
