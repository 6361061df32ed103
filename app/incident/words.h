// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace aftermap {

/// One value of an enumeration and how files spell it.
template <typename E>
struct Word
{
    E value;
    const char* text;
};

/// All words of an enumeration, in the order in which they are explained to people.
template <typename E>
std::span<const Word<E>> wordsOf();

template <typename E>
QString toWord(E value)
{
    for (const Word<E>& word : wordsOf<E>()) {
        if (word.value == value)
            return QLatin1StringView(word.text);
    }
    return {};
}

template <typename E>
std::optional<E> fromWord(QStringView text)
{
    for (const Word<E>& word : wordsOf<E>()) {
        if (text == QLatin1StringView(word.text))
            return word.value;
    }
    return std::nullopt;
}

} // namespace aftermap
