// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/route_lanes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aftermap {

namespace {

/// One straight piece, seen along its own direction: it lies at `at`, from `start` to `end`.
struct Piece
{
    std::size_t route = 0, index = 0; ///< from corner `index` to the next
    double at = 0, start = 0, end = 0;
    double low = 0, high = 0;       ///< where it may lie
    int startTurn = 0, endTurn = 0; ///< to which side the line goes on: -1, 0 (it ends), 1
    double width = 1;
};

double acrossOf(const Point& point, bool vertical)
{
    return vertical ? point.x : point.y;
}

double alongOf(const Point& point, bool vertical)
{
    return vertical ? point.y : point.x;
}

/// A box as pieces of one direction see it.
struct Band
{
    double low, high, start, end;
};

Band bandOf(const Rect& rect, bool vertical)
{
    return vertical ? Band{rect.left(), rect.right(), rect.top(), rect.bottom()}
                    : Band{rect.top(), rect.bottom(), rect.left(), rect.right()};
}

int signOf(double value)
{
    return value > 1e-6 ? 1 : value < -1e-6 ? -1 : 0;
}

/// Where an end on a terminal may slide.
void limitTo(Piece& piece, const Terminal& terminal, bool vertical)
{
    const Band band = bandOf(terminal.rect, vertical);
    const double inset = std::min(7.0, (band.high - band.low) * 0.3);
    piece.low = std::max(piece.low, std::min(piece.at, band.low + inset));
    piece.high = std::min(piece.high, std::max(piece.at, band.high - inset));
}

class Lanes
{
public:
    Lanes(std::vector<Route>& routes, const Terrain& terrain, double lane)
        : m_routes(routes), m_terrain(terrain), m_lane(lane)
    {
    }

    void spread(bool vertical)
    {
        collect(vertical);
        for (std::vector<std::size_t>& group : groups())
            place(group);
        for (const Piece& piece : m_pieces) {
            std::vector<Point>& corners = m_routes[piece.route].corners;
            for (Point* corner : {&corners[piece.index], &corners[piece.index + 1]})
                (vertical ? corner->x : corner->y) = piece.at;
        }
    }

private:
    void collect(bool vertical);
    void limitByTerrain(Piece& piece, bool vertical) const;
    std::vector<std::vector<std::size_t>> groups() const;
    bool meet(const Piece& a, const Piece& b) const;
    static int crossings(const Piece& low, const Piece& high);
    void place(std::vector<std::size_t>& group);
    bool placeApart(const std::vector<std::size_t>& group, double factor);
    double distance(const Piece& a, const Piece& b) const
    {
        return m_lane + (a.width + b.width) / 2 - 1;
    }

    std::vector<Route>& m_routes;
    const Terrain& m_terrain;
    double m_lane;
    std::vector<Piece> m_pieces;
};

void Lanes::collect(bool vertical)
{
    m_pieces.clear();
    for (std::size_t r = 0; r < m_routes.size(); ++r) {
        const Route& route = m_routes[r];
        const std::vector<Point>& corners = route.corners;
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            const double across = acrossOf(corners[i], vertical);
            if (std::abs(across - acrossOf(corners[i + 1], vertical)) > 1e-6)
                continue;
            Piece piece;
            piece.route = r;
            piece.index = i;
            piece.at = across;
            piece.width = route.width;
            const double a = alongOf(corners[i], vertical), b = alongOf(corners[i + 1], vertical);
            piece.start = std::min(a, b);
            piece.end = std::max(a, b);
            const int before = i > 0 ? signOf(acrossOf(corners[i - 1], vertical) - across) : 0;
            const int after =
                i + 2 < corners.size() ? signOf(acrossOf(corners[i + 2], vertical) - across) : 0;
            piece.startTurn = a <= b ? before : after;
            piece.endTurn = a <= b ? after : before;
            piece.low = 2;
            piece.high = (vertical ? m_terrain.size.width : m_terrain.size.height) - 2;
            limitByTerrain(piece, vertical);
            if (i == 0)
                limitTo(piece, route.from, vertical);
            if (i + 2 == corners.size())
                limitTo(piece, route.to, vertical);
            m_pieces.push_back(piece);
        }
    }
}

void Lanes::limitByTerrain(Piece& piece, bool vertical) const
{
    const auto keepOut = [&](double low, double high, double reach) {
        if (high <= piece.at)
            piece.low = std::max(piece.low, std::min(piece.at, high + reach));
        else if (low >= piece.at)
            piece.high = std::min(piece.high, std::max(piece.at, low - reach));
    };
    const double lowEnd = piece.start - 1, highEnd = piece.end + 1;
    for (const Rect& box : m_terrain.boxes) {
        const Band band = bandOf(box, vertical);
        if (band.start < highEnd && lowEnd < band.end)
            keepOut(band.low, band.high, routeClearance);
    }
    for (const Rect& frame : m_terrain.walls) {
        const Band band = bandOf(frame, vertical);
        if (band.start < highEnd && lowEnd < band.end) {
            keepOut(band.low, band.low, routeClearance);
            keepOut(band.high, band.high, routeClearance);
        }
    }
}

