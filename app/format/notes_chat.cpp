// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_chat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestWriter = 48;
constexpr int mostWriterWords = 4;

QStringView withoutWord(QStringView text, QLatin1StringView word)
{
    return text.endsWith(word, Qt::CaseInsensitive) ? text.chopped(word.size()).trimmed() : text;
}

/// Where a time that ends the line begins; it stands last, behind a blank or a bracket.
std::optional<std::pair<NoteTime, qsizetype>> timeAtEnd(QStringView line)
{
    std::optional<std::pair<NoteTime, qsizetype>> found;
    // A date may stand before the clock time: the longest reading wins.
    for (qsizetype start = line.size() - 1, words = 0; start > 0 && words < 6; --start) {
        const bool begins = line[start - 1].isSpace() && !line[start].isSpace();
        if (!begins && line[start] != u'[')
            continue;
        ++words;
        QStringView rest = line.sliced(start);
        const auto time = takeTime(rest);
        if (time && rest.trimmed().isEmpty())
            found = {*time, start};
    }
    return found;
}

std::optional<ChatSpeaker> nameBeforeTime(QStringView line)
{
    const auto time = timeAtEnd(line);
    if (!time)
        return std::nullopt;
    const QStringView before = line.first(time->second);
    const bool isApart = before.size() - before.trimmed().size() >= 2 || before.endsWith(u'\t') ||
                         line[time->second] == u'[';
    const QStringView withDay = withoutWord(before.trimmed(), " at"_L1);
    QStringView name = withoutWord(withoutWord(withDay, " today"_L1), " yesterday"_L1);
    const bool saysDay = name.size() != withDay.size();
    bool isDashed = false;
    while (name.endsWith(u'—') || name.endsWith(u'–') || name.endsWith(u'-') || name.endsWith(u',')) {
        name = name.chopped(1).trimmed();
        isDashed = true;
    }
    const bool isTitled = !name.isEmpty() && name.front().isUpper() && name.contains(u' ');
    if (!couldBePerson(name) || !(isApart || isDashed || saysDay || isTitled || !name.contains(u' ')))
        return std::nullopt;
    return ChatSpeaker{name.toString(), time->first, {}};
}

std::optional<ChatSpeaker> timeBeforeName(QStringView line, bool hasTextBelow)
{
    const bool inBrackets = line.startsWith(u'[');
    QStringView rest = line;
    const auto time = takeTime(rest);
    if (!time)
        return std::nullopt;
    rest = rest.trimmed();
    if (rest.startsWith(u'<')) {
        const qsizetype end = rest.indexOf(u'>');
        if (end > 1 && couldBePerson(rest.sliced(1, end - 1)))
            return ChatSpeaker{rest.sliced(1, end - 1).toString(), *time, rest.sliced(end + 1).trimmed()};
        return std::nullopt;
    }
    if (!inBrackets)
        return std::nullopt;
    const qsizetype colon = rest.indexOf(u':');
    if (colon > 0 && couldBePerson(rest.first(colon)))
        return ChatSpeaker{rest.first(colon).trimmed().toString(), *time, rest.sliced(colon + 1).trimmed()};
    if (colon < 0 && hasTextBelow && couldBePerson(rest))
        return ChatSpeaker{rest.toString(), *time, {}};
    return std::nullopt;
}

} // namespace

bool couldBePerson(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'@'))
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > longestWriter || !text.front().isLetter())
        return false;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() <= mostWriterWords && std::all_of(words.begin(), words.end(), [](QStringView word) {
        return std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u'\'' || c == u'(' || c == u')';
        });
    });
}

std::optional<ChatSpeaker> chatSpeaker(QStringView line, bool hasTextBelow)
{
    line = line.trimmed();
    if (auto speaker = timeBeforeName(line, hasTextBelow))
        return speaker;
    return hasTextBelow ? nameBeforeTime(line) : std::nullopt;
}

} // namespace aftermap
