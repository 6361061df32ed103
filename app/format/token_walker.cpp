// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/token_walker.h"

namespace aftermap {

std::string_view withoutByteOrderMark(std::string_view bytes)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    return bytes;
}

TokenWalker::TokenWalker(std::string_view bytes)
    : m_at(withoutByteOrderMark(bytes).data()), m_end(bytes.data() + bytes.size()), m_lineStart(m_at)
{
}

TextPosition TokenWalker::positionOf(const char* p) const
{
    return {m_line, static_cast<int>(p - m_lineStart) + 1};
}

void TokenWalker::skipSpace()
{
    for (; m_at != m_end; ++m_at) {
        if (*m_at == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        } else if (*m_at != ' ' && *m_at != '\t' && *m_at != '\r') {
            return;
        }
    }
}

void TokenWalker::skipBetweenTokens()
{
    skipSpace();
    while (m_at != m_end && (*m_at == ',' || *m_at == ':')) {
        ++m_at;
        skipSpace();
    }
}

Token TokenWalker::take(const char* end)
{
    skipBetweenTokens();
    const Token token{{m_at, static_cast<std::size_t>(end - m_at)}, position()};
    m_at = end;
    return token;
}

Token TokenWalker::takeNumber()
{
    skipBetweenTokens();
    const char* end = m_at;
    const auto isOneOf = [&](std::string_view set) {
        return end != m_end && set.find(*end) != std::string_view::npos;
    };
    const auto digits = [&] {
        while (isOneOf("0123456789"))
            ++end;
    };
    if (isOneOf("-"))
        ++end;
    if (isOneOf("0"))
        ++end; // nothing may follow a leading zero but a fraction or an exponent
    else
        digits();
    if (isOneOf(".")) {
        ++end;
        digits();
    }
    if (isOneOf("eE")) {
        ++end;
        if (isOneOf("+-"))
            ++end;
        digits();
    }
    const Token token{{m_at, static_cast<std::size_t>(end - m_at)}, position()};
    m_at = end;
    return token;
}

} // namespace aftermap
