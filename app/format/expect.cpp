// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/expect.h"

#include "base/safe_text.h"
#include "format/suggestion.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t longestId = 128;

QString shown(std::string_view text)
{
    // More bytes than a snippet can hold; never a whole text of 64 KiB.
    return shownSnippet(decodeUtf8(text.substr(0, 1024)));
}

void refuseType(const JsonValue& value, const QString& wanted, ReadContext& context)
{
    context.reporter.error(value, u"%1 must be %2, not %3."_s.arg(nameOf(value), wanted, describe(value)));
}

QString numberText(double number)
{
    return QString::number(number, 'g', 12);
}

} // namespace

QString Interner::text(std::string_view utf8)
{
    if (const auto found = m_texts.find(utf8); found != m_texts.end())
        return found->second;
    return m_texts.emplace(std::string(utf8), decodeUtf8(utf8)).first->second;
}

QString describe(const JsonValue& value)
{
    switch (value.type()) {
    case JsonType::Null: return u"null"_s;
    case JsonType::Boolean: return value.boolean() ? u"true"_s : u"false"_s;
    case JsonType::Number: return u"the number "_s + shown(value.raw());
    case JsonType::String: return u"the text \"%1\""_s.arg(shown(value.text()));
    case JsonType::Array: return u"an array"_s;
    case JsonType::Object: return u"an object"_s;
    }
    return {};
}

QString nameOf(const JsonValue& value)
{
    return value.keyAt() == TextPosition{0, 0} ? u"This element"_s
                                               : u"\"%1\""_s.arg(shown(value.key()));
}

bool isId(std::string_view text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == ':' || c == '/' || c == '-';
    };
    return !text.empty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), allowed);
}

std::optional<QString> expectText(const JsonValue& value, ReadContext& context)
{
    if (value.type() == JsonType::String)
        return decodeUtf8(value.text());
    refuseType(value, u"a text"_s, context);
    return std::nullopt;
}

std::optional<bool> expectBoolean(const JsonValue& value, ReadContext& context)
{
    if (value.type() == JsonType::Boolean)
        return value.boolean();
    refuseType(value, u"true or false"_s, context);
    return std::nullopt;
}

std::optional<double> expectNumber(const JsonValue& value, ReadContext& context, double least,
                                   double most)
{
    if (value.type() != JsonType::Number) {
        refuseType(value, u"a number"_s, context);
        return std::nullopt;
    }
    if (value.number() < least || value.number() > most) {
        const bool open = most == std::numeric_limits<double>::max();
        const QString range = open ? u"%1 or more"_s.arg(numberText(least))
                                   : u"from %1 to %2"_s.arg(numberText(least), numberText(most));
        context.reporter.error(value, u"%1 must be %2, not %3."_s.arg(nameOf(value), range, shown(value.raw())));
        return std::nullopt;
    }
    return value.number();
}

std::optional<int> expectInteger(const JsonValue& value, ReadContext& context, int least, int most)
{
    if (value.type() != JsonType::Number || value.number() != std::floor(value.number())) {
        refuseType(value, u"a whole number"_s, context);
        return std::nullopt;
    }
    const auto number = expectNumber(value, context, least, most);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<QString> expectId(const JsonValue& value, ReadContext& context)
{
    if (value.type() != JsonType::String) {
        refuseType(value, u"an id"_s, context);
        return std::nullopt;
    }
    if (isId(value.text()))
        return context.interner.text(value.text());
    const QString why =
        value.text().size() > longestId
            ? u"it has %1 bytes, and an id has at most 128"_s.arg(value.text().size())
            : u"an id has 1 to 128 characters of A-Z a-z 0-9 . _ : / -"_s;
    context.reporter.error(value, u"\"%1\" is not an id: %2."_s.arg(shown(value.text()), why));
    return std::nullopt;
}

std::optional<Instant> expectTime(const JsonValue& value, ReadContext& context)
{
    using namespace std::chrono;
    if (value.type() != JsonType::String) {
        refuseType(value, u"a time such as \"2025-10-20T06:48:00Z\""_s, context);
        return std::nullopt;
    }
    const Result<Instant> time = parseRfc3339(decodeUtf8(value.text().substr(0, 1024)));
    if (!time) {
        context.reporter.error(value, time.error().message);
        return std::nullopt;
    }
    constexpr Instant first = sys_days(year(1) / January / 1);
    constexpr Instant afterLast = sys_days(year(10000) / January / 1);
    if (*time < first || *time >= afterLast) {
        context.reporter.error(value, u"\"%1\" is outside the years 1 to 9999 of UTC."_s.arg(shown(value.text())));
        return std::nullopt;
    }
    return *time;
}

QStringList expectSources(const JsonValue& value, ReadContext& context)
{
    QStringList ids;
    const auto take = [&](const JsonValue& one) {
        if (const auto id = expectId(one, context)) {
            ids.append(*id);
            context.sources.add(*id, one);
        }
    };
    if (value.isArray()) {
        for (const JsonValue one : value)
            take(one);
    } else if (value.type() == JsonType::String) {
        take(value);
    } else {
        refuseType(value, u"the id of a source or an array of them"_s, context);
    }
    return ids;
}

bool expectObject(const JsonValue& value, ReadContext& context)
{
    if (!value.isObject())
        refuseType(value, u"an object"_s, context);
    return value.isObject();
}

bool expectArray(const JsonValue& value, ReadContext& context)
{
    if (!value.isArray())
        refuseType(value, u"an array"_s, context);
    return value.isArray();
}

namespace {

QString unknownWord(std::string_view text, const QStringList& words, const QString& noun)
{
    const QString near = closest(decodeUtf8(text.substr(0, 1024)), words);
    const QString advice = near.isEmpty() ? u"; it is one of %1."_s.arg(words.join(u", "_s))
                                          : u"; did you mean \"%1\"?"_s.arg(near);
    return u"\"%1\" is not a %2%3"_s.arg(shown(text), noun, advice);
}

} // namespace

void reportUnknownWord(const JsonValue& value, const QStringList& words, const QString& noun,
                       ReadContext& context)
{
    if (value.type() == JsonType::String)
        context.reporter.error(value, unknownWord(value.text(), words, noun));
    else
        refuseType(value, u"a %1"_s.arg(noun), context);
}

void reportUnknownKey(const JsonValue& member, const QStringList& words, const QString& noun,
                      ReadContext& context)
{
    context.reporter.error(Place{member.keyAt(), member.pointer()},
                           unknownWord(member.key(), words, noun));
}

} // namespace aftermap
