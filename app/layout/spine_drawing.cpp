// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/spine_drawing.h"

#include "layout/layered_fallback.h"
#include "layout/layout_client.h"

namespace aftermap {

namespace {

constexpr std::size_t mostForHelper = 120; ///< nodes of one spine that dot gets to see

} // namespace

PlacedSpine SpineDrawing::draw(const SpineGraph& graph)
{
    if (graph.nodes.empty())
        return {};
    if (m_notice.isEmpty() && graph.nodes.size() <= mostForHelper && !m_control.isCancelled()) {
        const auto left = m_options.timeout - std::chrono::milliseconds(m_clock.elapsed());
        Result<PlacedSpine> placed =
            layOutWithHelper(graph, {m_options.helper, left, m_options.memoryLimit}, m_control);
        if (placed)
            return std::move(*placed);
        if (placed.error().kind != Error::Kind::Cancelled)
            m_notice = placed.error().message;
    }
    return layOutLayered(graph);
}

} // namespace aftermap
