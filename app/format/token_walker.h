// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_value.h"

namespace aftermap {

/// A token and where it begins.
struct Token
{
    std::string_view raw;
    TextPosition at;
};

/// Walks through a document from token to token, counting lines. Columns count bytes, and a byte
/// order mark does not count.
class TokenWalker
{
public:
    explicit TokenWalker(std::string_view bytes);

    /// The token that ends before `end`, after white space, commas and colons.
    Token take(const char* end);
    /// The number that begins after white space, commas and colons.
    Token takeNumber();
    /// Over white space only, for looking at what stands there.
    void skipSpace();
    void skip(std::size_t count) { m_at += count; }
    TextPosition position() const { return positionOf(m_at); }
    /// `p` on the line of the walker's own position.
    TextPosition positionOf(const char* p) const;
    std::string_view rest() const { return {m_at, static_cast<std::size_t>(m_end - m_at)}; }

private:
    void skipBetweenTokens();

    const char* m_at;
    const char* m_end;
    const char* m_lineStart;
    int m_line = 1;
};

std::string_view withoutByteOrderMark(std::string_view bytes);

} // namespace aftermap
