// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/view.h"

#include <QString>
#include <QStringList>

#include <optional>

class QSettings;

namespace aftermap {

/// Where to begin in an outage that is opened.
struct StartingPlace
{
    QString at;         ///< a TIME of the command line; empty: from the start, playing
    QStringList select; ///< ids of services and events
    std::optional<Camera> camera; ///< none: the whole picture

    bool operator==(const StartingPlace&) const = default;
};

/// What was open when the program ended.
struct LastSession
{
    QString file; ///< absolute; empty: nothing was open
    StartingPlace place;

    bool operator==(const LastSession&) const = default;
};

/// What is missing or makes no sense is left out.
LastSession loadLastSession(const QSettings& stored);
void saveLastSession(QSettings& stored, const LastSession& session);

} // namespace aftermap
