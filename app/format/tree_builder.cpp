// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/tree_builder.h"

#include "format/json_syntax.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Up to here comparing every name with every other is faster than a table.
constexpr std::uint32_t fewNames = 16;

} // namespace

TreeBuilder::TreeBuilder(Reporter& reporter, const JsonLimits& limits)
    : m_reporter(reporter), m_limits(limits)
{
}

std::string_view TreeBuilder::keep(const std::string& decoded, const Token& token)
{
    // Every escape is longer than what it stands for, so equal lengths mean that there is none.
    if (decoded.size() + 2 == token.raw.size())
        return token.raw.substr(1, decoded.size());
    return m_tree.decoded.emplace_back(decoded);
}

void TreeBuilder::begin(QString prefix, const JsonNode& root)
{
    m_tree.prefix = std::move(prefix);
    m_tree.nodes.push_back(root);
    if (root.type == JsonType::Array || root.type == JsonType::Object)
        m_stack.push_back({0});
}

void TreeBuilder::key(const std::string& name, const Token& token)
{
    m_stack.back().key = keep(name, token);
    m_stack.back().keyAt = token.at;
}

bool TreeBuilder::add(JsonNode node)
{
    if (m_tree.nodes.size() >= m_limits.valuesInTree)
        return false;
    Level& level = m_stack.back();
    JsonNode& parent = m_tree.nodes[level.node];
    const auto id = static_cast<std::uint32_t>(m_tree.nodes.size());
    if (parent.type == JsonType::Object) {
        node.key = *level.key;
        node.keyAt = level.keyAt;
    }
    node.parent = level.node;
    node.index = parent.count++;
    if (level.lastChild == JsonNode::none)
        parent.firstChild = id;
    else
        m_tree.nodes[level.lastChild].next = id;
    level.lastChild = id;
    m_tree.nodes.push_back(node);
    return true;
}

bool TreeBuilder::open(const JsonNode& node)
{
    if (!add(node))
        return false;
    m_stack.push_back({static_cast<std::uint32_t>(m_tree.nodes.size() - 1)});
    return true;
}

void TreeBuilder::close(const char* end)
{
    const std::uint32_t id = m_stack.back().node;
    m_stack.pop_back();
    JsonNode& node = m_tree.nodes[id];
    node.raw = {node.raw.data(), static_cast<std::size_t>(end - node.raw.data())};
    if (node.type == JsonType::Object)
        checkNames(id);
}

void TreeBuilder::checkNames(std::uint32_t object)
{
    const std::uint32_t first = m_tree.nodes[object].firstChild;
    if (m_tree.nodes[object].count > fewNames) {
        std::unordered_map<std::string_view, TextPosition> seen;
        for (std::uint32_t i = first; i != JsonNode::none; i = m_tree.nodes[i].next) {
            const auto [found, isNew] = seen.try_emplace(m_tree.nodes[i].key, m_tree.nodes[i].keyAt);
            if (!isNew)
                reportTwice(m_tree.nodes[i], i, found->second);
        }
        return;
    }
    for (std::uint32_t i = first; i != JsonNode::none; i = m_tree.nodes[i].next) {
        for (std::uint32_t j = first; j != i; j = m_tree.nodes[j].next) {
            if (m_tree.nodes[j].key == m_tree.nodes[i].key) {
                reportTwice(m_tree.nodes[i], i, m_tree.nodes[j].keyAt);
                break;
            }
        }
    }
}

void TreeBuilder::reportTwice(const JsonNode& second, std::uint32_t node, TextPosition first)
{
    if (m_reporter.wants(Diagnostic::Severity::Error))
        m_reporter.error(Place{second.keyAt, JsonValue(m_tree, node).pointer()},
                         duplicateName(second.key, first));
    else
        m_reporter.countOnly(Diagnostic::Severity::Error);
}

QString TreeBuilder::pointer() const
{
    if (m_stack.empty())
        return m_tree.prefix;
    const Level& level = m_stack.back();
    const JsonNode& open = m_tree.nodes[level.node];
    const QString here = JsonValue(m_tree, level.node).pointer();
    if (open.type == JsonType::Array)
        return here + u'/' + QString::number(open.count);
    return level.key ? here + u'/' + pointerToken(*level.key) : here;
}

void TreeBuilder::reset()
{
    m_tree.clear();
    m_stack.clear();
}

} // namespace aftermap
