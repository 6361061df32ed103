// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot_gesture.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

double fartherEnd(double x, const PlotGesture::Span& span)
{
    return std::abs(x - span.first) <= std::abs(x - span.second) ? span.second : span.first;
}

} // namespace

bool PlotGesture::isOnEnd(double x, const std::optional<Span>& span)
{
    return span && (std::abs(x - span->first) <= reach || std::abs(x - span->second) <= reach);
}

PlotGesture::Wish PlotGesture::press(const Press& press)
{
    if (press.abovePlot) {
        m_doing = Doing::Scrubbing;
        return {press.x, {}};
    }
    if (press.extend) {
        m_doing = Doing::Selecting;
        m_fixed = press.span ? fartherEnd(press.x, *press.span) : press.playhead;
        return spanTo(press.x);
    }
    if (isOnEnd(press.x, press.span)) {
        m_doing = Doing::Selecting;
        m_fixed = fartherEnd(press.x, *press.span);
        return {};
    }
    m_doing = Doing::Pressed;
    m_fixed = press.x;
    return {};
}

PlotGesture::Wish PlotGesture::move(double x)
{
    if (m_doing == Doing::Scrubbing)
        return {x, {}};
    if (m_doing == Doing::Pressed && std::abs(x - m_fixed) >= dragFrom)
        m_doing = Doing::Selecting;
    return m_doing == Doing::Selecting ? spanTo(x) : Wish();
}

PlotGesture::Wish PlotGesture::release(double x)
{
    const bool click = m_doing == Doing::Pressed;
    m_doing = Doing::Nothing;
    return click ? Wish{x, {}} : Wish();
}

PlotGesture::Wish PlotGesture::spanTo(double x) const
{
    return {{}, Span{std::min(x, m_fixed), std::max(x, m_fixed)}};
}

} // namespace aftermap
