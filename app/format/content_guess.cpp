// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/content_guess.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// As much of a file as is looked at.
constexpr std::size_t lookedAt = 64 * 1024;

struct Signature
{
    std::string_view bytes;
    const char* name;
};

constexpr std::array signatures{
    Signature{"\x1f\x8b", "gzip-compressed data"},
    Signature{"\x89PNG", "a PNG image"},
    Signature{"\xff\xd8\xff", "a JPEG image"},
    Signature{"GIF8", "a GIF image"},
    Signature{"%PDF-", "a PDF document"},
    Signature{"PK\x03\x04", "a ZIP archive (or an office document)"},
    Signature{"BZh", "bzip2-compressed data"},
    Signature{"\xfd" "7zXZ", "xz-compressed data"},
    Signature{"\x28\xb5\x2f\xfd", "zstd-compressed data"},
    Signature{"\x7f" "ELF", "a program"},
    Signature{"SQLite format 3", "an SQLite database"},
};

bool contains(std::string_view text, std::string_view piece)
{
    return text.find(piece) != std::string_view::npos;
}

QString guessMarkup(std::string_view text)
{
    const QString head = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).toLower();
    if (head.contains("<graphml"_L1))
        return u"XML (GraphML)"_s;
    if (head.contains("<gexf"_L1))
        return u"XML (GEXF)"_s;
    if (head.contains("<svg"_L1))
        return u"an SVG image"_s;
    if (head.contains("<html"_L1) || head.contains("<!doctype html"_L1))
        return u"a web page (HTML)"_s;
    if (head.contains("<rss"_L1) || head.contains("<feed"_L1))
        return u"a news feed (RSS or Atom)"_s;
    return u"XML"_s;
}

std::vector<std::string_view> linesOf(std::string_view text, std::size_t most)
{
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < most) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool looksLikeDot(std::string_view text)
{
    if (text.starts_with("strict "))
        text.remove_prefix(7);
    const bool word = text.starts_with("digraph") || text.starts_with("graph");
    return word && contains(text, "{");
}

/// "name: value" or "name:" at the start of a line, or a document mark.
bool looksLikeYaml(const std::vector<std::string_view>& lines)
{
    for (std::string_view line : lines) {
        if (line.starts_with('#'))
            continue;
        if (line == "---" || line.starts_with("%YAML"))
            return true;
        if (line.starts_with("- "))
            return true;
        const std::size_t colon = line.find(':');
        const std::string_view name = line.substr(0, std::min(colon, line.size()));
        return colon != std::string_view::npos && !name.empty() && !contains(name, " ") &&
               !contains(name, ",") && (colon + 1 == line.size() || line[colon + 1] == ' ');
    }
    return false;
}

/// Two lines with the same number (at least one) of the same separator.
bool looksLikeTable(const std::vector<std::string_view>& lines, char separator)
{
    if (lines.size() < 2)
        return false;
    const auto first = std::count(lines[0].begin(), lines[0].end(), separator);
    return first > 0 && first == std::count(lines[1].begin(), lines[1].end(), separator);
}

QString guessText(std::string_view text)
{
    const std::vector<std::string_view> lines = linesOf(text, 8);
    if (text.starts_with('<'))
        return guessMarkup(text);
    if (looksLikeDot(text))
        return u"a Graphviz graph (DOT)"_s;
    if (text.starts_with('['))
        return u"a JSON array"_s;
    if (text.starts_with('"'))
        return u"a single JSON text"_s;
    if (looksLikeYaml(lines))
        return u"YAML"_s;
    if (looksLikeTable(lines, ','))
        return u"a table (CSV)"_s;
    if (looksLikeTable(lines, ';'))
        return u"a table (CSV with semicolons)"_s;
    if (looksLikeTable(lines, '\t'))
        return u"a table (TSV)"_s;
    if (std::all_of(text.begin(), text.end(), [](char c) { return contains("+-.0123456789eE \t\r\n", {&c, 1}); }))
        return u"a number"_s;
    if (lines.front() == "true" || lines.front() == "false" || lines.front() == "null")
        return u"a single JSON word"_s;
    if (text.starts_with("# "))
        return u"Markdown"_s;
    return u"plain text"_s;
}

} // namespace

QString guessContent(QByteArrayView bytes)
{
    std::string_view text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    for (const Signature& signature : signatures) {
        if (text.starts_with(signature.bytes))
            return QLatin1StringView(signature.name);
    }
    text = text.substr(0, lookedAt);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return u"nothing but white space"_s;
    text.remove_prefix(start);
    if (contains(text, std::string_view("\0", 1)))
        return u"binary data"_s;
    return guessText(text);
}

} // namespace aftermap
