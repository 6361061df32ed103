// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_scanner.h"
#include "format/token_walker.h"

#include <optional>
#include <string_view>
#include <vector>

namespace aftermap {

/// Puts the values of one part of a document together. Reports names that stand twice in one
/// object.
class TreeBuilder
{
public:
    TreeBuilder(Reporter& reporter, const JsonLimits& limits);

    /// The decoded text: a view of the file where nothing was escaped, else of a copy in the tree.
    std::string_view keep(const std::string& decoded, const Token& token);

    void begin(QString prefix, const JsonNode& root);
    void key(const std::string& name, const Token& token);
    /// False when there are too many values.
    bool add(JsonNode node);
    bool open(const JsonNode& node);
    /// `end` is just after the closing bracket.
    void close(const char* end);
    /// Whether an array or object still waits for its end.
    bool isOpen() const { return !m_stack.empty(); }
    /// Of the value that comes next, or is being read; of the object where none of its members has a name yet.
    QString pointer() const;
    JsonValue finish() const { return JsonValue(m_tree, 0); }
    void reset();

private:
    struct Level
    {
        std::uint32_t node;
        std::uint32_t lastChild = JsonNode::none;
        std::optional<std::string_view> key = {}; ///< of an object's newest member
        TextPosition keyAt = {};
    };
    void checkNames(std::uint32_t object);
    void reportTwice(const JsonNode& second, std::uint32_t node, TextPosition first);

    Reporter& m_reporter;
    JsonLimits m_limits;
    JsonTree m_tree;
    std::vector<Level> m_stack;
};

} // namespace aftermap
