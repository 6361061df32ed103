// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/json_syntax.h"

#include "base/safe_text.h"
#include "format/text_encoding.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString place(TextPosition at)
{
    return u"%1:%2"_s.arg(at.line).arg(at.column);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
           c == '+' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view wordAt(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isWordByte(text[length]))
        ++length;
    return text.substr(0, length);
}

/// What stands there, in quotation marks, for a sentence.
QString found(std::string_view text)
{
    std::string_view word = wordAt(text);
    if (word.empty())
        word = text.substr(0, std::max<std::size_t>(validUtf8Length(text), 1));
    return u"\"%1\""_s.arg(shownSnippet(decodeUtf8(word.substr(0, 200)), 40));
}

QString whatWasExpected(Expect expect)
{
    switch (expect) {
    case Expect::Value: return u"a value"_s;
    case Expect::FirstKey: return u"a name in double quotes or }"_s;
    case Expect::Key: return u"a name in double quotes"_s;
    case Expect::Colon: return u"a colon after the name"_s;
    case Expect::FirstElement: return u"a value or ]"_s;
    case Expect::NextElement: return u"a comma or ]"_s;
    case Expect::NextMember: return u"a comma or }"_s;
    case Expect::End: return u"the end of the document"_s;
    }
    return {};
}

SyntaxProblem explainEnd(TextPosition at, const std::vector<Opened>& opened)
{
    if (opened.empty())
        return {at, u"The file holds no document."_s};
    const bool object = opened.back().type == JsonType::Object;
    return {at, u"The file ends too early: the %1 that begins at %2 is not closed."_s.arg(
                    object ? u"object"_s : u"array"_s, place(opened.back().at))};
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Four hexadecimal digits, or -1.
int hexAt(std::string_view text)
{
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if (i >= text.size() || !isHex(text[i]))
            return -1;
        value = value * 16 + (isDigit(text[i]) ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10);
    }
    return value;
}

/// `text` begins at the opening quote.
SyntaxProblem explainText(const TokenWalker& walker, std::string_view text)
{
    std::size_t i = 1;
    const auto at = [&](std::size_t offset) { return walker.positionOf(text.data() + offset); };
    while (i < text.size() && text[i] != '"') {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n' || byte == '\r')
            return {at(0), u"This text is not closed on its line; a line break in it is written \\n."_s};
        if (byte < 0x20) {
            return {at(i), u"The control character U+%1 must be written as an escape in a text."_s.arg(
                               QString::number(byte, 16).toUpper().rightJustified(4, u'0'))};
        }
        if (byte != '\\') {
            const std::size_t length = validUtf8Length(text.substr(i));
            if (length == 0) {
                return {at(i), u"The byte 0x%1 is not valid UTF-8 here."_s.arg(
                                   QString::number(byte, 16).toUpper())};
            }
            i += length;
            continue;
        }
        const char escaped = i + 1 < text.size() ? text[i + 1] : '\0';
        if (escaped == 'u') {
            const int unit = hexAt(text.substr(std::min(i + 2, text.size())));
            if (unit < 0)
                return {at(i), u"\\u must be followed by four hexadecimal digits."_s};
            const bool high = unit >= 0xd800 && unit < 0xdc00;
            const std::string_view after = text.substr(i + 6);
            const int low = high && after.starts_with("\\u") ? hexAt(after.substr(2)) : -1;
            if ((high && (low < 0xdc00 || low > 0xdfff)) || (unit >= 0xdc00 && unit < 0xe000)) {
                return {at(i), u"The escape \\u%1 is one half of a pair whose other half is missing."_s.arg(
                                   QString::number(unit, 16).toUpper())};
            }
            i += high ? 12 : 6;
        } else if (std::string_view("\"\\/bfnrt").find(escaped) == std::string_view::npos) {
            return {at(i), u"\"%1\" is not an escape that JSON knows; a backslash is written \\\\."_s.arg(
                               shownSnippet(decodeUtf8(text.substr(i, 1 + std::max<std::size_t>(
                                                           1, validUtf8Length(text.substr(std::min(i + 1, text.size()))))))))};
        } else {
            i += 2;
        }
    }
    return {at(0), u"This text is not closed: its last double quote is missing."_s};
}

bool looksLikeNumber(std::string_view word)
{
    if (word.empty())
        return false;
    if (isDigit(word[0]))
        return true;
    const bool sign = word[0] == '-' || word[0] == '+' || word[0] == '.';
    return sign && word.size() > 1 && (isDigit(word[1]) || word[1] == '.');
}

