// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/details.h"
#include "render/glossary.h"

#include <QStringList>

namespace aftermap {

// What details are put together from.

DetailPiece plainPiece(const QString& text);
DetailPiece mutedPiece(const QString& text, const QString& explanation = {});
DetailPiece termPiece(Term term, const QString& text, DetailPiece::Tone tone = DetailPiece::Tone::Muted);
/// A time that goes there when it is pressed, with its precision explained.
DetailPiece timePiece(const Incident& incident, const StatedTime& time, Instant now);
DetailPiece timePiece(const Incident& incident, Instant at, Instant now);
/// The name of the service with that id, else the word that stands in the file.
QString serviceNameOf(const Incident& incident, const QString& id);
/// Name and state of a service; pressing it selects the service.
DetailPiece servicePiece(const Presentation& presentation, ServiceId service, Instant t);

/// A row of two columns.
DetailLine row(Term label, std::vector<DetailPiece> pieces);
DetailLine row(const QString& label, const QString& text);
DetailLine line(std::vector<DetailPiece> pieces);

/// Adds the section if it has lines.
void add(Details& details, DetailSection section);
void addRow(DetailSection& section, const QString& label, const QString& text);

/// One line a source: title, publisher, address as text. Ids that no source has are named as they are.
std::vector<DetailLine> sourceLines(const Incident& incident, const QStringList& ids);
/// "The cloud, The report" for each source; "; " between them.
QString sourceWords(const Incident& incident, const QStringList& ids);
/// "about 03:00 New York, known to the hour"
QString precisionWords(const StatedTime& time);

} // namespace aftermap
