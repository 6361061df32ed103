// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// What sort of thing a service is, as far as a sign can tell. Files say it in words of their own.
enum class ServiceKind {
    Generic,
    Database,
    Compute,
    Network,
    Dns,
    Queue,
    LoadBalancer,
    Identity,
    Storage,
    Function,
    App,
    Bank,
    Game,
    Government,
    Media,
    Shop,
    HomeDevice,
    DeveloperTool,
    Platform,
    Software
};
constexpr int serviceKindCount = 20;

/// By the word that a map gives ("database", "consumer-app", …); Generic for any other.
ServiceKind kindOf(const QString& word);
/// "Database", "Consumer app" …
QString kindWords(ServiceKind kind);

/// One family: strokes of one weight and one colour on a grid of 12, legible from 8 pixels on.
void paintKindIcon(QPainter& painter, const QRectF& square, ServiceKind kind, const QColor& ink);

} // namespace aftermap
