// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "format/diagnostic.h"
#include "format/import_log.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace aftermap {

// What the files of a status page (Atlassian Statuspage, API version 2, and what imitates it) say, word
// for word. Texts are hostile.

/// What an update says about a component.
struct StatuspageReport
{
    QString code; ///< the component's id; may be empty
    QString name;
    QString oldStatus;
    QString newStatus;
    ImportPlace place;
};

struct StatuspageUpdate
{
    QString status;
    QString body;
    Instant shownAt;                   ///< the time that the page shows
    std::optional<Instant> writtenAt;
    std::optional<Instant> editedAt;
    std::vector<StatuspageReport> reports;
    ImportPlace place;
};

struct StatuspageComponent
{
    QString code;
    QString name;
    QString groupCode;
    bool isGroup = false;
};

/// An incident or a maintenance.
struct StatuspageIncident
{
    QString id;
    QString name;
    QString status;
    QString impact;
    QString link;
    std::size_t page = 0; ///< index
    bool isMaintenance = false;
    std::optional<Instant> startedAt;
    std::optional<Instant> createdAt;
    std::optional<Instant> monitoringAt;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> scheduledFor;
    std::optional<Instant> scheduledUntil;
    std::vector<StatuspageUpdate> updates; ///< in order of shownAt
    std::vector<StatuspageComponent> components;
    ImportPlace place;
};

struct StatuspagePage
{
    QString id;
    QString name;
    QString link;
    QString zone;
    std::optional<Instant> updatedAt;
    QHash<QString, StatuspageComponent> components; ///< by code
};

struct StatuspageFile
{
    std::vector<StatuspagePage> pages; ///< at least one
    std::vector<StatuspageIncident> incidents; ///< in the file's order
    ImportLog log;
};

/// Most that is read of one file, in bytes.
constexpr qsizetype maxStatuspageSize = qsizetype(64) * 1024 * 1024;

/// Reads all shapes: a summary, incidents, one incident, maintenances, a bare array of any of them, an array
/// of whole pages, in UTF-8, UTF-16 or Latin-1. Nothing, with an error in `diagnostics`, for a file that is
/// no JSON or no status page; what is odd inside one is in its log.
std::optional<StatuspageFile> readStatuspage(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics);

/// Do these bytes look like JSON of a status page? Reads no more than it must.
bool looksLikeStatuspage(const QByteArray& bytes);

/// When it was over by what the page says: only where it says that it is over.
std::optional<Instant> endOf(const StatuspageIncident& incident);
/// When it began: the first of what the page says.
std::optional<Instant> startOf(const StatuspageIncident& incident);

} // namespace aftermap
