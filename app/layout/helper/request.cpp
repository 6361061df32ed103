// SPDX-License-Identifier: MIT
#include "request.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace aftermap::helper {

namespace {

using Json = nlohmann::json;

/// Counts brackets before the parser sees them: its tree must not be deep. A bracket inside a
/// string counts too; a request has none.
bool isDeeperThan(std::string_view json, int limit)
{
    int depth = 0;
    for (const char c : json) {
        if (c == '[' || c == '{') {
            if (++depth > limit)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// Reads members of one object; remembers whether anything was wrong.
class Members
{
public:
    explicit Members(const Json& object) : m_object(object), m_good(object.is_object()) {}

    bool good() const { return m_good; }

    double number(const char* name, double fallback, double lowest, double highest)
    {
        const Json* value = find(name);
        if (!value)
            return fallback;
        const double read = value->is_number() ? value->get<double>() : NAN;
        m_good = m_good && std::isfinite(read);
        return std::isfinite(read) ? std::clamp(read, lowest, highest) : fallback;
    }

    int clamped(const char* name, int fallback, int lowest, int highest)
    {
        return static_cast<int>(number(name, fallback, lowest, highest));
    }

    /// An index below `count`, or -1 where that is allowed.
    int index(const char* name, std::size_t count, bool optional)
    {
        const Json* value = find(name);
        if (!value) {
            m_good = m_good && optional;
            return -1;
        }
        const double read = value->is_number_integer() ? value->get<double>() : NAN;
        const bool inRange = read >= (optional ? -1 : 0) && read < static_cast<double>(count);
        m_good = m_good && inRange;
        return inRange ? static_cast<int>(read) : -1;
    }

    bool flag(const char* name)
    {
        const Json* value = find(name);
        m_good = m_good && (!value || value->is_boolean());
        return value && value->is_boolean() && value->get<bool>();
    }

    const Json* array(const char* name, std::size_t limit)
    {
        const Json* value = find(name);
        if (!value)
            return nullptr;
        m_good = m_good && value->is_array() && value->size() <= limit;
        return m_good ? value : nullptr;
    }

    const Json* find(const char* name) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }

private:
    const Json& m_object;
    bool m_good;
};

/// Calls `read(members)` for every item; false at the first that is not good.
template <typename Read>
bool eachItem(const Json* items, Read read)
{
    if (!items)
        return true;
    for (const Json& item : *items) {
        Members members(item);
        read(members);
        if (!members.good())
            return false;
    }
    return true;
}

} // namespace

std::optional<Request> parseRequest(std::string_view json)
{
    if (json.size() > Bounds::bytes || isDeeperThan(json, Bounds::depth))
        return std::nullopt;
    const Json root = Json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
    if (root.is_discarded())
        return std::nullopt;

    Members members(root);
    const Json* version = members.find("version");
    if (!version || *version != 1)
        return std::nullopt;

    Request request;
    const Json* rankdir = members.find("rankdir");
    request.leftToRight = rankdir && *rankdir == "LR";
    request.nodesep = members.number("nodesep", request.nodesep, 1, Bounds::gap);
    request.ranksep = members.number("ranksep", request.ranksep, 1, Bounds::gap);
    request.nslimit = members.number("nslimit", request.nslimit, 0.1, 100);
    request.mclimit = members.number("mclimit", request.mclimit, 0.05, 10);
    const Json* clusters = members.array("clusters", Bounds::clusters);
    const Json* nodes = members.array("nodes", Bounds::nodes);
    const Json* edges = members.array("edges", Bounds::edges);
    if (!members.good() || !nodes)
        return std::nullopt;

    const bool good =
        eachItem(clusters,
                 [&](Members& item) {
                     // Only an earlier one can be the parent, so that there is no circle.
                     const int parent = item.index("parent", request.clusters.size(), true);
                     request.clusters.push_back({parent, item.number("margin", 8, 0, Bounds::gap)});
                 }) &&
        eachItem(nodes,
                 [&](Members& item) {
                     request.nodes.push_back({item.number("w", 1, 1, Bounds::side),
                                              item.number("h", 1, 1, Bounds::side),
                                              item.index("cluster", request.clusters.size(), true),
                                              item.flag("floor")});
                 }) &&
        eachItem(edges, [&](Members& item) {
            request.edges.push_back({item.index("from", request.nodes.size(), false),
                                     item.index("to", request.nodes.size(), false),
                                     item.clamped("weight", 1, 0, Bounds::weight),
                                     item.clamped("minlen", 1, 1, Bounds::minlen)});
        });
    if (!good)
        return std::nullopt;
    return request;
}

} // namespace aftermap::helper
