// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail_parts.h"

#include "base/tr.h"
#include "render/moment_sentences.h"
#include "render/narration.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const Source* sourceNamed(const Incident& incident, const QString& id)
{
    for (const auto* sources : {&incident.timeline().sources, &incident.map().sources}) {
        for (const Source& source : *sources) {
            if (source.id == id)
                return &source;
        }
    }
    return nullptr;
}

QString titleOf(const Source& source)
{
    return source.title.isEmpty() ? shownSnippet(source.id) : source.title.shown();
}

} // namespace

DetailPiece plainPiece(const QString& text)
{
    DetailPiece piece;
    piece.text = text;
    return piece;
}

DetailPiece mutedPiece(const QString& text, const QString& explanation)
{
    DetailPiece piece = plainPiece(text);
    piece.tone = DetailPiece::Tone::Muted;
    piece.explanation = explanation;
    return piece;
}

DetailPiece termPiece(Term term, const QString& text, DetailPiece::Tone tone)
{
    DetailPiece piece = plainPiece(text);
    piece.tone = tone;
    piece.explanation = explained(term);
    return piece;
}

DetailPiece timePiece(const Incident& incident, const StatedTime& time, Instant now)
{
    DetailPiece piece = plainPiece(sinceWords(incident, time, now));
    piece.link = time.at;
    piece.explanation = time.approximate ? explained(Term::Approximate) : explained(termOf(time.precision));
    return piece;
}

DetailPiece timePiece(const Incident& incident, Instant at, Instant now)
{
    DetailPiece piece = timePiece(incident, StatedTime{at, Precision::Minute, false, false}, now);
    piece.explanation = tr("Go to this moment.");
    return piece;
}

QString serviceNameOf(const Incident& incident, const QString& id)
{
    const ServiceId service = incident.serviceNamed(id);
    return service ? incident.service(service).label().shown() : shownSnippet(id);
}

DetailPiece servicePiece(const Presentation& presentation, ServiceId service, Instant t)
{
    const Service& what = presentation.incident->service(service);
    DetailPiece piece = plainPiece(what.label().shown());
    piece.link = service;
    if (what.isFrame()) {
        piece.explanation = explained(Term::Frame);
        return piece;
    }
    piece.glyph = presentation.replay.statusAt(service, t);
    piece.explanation = stateWords(*piece.glyph);
    return piece;
}

DetailLine row(Term label, std::vector<DetailPiece> pieces)
{
    return {termName(label), explained(label), std::move(pieces), {}};
}

DetailLine row(const QString& label, const QString& text)
{
    return {label, {}, {plainPiece(text)}, {}};
}

DetailLine line(std::vector<DetailPiece> pieces)
{
    return {{}, {}, std::move(pieces), {}};
}

void add(Details& details, DetailSection section)
{
    if (!section.lines.empty())
        details.sections.push_back(std::move(section));
}

void addRow(DetailSection& section, const QString& label, const QString& text)
{
    if (!text.isEmpty())
        section.lines.push_back(row(label, text));
}

std::vector<DetailLine> sourceLines(const Incident& incident, const QStringList& ids)
{
    std::vector<DetailLine> lines;
    for (const QString& id : ids) {
        const Source* source = sourceNamed(incident, id);
        if (source == nullptr) {
            lines.push_back(line({plainPiece(shownSnippet(id))}));
            continue;
        }
        DetailLine told = line({plainPiece(titleOf(*source))});
        if (!source->publisher.isEmpty())
            told.pieces.push_back(mutedPiece(u" · "_s + source->publisher.shown()));
        if (!source->url.isEmpty())
            told.pieces.push_back(mutedPiece(u'\n' + source->url.shown(), explained(Term::Source)));
        lines.push_back(std::move(told));
    }
    return lines;
}

QString sourceWords(const Incident& incident, const QStringList& ids)
{
    QStringList words;
    for (const QString& id : ids) {
        const Source* source = sourceNamed(incident, id);
        const QString told = source == nullptr              ? shownSnippet(id)
                             : source->publisher.isEmpty() ? titleOf(*source)
                                                            : source->publisher.shown();
        if (!words.contains(told))
            words << told;
    }
    return words.join(u"; "_s);
}

QString precisionWords(const StatedTime& time)
{
    QStringList words{termName(termOf(time.precision)).toLower()};
    if (time.approximate)
        words << tr("\"about\" in the source");
    if (time.derived)
        words << tr("computed");
    return words.join(u", "_s);
}

} // namespace aftermap
