// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace aftermap {

/// A whole number as a container counts its elements; `index` is not negative.
constexpr std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// A typed index: ids of different things cannot be mixed. Default is "none".
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : m_value(static_cast<std::int32_t>(index)) {}

    constexpr bool isValid() const { return m_value >= 0; }
    constexpr std::size_t index() const { return static_cast<std::size_t>(m_value); }
    constexpr explicit operator bool() const { return isValid(); }

    constexpr auto operator<=>(const Id&) const = default;

private:
    std::int32_t m_value = -1;
};

/// A vector that is indexed by one kind of id only.
template <typename IdType, typename T>
class IdVector
{
public:
    IdVector() = default;
    explicit IdVector(std::size_t size, const T& value = T()) : m_values(size, value) {}

    T& operator[](IdType id) { return m_values[id.index()]; }
    const T& operator[](IdType id) const { return m_values[id.index()]; }

    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    IdType append(T value)
    {
        m_values.push_back(std::move(value));
        return IdType(m_values.size() - 1);
    }
    const std::vector<T>& values() const { return m_values; }
    std::vector<T>& values() { return m_values; }

    bool operator==(const IdVector&) const = default;

private:
    std::vector<T> m_values;
};

using ServiceId = Id<struct ServiceTag>;
using DependencyId = Id<struct DependencyTag>;
using EventId = Id<struct EventTag>;

} // namespace aftermap

template <typename Tag>
struct std::hash<aftermap::Id<Tag>>
{
    std::size_t operator()(aftermap::Id<Tag> id) const noexcept
    {
        return id.isValid() ? id.index() : static_cast<std::size_t>(-1);
    }
};
