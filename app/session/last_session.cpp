// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/last_session.h"

#include "base/file_name.h"
#include "base/time.h"

#include <QDir>
#include <QSettings>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto fileKey = "session/file"_L1;
constexpr auto atKey = "session/at"_L1;
constexpr auto selectKey = "session/select"_L1;
constexpr auto zoomKey = "session/zoom"_L1;
constexpr auto centerXKey = "session/center_x"_L1;
constexpr auto centerYKey = "session/center_y"_L1;
constexpr double largestZoom = 16;

std::optional<double> number(const QSettings& stored, QLatin1StringView key)
{
    bool isNumber = false;
    const double value = stored.value(key).toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

LastSession loadLastSession(const QSettings& stored)
{
    LastSession session;
    session.file = fileNameFromBytes(stored.value(fileKey).toByteArray());
    if (!QDir::isAbsolutePath(session.file))
        return {};
    const QString at = stored.value(atKey).toString();
    if (parseRfc3339(at))
        session.place.at = at;
    session.place.select = stored.value(selectKey).toStringList();
    session.place.select.removeAll(QString());
    const auto zoom = number(stored, zoomKey);
    const auto x = number(stored, centerXKey);
    const auto y = number(stored, centerYKey);
    if (zoom && x && y)
        session.place.camera = Camera{std::clamp(*zoom, 1.0, largestZoom), {*x, *y}};
    return session;
}

void saveLastSession(QSettings& stored, const LastSession& session)
{
    stored.remove(u"session"_s);
    if (session.file.isEmpty())
        return;
    stored.setValue(fileKey, fileNameBytes(session.file));
    stored.setValue(atKey, session.place.at);
    stored.setValue(selectKey, session.place.select);
    if (const auto camera = session.place.camera) {
        stored.setValue(zoomKey, camera->zoom);
        stored.setValue(centerXKey, camera->center.x());
        stored.setValue(centerYKey, camera->center.y());
    }
}

} // namespace aftermap