bool isJsonNumber(std::string_view word)
{
    std::size_t i = word.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t first = i;
        while (i < word.size() && isDigit(word[i]))
            ++i;
        return i > first;
    };
    const bool leadingZero = i < word.size() && word[i] == '0';
    const std::size_t first = i;
    if (!digits() || (leadingZero && i > first + 1))
        return false;
    if (i < word.size() && word[i] == '.') {
        ++i;
        if (!digits())
            return false;
    }
    if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
        ++i;
        if (i < word.size() && (word[i] == '+' || word[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == word.size();
}

SyntaxProblem explainValue(const TokenWalker& walker, std::string_view rest, Expect expect)
{
    const TextPosition at = walker.position();
    const std::string_view word = wordAt(rest);
    const QString shown = found(rest);
    if (looksLikeNumber(word)) {
        if (isJsonNumber(word))
            return {at, u"The number %1 is too large."_s.arg(shown)};
        return {at, u"%1 is not a number as JSON writes it, such as 12, -0.5 or 1e6."_s.arg(shown)};
    }
    const QString lower = decodeUtf8(word).toLower();
    if (lower == "nan"_L1 || lower.endsWith("infinity"_L1) || lower.endsWith("inf"_L1))
        return {at, u"%1 is not a number that JSON can hold."_s.arg(shown)};
    if (lower == "true"_L1 || lower == "false"_L1 || lower == "null"_L1)
        return {at, u"%1 is written in small letters: \"%2\"."_s.arg(shown, lower)};
    if (!word.empty())
        return {at, u"%1 is not a value; a text stands in double quotes."_s.arg(shown)};
    return {at, u"Here stands %1, but %2 is expected."_s.arg(shown, whatWasExpected(expect))};
}

/// Whether this goes on a number that began with 0: "07" is read as a number, and then comes "7".
bool afterZero(std::string_view rest)
{
    return isDigit(rest[0]) && rest.data()[-1] == '0';
}

/// Goes on to where the grammar breaks; says so when that is at a comma just before a bracket.
std::optional<SyntaxProblem> stepOver(TokenWalker& walker, Expect& expect)
{
    walker.skipSpace();
    const std::string_view rest = walker.rest();
    if (rest.empty())
        return std::nullopt;
    if (expect == Expect::Colon && rest[0] == ':') {
        walker.skip(1);
        expect = Expect::Value;
    } else if ((expect == Expect::NextElement || expect == Expect::NextMember) && rest[0] == ',') {
        const TextPosition comma = walker.position();
        walker.skip(1);
        expect = expect == Expect::NextElement ? Expect::Value : Expect::Key;
        walker.skipSpace();
        const std::string_view after = walker.rest();
        if (after.starts_with('}') || after.starts_with(']')) {
            return SyntaxProblem{comma, u"The comma before %1 must go: nothing follows it."_s.arg(
                                            QChar(QLatin1Char(after[0])))};
        }
    }
    walker.skipSpace();
    return std::nullopt;
}

} // namespace

QString nameOf(JsonType type)
{
    switch (type) {
    case JsonType::Null: return u"null"_s;
    case JsonType::Boolean: return u"true or false"_s;
    case JsonType::Number: return u"a number"_s;
    case JsonType::String: return u"a text"_s;
    case JsonType::Array: return u"an array"_s;
    case JsonType::Object: return u"an object"_s;
    }
    return {};
}

QString duplicateName(std::string_view name, TextPosition first)
{
    return u"\"%1\" stands twice in this object; the first is at %2."_s.arg(
        shownSnippet(decodeUtf8(name)), place(first));
}

SyntaxProblem explainSyntaxError(TokenWalker walker, Expect expect, const std::vector<Opened>& opened)
{
    if (const auto problem = stepOver(walker, expect))
        return *problem;
    const std::string_view rest = walker.rest();
    const TextPosition at = walker.position();
    if (rest.empty())
        return explainEnd(at, opened);
    if (rest.starts_with("//") || rest.starts_with("/*") || rest[0] == '#')
        return {at, u"JSON has no comments; use a field such as \"note\"."_s};
    if (rest[0] == '\'')
        return {at, u"A text stands in double quotes, not in single ones."_s};
    if (validUtf8Length(rest) == 0) {
        return {at, u"The byte 0x%1 is not valid UTF-8 here."_s.arg(
                        QString::number(static_cast<unsigned char>(rest[0]), 16).toUpper())};
    }
    const bool wantsKey = expect == Expect::Key || expect == Expect::FirstKey;
    const bool wantsValue = expect == Expect::Value || expect == Expect::FirstElement;
    if (rest[0] == '"' && (wantsKey || wantsValue))
        return explainText(walker, rest);
    if (wantsValue)
        return explainValue(walker, rest, expect);
    if (afterZero(rest) && expect != Expect::Colon && !wantsKey)
        return {at, u"A number does not begin with a needless zero."_s};
    if (expect == Expect::End)
        return {at, u"After the end of the document stands %1, but nothing may follow."_s.arg(found(rest))};
    if (rest[0] == '"' && (expect == Expect::NextElement || expect == Expect::NextMember))
        return {at, u"A comma is missing before this text."_s};
    return {at, u"Here stands %1, but %2 is expected."_s.arg(found(rest), whatWasExpected(expect))};
}

} // namespace aftermap