bool Lanes::meet(const Piece& a, const Piece& b) const
{
    return a.route != b.route && a.start < b.end + m_lane && b.start < a.end + m_lane &&
           std::abs(a.at - b.at) < distance(a, b);
}

/// Pieces that are too near to each other, directly or through others.
std::vector<std::vector<std::size_t>> Lanes::groups() const
{
    std::vector<std::size_t> sorted(m_pieces.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t(0));
    std::stable_sort(sorted.begin(), sorted.end(), [this](std::size_t a, std::size_t b) {
        return m_pieces[a].at < m_pieces[b].at;
    });
    std::vector<std::size_t> leader(m_pieces.size());
    std::iota(leader.begin(), leader.end(), std::size_t(0));
    const auto find = [&leader](std::size_t i) {
        while (leader[i] != i)
            i = leader[i] = leader[leader[i]];
        return i;
    };
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t k = i + 1; k < sorted.size(); ++k) {
            const Piece& a = m_pieces[sorted[i]];
            const Piece& b = m_pieces[sorted[k]];
            if (b.at - a.at > 4 * m_lane)
                break;
            if (meet(a, b))
                leader[find(sorted[k])] = find(sorted[i]);
        }
    }
    std::vector<std::vector<std::size_t>> byLeader(m_pieces.size());
    for (const std::size_t i : sorted)
        byLeader[find(i)].push_back(i);
    std::vector<std::vector<std::size_t>> result;
    for (std::vector<std::size_t>& group : byLeader) {
        if (group.size() > 1)
            result.push_back(std::move(group));
    }
    return result;
}

/// How often two lines cross when `low` lies on the lower side of `high`.
int Lanes::crossings(const Piece& low, const Piece& high)
{
    const auto within = [](double along, const Piece& piece) {
        return piece.start < along && along < piece.end;
    };
    return (high.startTurn < 0 && within(high.start, low)) +
           (high.endTurn < 0 && within(high.end, low)) +
           (low.startTurn > 0 && within(low.start, high)) +
           (low.endTurn > 0 && within(low.end, high));
}

void Lanes::place(std::vector<std::size_t>& group)
{
    // Neighbours change places as long as that saves a crossing.
    for (std::size_t pass = 0; pass < group.size(); ++pass) {
        bool changed = false;
        for (std::size_t i = 1; i < group.size(); ++i) {
            const Piece& a = m_pieces[group[i - 1]];
            const Piece& b = m_pieces[group[i]];
            if (crossings(b, a) < crossings(a, b)) {
                std::swap(group[i - 1], group[i]);
                changed = true;
            }
        }
        if (!changed)
            break;
    }
    for (const double factor : {1.0, 0.75, 0.5, 0.3, 0.1, 0.0}) {
        if (placeApart(group, factor))
            return;
    }
}

/// Positions in the group's order, `factor` of the wanted distance apart, as near to the middle of
/// the group as their limits allow. False when they do not fit.
bool Lanes::placeApart(const std::vector<std::size_t>& group, double factor)
{
    const std::size_t count = group.size();
    std::vector<double> offset(count, 0), low(count), high(count);
    double middle = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Piece& piece = m_pieces[group[i]];
        middle += piece.at / static_cast<double>(count);
        if (i > 0)
            offset[i] = offset[i - 1] + factor * distance(m_pieces[group[i - 1]], piece);
        low[i] = i > 0 ? std::max(piece.low, low[i - 1] + offset[i] - offset[i - 1]) : piece.low;
    }
    for (std::size_t i = count; i-- > 0;) {
        const Piece& piece = m_pieces[group[i]];
        high[i] = i + 1 < count ? std::min(piece.high, high[i + 1] - (offset[i + 1] - offset[i]))
                                : piece.high;
        if (low[i] > high[i] + 1e-9)
            return false;
    }
    double previous = std::numeric_limits<double>::lowest();
    for (std::size_t i = 0; i < count; ++i) {
        const double wanted = middle + offset[i] - offset.back() / 2;
        const double step = i > 0 ? offset[i] - offset[i - 1] : 0;
        const double at =
            std::clamp(std::max(wanted, previous + step), low[i], std::max(low[i], high[i]));
        m_pieces[group[i]].at = previous = at;
    }
    return true;
}

} // namespace

void spreadIntoLanes(std::vector<Route>& routes, const Terrain& terrain, double lane)
{
    Lanes lanes(routes, terrain, lane);
    lanes.spread(true);
    lanes.spread(false);
    lanes.spread(true); // ends have moved: some pieces meet only now
}

} // namespace aftermap
