// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/token_walker.h"

namespace aftermap {

/// What the grammar allows next.
enum class Expect { Value, FirstKey, Key, Colon, FirstElement, NextElement, NextMember, End };

/// An array or object that is not closed yet.
struct Opened
{
    TextPosition at;
    JsonType type;
};

struct SyntaxProblem
{
    TextPosition at;
    QString message; ///< one sentence
};

/// What is wrong after the last good token, in one sentence at the exact place.
SyntaxProblem explainSyntaxError(TokenWalker walker, Expect expect, const std::vector<Opened>& opened);

/// "an array", "a text", …
QString nameOf(JsonType type);

/// The sentence about a name that stands twice in one object.
QString duplicateName(std::string_view name, TextPosition first);

} // namespace aftermap
