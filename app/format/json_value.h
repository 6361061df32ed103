// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace aftermap {

/// A place in a file.
struct TextPosition
{
    int line = 1;   ///< from 1
    int column = 1; ///< bytes, from 1

    bool operator==(const TextPosition&) const = default;
};

enum class JsonType : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// One value of a tree, with where it stands. Texts are views of the file's bytes or of the tree.
struct JsonNode
{
    static constexpr std::uint32_t none = UINT32_MAX;

    JsonType type = JsonType::Null;
    bool boolean = false;
    double number = 0;
    std::string_view key{};  ///< decoded; only in an object
    std::string_view text{}; ///< decoded; only of a string
    std::string_view raw{};  ///< the value as it stands in the file
    TextPosition keyAt{0, 0}; ///< line 0: it has no name
    TextPosition at{};
    std::uint32_t parent = none;
    std::uint32_t firstChild = none;
    std::uint32_t next = none;
    std::uint32_t index = 0; ///< among its siblings
    std::uint32_t count = 0; ///< of its children
};

/// RFC 6901: "~" and "/" in a name are escaped.
QString pointerToken(std::string_view name);

/// One element of a root array, or one other root member, as a tree. Used again for the next.
struct JsonTree
{
    QString prefix; ///< pointer of the tree's root
    std::vector<JsonNode> nodes;
    std::deque<std::string> decoded; ///< texts with escapes

    void clear();
};

/// A value of a tree, cheap to copy; valid until the tree is used again.
class JsonValue
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = JsonValue;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = JsonValue;

        Iterator(const JsonTree* tree, std::uint32_t node) : m_tree(tree), m_node(node) {}
        JsonValue operator*() const { return JsonValue(*m_tree, m_node); }
        Iterator& operator++()
        {
            m_node = m_tree->nodes[m_node].next;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return m_node == other.m_node; }

    private:
        const JsonTree* m_tree;
        std::uint32_t m_node;
    };

    JsonValue(const JsonTree& tree, std::uint32_t node) : m_tree(&tree), m_node(node) {}

    JsonType type() const { return node().type; }
    bool isNull() const { return type() == JsonType::Null; }
    bool isObject() const { return type() == JsonType::Object; }
    bool isArray() const { return type() == JsonType::Array; }
    std::string_view key() const { return node().key; }
    std::string_view text() const { return node().text; }
    std::string_view raw() const { return node().raw; }
    double number() const { return node().number; }
    bool boolean() const { return node().boolean; }
    TextPosition at() const { return node().at; }
    TextPosition keyAt() const { return node().keyAt; }
    std::uint32_t count() const { return node().count; }
    QString pointer() const;

    Iterator begin() const { return {m_tree, node().firstChild}; }
    Iterator end() const { return {m_tree, JsonNode::none}; }

private:
    const JsonNode& node() const { return m_tree->nodes[m_node]; }

    const JsonTree* m_tree;
    std::uint32_t m_node;
};

/// UTF-8 to text; unlike QString::fromUtf8 it keeps a byte order mark that begins a text.
QString decodeUtf8(std::string_view bytes);

} // namespace aftermap
