// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/diagnostic.h"
#include "incident/incident.h"

#include <memory>
#include <optional>

namespace aftermap {

/// What a file turned out to be.
enum class DocumentKind {
    Timeline,
    Map,
    Imported ///< notes or a status page's file, made a timeline of while it was opened
};

/// What reading a file gave. `incident` is null exactly when there are errors.
struct OpenedDocument
{
    std::optional<DocumentKind> kind; ///< none when it is neither
    std::shared_ptr<const Incident> incident; ///< of a map alone: no events, window of one hour
    QString path;
    QString mapPath; ///< the map that was read with it, or empty
    QByteArray hash;    ///< SHA-256 of the file's bytes
    QByteArray mapHash; ///< of the map's, if one was read
    Diagnostics diagnostics;
};

/// Opens a timeline (with the map that it names), a map, notes, or a file of a status page with one incident,
/// recognised by content. What was guessed in the latter two is told as notes. Errors are those
/// of the machine (no such file, cannot be read); what is wrong inside the file is in `diagnostics`.
/// Reports its progress by the bytes read.
Result<OpenedDocument> openDocument(const QString& path, const JobControl& control);

/// Reads one file of either kind and writes it in canonical form to `target` (the same path is
/// allowed). Nothing is lost, unknown fields included. The map of a timeline is not looked at. Errors:
/// of the machine, and Error::Kind::Format when the file has errors, which are in `diagnostics`; then
/// nothing is written.
Result<void> rewriteDocument(const QString& path, const QString& target, Diagnostics& diagnostics);

} // namespace aftermap
