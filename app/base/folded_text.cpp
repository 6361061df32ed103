// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folded_text.h"

namespace aftermap {

namespace {

bool isMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing;
}

QString foldedPiece(QStringView piece)
{
    // Up and down again: only so does "ß" become "ss".
    const QString apart =
        piece.toString().normalized(QString::NormalizationForm_KD).toUpper().toLower();
    QString kept;
    kept.reserve(apart.size());
    for (qsizetype i = 0; i < apart.size(); ++i) {
        if (!isMark(apart[i].unicode()))
            kept += apart[i];
    }
    return kept;
}

bool isPlain(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

/// Length of the letter at `start` with the marks that follow it.
qsizetype letterLength(QStringView text, qsizetype start)
{
    qsizetype end = start + (text[start].isHighSurrogate() && start + 1 < text.size() ? 2 : 1);
    while (end < text.size() && isMark(text[end].unicode()))
        ++end;
    return end - start;
}

} // namespace

QString folded(QStringView text)
{
    return isPlain(text) ? text.toString().toLower() : foldedPiece(text);
}

std::vector<TextRange> rangesOf(const QString& needle, QStringView text)
{
    std::vector<TextRange> ranges;
    if (needle.isEmpty())
        return ranges;
    // Letter by letter, because folding changes lengths ("ß" is "ss").
    QString all;
    std::vector<TextRange> origin; // of every unit of `all`
    for (qsizetype i = 0; i < text.size();) {
        const TextRange letter{i, letterLength(text, i)};
        const QString piece = folded(text.mid(letter.start, letter.length));
        all += piece;
        origin.insert(origin.end(), std::size_t(piece.size()), letter);
        i += letter.length;
    }
    for (qsizetype at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.size())) {
        const qsizetype start = origin[std::size_t(at)].start;
        const TextRange& last = origin[std::size_t(at + needle.size() - 1)];
        const qsizetype end = last.start + last.length;
        if (!ranges.empty() && start < ranges.back().start + ranges.back().length)
            continue;
        ranges.push_back({start, end - start});
    }
    return ranges;
}

} // namespace aftermap
