// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_file.h"

#include "format/content_guess.h"
#include "format/notes_chain.h"
#include "format/notes_chat.h"
#include "format/notes_clock.h"
#include "format/text_decoding.h"
#include "format/text_encoding.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype startLookedAt = 64 * 1024;

/// What a line is of, as far as it can be told alone.
struct LineCount
{
    int lines = 0;
    int timed = 0;  ///< a time, a blank and words, as notes have it
    int chains = 0; ///< "a > b"
};

LineCount countLines(QStringView text)
{
    LineCount count;
    for (const QStringView whole : text.split(u'\n')) {
        QStringView line = whole.trimmed();
        if (line.isEmpty())
            continue;
        ++count.lines;
        if (line.startsWith(u"- ") || line.startsWith(u"* "))
            line = line.sliced(2);
        QStringView rest = line;
        if (takeTime(rest) && rest.size() > 1 && (rest.front().isSpace() || rest.front() == u':'))
            ++count.timed;
        else if (chatSpeaker(line, true))
            ++count.timed;
        else if (chainOf(line))
            ++count.chains;
    }
    return count;
}

/// Text as it is copied from a chat or written by hand: times before words, or nothing but chains.
bool areNotes(QStringView text)
{
    const LineCount count = countLines(text);
    if (count.timed == 0 && count.chains == 0)
        return looksLikeNotes(text) && guessSeparator(text) == std::nullopt;
    const bool isTable = guessSeparator(text) == u'\t' && count.timed == count.lines;
    return !isTable && (count.timed > 0 || count.chains * 2 > count.lines);
}

bool isTable(const QByteArray& head)
{
    return guessContent(head).startsWith("a table"_L1);
}

} // namespace

QString wordOf(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Notes: return u"notes"_s;
    case ForeignKind::Statuspage: return u"statuspage"_s;
    case ForeignKind::Table: break;
    }
    return u"table"_s;
}

std::optional<ForeignKind> foreignKindOf(const QByteArray& bytes, const QString& path)
{
    // A start that ends inside a letter would look like Latin-1.
    QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), startLookedAt));
    while (start.size() < bytes.size() && start.size() > 1 && (bytes[start.size()] & 0xc0) == 0x80)
        start.chop(1);
    const QString text = decodeText(start).text;
    const QStringView body = QStringView(text).trimmed();
    if (body.isEmpty())
        return std::nullopt;
    if (path.endsWith(".outage.txt"_L1, Qt::CaseInsensitive))
        return ForeignKind::Notes;
    if (body.front() == u'{' || body.front() == u'[') {
        QStringView line = body.first(std::min<qsizetype>(body.size(), 200));
        if (body.front() == u'[' && takeTime(line)) // "[14:02] Ana: …"
            return ForeignKind::Notes;
        if (bytes.size() <= maxStatuspageSize && looksLikeStatuspage(bytes))
            return ForeignKind::Statuspage;
        return std::nullopt;
    }
    const QByteArray head = text.toUtf8();
    const QString guess = guessContent(head);
    const bool isText = guess == u"YAML" || guess == u"Markdown" || guess == u"plain text" || isTable(head);
    if (!isText)
        return std::nullopt;
    if (areNotes(body))
        return ForeignKind::Notes;
    const bool isNamedTable = path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".tsv"_L1, Qt::CaseInsensitive);
    return isTable(head) || (isNamedTable && guess != u"YAML") ? std::optional(ForeignKind::Table) : std::nullopt;
}

} // namespace aftermap
