// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the window and the pictures say can be translated: literals that are read by people stand
// inside tr() or its kin.
#include "architecture/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

using namespace aftermap::architecture;

namespace {

struct Literal
{
    int line = 1;
    std::string text;
    std::vector<std::string> calls; ///< the functions whose arguments it stands in, outermost first
};

bool isNameChar(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The name that ends before `at`, blanks left out.
std::string nameBefore(const std::string& text, std::size_t at)
{
    while (at > 0 && std::isspace(static_cast<unsigned char>(text[at - 1])) != 0)
        --at;
    std::size_t start = at;
    while (start > 0 && isNameChar(text[start - 1]))
        --start;
    return text.substr(start, at - start);
}

/// All string literals of a file, comments and includes left out.
std::vector<Literal> literalsOf(const std::string& text)
{
    std::vector<Literal> literals;
    std::vector<std::string> calls;
    int line = 1;
    const auto skipTo = [&](std::size_t i, std::size_t end) {
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                            text.begin() + static_cast<std::ptrdiff_t>(std::min(end, text.size())), '\n'));
        return end;
    };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (text.compare(i, 2, "//") == 0 || (c == '#' && text.compare(i, 8, "#include") == 0)) {
            i = std::min(text.find('\n', i), text.size());
        } else if (text.compare(i, 2, "/*") == 0) {
            i = skipTo(i, std::min(text.find("*/", i), text.size() - 2) + 2);
        } else if (text.compare(i, 3, "R\"(") == 0) {
            const std::size_t end = std::min(text.find(")\"", i), text.size() - 2);
            literals.push_back({line, text.substr(i + 3, end - i - 3), calls});
            i = skipTo(i, end + 2);
        } else if (c == '\'' && !(i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1])) != 0)) {
            i += text.compare(i + 1, 1, "\\") == 0 ? 2 : 1;
            i = std::min(text.find('\'', i), text.size() - 1) + 1;
        } else if (c == '"') {
            std::size_t end = i + 1;
            while (end < text.size() && text[end] != '"')
                end += text[end] == '\\' ? 2 : 1;
            literals.push_back({line, text.substr(i + 1, end - i - 1), calls});
            i = end + 1;
        } else {
            if (c == '(' || c == '{' || c == '[')
                calls.push_back(c == '(' ? nameBefore(text, i) : std::string());
            else if ((c == ')' || c == '}' || c == ']') && !calls.empty())
                calls.pop_back();
            line += c == '\n' ? 1 : 0;
            ++i;
        }
    }
    return literals;
}

bool isAnyOf(const std::string& name, const std::vector<std::string>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool hasWord(const std::string& text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (std::isalpha(static_cast<unsigned char>(text[i])) != 0 && std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0
            && (i == 0 || text[i - 1] != '%'))
            return true;
    }
    return false;
}

/// Two words with a blank between them, and no style sheet or other language.
bool isProse(const std::string& text)
{
    if (text.find('{') != std::string::npos || text.find('<') != std::string::npos)
        return false;
    for (std::size_t blank = text.find(' '); blank != std::string::npos; blank = text.find(' ', blank + 1)) {
        if (hasWord(text.substr(0, blank)) && hasWord(text.substr(blank + 1)))
            return true;
    }
    return false;
}

const std::vector<std::string> translating{"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP", "QT_TRANSLATE_N_NOOP"};
const std::vector<std::string> shows{"setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
                                     "setPlaceholderText", "setLabelText", "addSection", "plainLabel", "drawText",
                                     "showError", "showNotice", "showPassing", "setStatusTip", "setWhatsThis"};
/// Names of fonts are no words.
const std::vector<std::string> names{"DejaVu Sans"};

bool isOffence(const Literal& literal)
{
    const auto calls = [&](const std::vector<std::string>& of) {
        return std::any_of(literal.calls.begin(), literal.calls.end(), [&](const std::string& call) { return isAnyOf(call, of); });
    };
    if (calls(translating) || isAnyOf(literal.text, names) || isAnyOf("static_assert", literal.calls))
        return false;
    const bool shown = !literal.calls.empty() && isAnyOf(literal.calls.back(), shows);
    return isProse(literal.text) || (shown && hasWord(literal.text));
}

} // namespace

TEST(Translation, EverythingThatIsReadStandsInTr)
{
    int seen = 0;
    for (const Source& source : sourcesUnder({"ui", "app/render"})) {
        if (!isCpp(source.path))
            continue;
        for (const Literal& literal : literalsOf(source.text)) {
            ++seen;
            EXPECT_FALSE(isOffence(literal)) << source.path << ':' << literal.line << ": \"" << literal.text << '"';
        }
    }
    EXPECT_GT(seen, 500);
}

TEST(Translation, WhatIsNotTranslatedIsFound)
{
    const auto offences = [](const std::string& text) {
        const std::vector<Literal> literals = literalsOf(text);
        return std::count_if(literals.begin(), literals.end(), isOffence);
    };
    EXPECT_EQ(offences("label->setText(u\"Play\"_s);"), 1);
    EXPECT_EQ(offences("return u\"Nothing is open.\"_s;"), 1);
    EXPECT_EQ(offences("label->setText(tr(\"Play\")); return tr(\"Nothing \" \"is open.\");"), 0);
    EXPECT_EQ(offences("setObjectName(u\"notThis\"_s); // \"nor this one\"\n"), 0);
    EXPECT_EQ(offences("label->setText(u\"%1 · %2\"_s.arg(tr(\"one\"), u\"%1 h\"_s));"), 0);
}
