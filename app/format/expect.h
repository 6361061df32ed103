// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "format/read_context.h"
#include "incident/words.h"

#include <QStringList>

#include <limits>
#include <optional>

namespace aftermap {

// Each of these takes one JSON value for what it should be, or reports at its place what it is
// instead and gives nothing.

std::optional<QString> expectText(const JsonValue& value, ReadContext& context);
std::optional<bool> expectBoolean(const JsonValue& value, ReadContext& context);
/// Not below `least`, not above `most`.
std::optional<double> expectNumber(const JsonValue& value, ReadContext& context,
                                   double least = std::numeric_limits<double>::lowest(),
                                   double most = std::numeric_limits<double>::max());
std::optional<int> expectInteger(const JsonValue& value, ReadContext& context, int least, int most);
/// 1 to 128 of A-Z a-z 0-9 . _ : / -
std::optional<QString> expectId(const JsonValue& value, ReadContext& context);
/// RFC 3339 with a zone, in the years 1 to 9999 of UTC.
std::optional<Instant> expectTime(const JsonValue& value, ReadContext& context);
/// One id of a source or an array of them; noted in the context as references.
QStringList expectSources(const JsonValue& value, ReadContext& context);
bool expectObject(const JsonValue& value, ReadContext& context);
bool expectArray(const JsonValue& value, ReadContext& context);

void reportUnknownWord(const JsonValue& value, const QStringList& words, const QString& noun,
                       ReadContext& context);

template <typename E>
QStringList allWords()
{
    QStringList words;
    for (const Word<E>& word : wordsOf<E>())
        words.append(QLatin1StringView(word.text));
    return words;
}

/// One of the words of an enumeration; `noun` says of what: "kind of event".
template <typename E>
std::optional<E> expectWord(const JsonValue& value, const QString& noun, ReadContext& context)
{
    if (value.type() == JsonType::String) {
        for (const Word<E>& word : wordsOf<E>()) {
            if (value.text() == word.text)
                return word.value;
        }
    }
    reportUnknownWord(value, allWords<E>(), noun, context);
    return std::nullopt;
}

void reportUnknownKey(const JsonValue& member, const QStringList& words, const QString& noun,
                      ReadContext& context);

/// The same of the name of a member.
template <typename E>
std::optional<E> expectKeyWord(const JsonValue& member, const QString& noun, ReadContext& context)
{
    for (const Word<E>& word : wordsOf<E>()) {
        if (member.key() == word.text)
            return word.value;
    }
    reportUnknownKey(member, allWords<E>(), noun, context);
    return std::nullopt;
}

/// What a value is, in words, with a piece of it: "the text \"abc\"".
QString describe(const JsonValue& value);
/// How a sentence calls a value: its name in quotation marks, or "this element".
QString nameOf(const JsonValue& value);
bool isId(std::string_view text);

} // namespace aftermap
