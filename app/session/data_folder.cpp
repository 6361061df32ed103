// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

DataPlaces dataPlaces()
{
    const QString beside = QCoreApplication::applicationDirPath();
    return {.chosen = qEnvironmentVariable("AFTERMAP_DATA_DIR"),
            .installed = QDir::cleanPath(beside + u"/../share/aftermap"_s),
            .source = QStringLiteral(AFTERMAP_SOURCE_TREE)};
}

std::optional<QString> dataFolder(const DataPlaces& places)
{
    for (const QString& place : {places.chosen, places.installed, places.source}) {
        if (!place.isEmpty() && QFileInfo(place + u"/timelines"_s).isDir())
            return place;
    }
    return std::nullopt;
}

} // namespace aftermap
