// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace aftermap;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Contrast ratio of WCAG 2.2.
double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST(Theme, TextIsReadable)
{
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const Theme& t = theme(kind);
        for (const QColor& ground : {t.canvas, t.panel, t.panelInner}) {
            EXPECT_GE(contrast(t.text, ground), 7.0);
            EXPECT_GE(contrast(t.mutedText, ground), 4.5);
            EXPECT_GE(contrast(t.faintText, ground), 4.5);
        }
        for (const Theme::StateColours& state : t.states)
            EXPECT_GE(contrast(t.text, state.tint), 7.0);
        EXPECT_GE(contrast(t.faintText, t.noEvidence.tint), 4.3);
    }
}

TEST(Theme, StatesStandOutFromTheirGround)
{
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const Theme& t = theme(kind);
        for (const Theme::StateColours& state : t.states)
            EXPECT_GE(contrast(state.ink, t.panel), 3.0);
        EXPECT_GE(contrast(t.accent, t.canvas), 3.0);
    }
}
