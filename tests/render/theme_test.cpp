// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include "compare/comparison.h"
#include "render/compare_ink.h"

#include <gtest/gtest.h>

#include <array>
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

using Matrix = std::array<std::array<double, 3>, 3>;

/// How full dichromats see linear RGB. Source: Machado, Oliveira and Fernandes, "A Physiologically-
/// based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
constexpr std::array<std::pair<const char*, Matrix>, 4> visions{{
    {"trichromat", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanope", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranope", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanope", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

/// CIE L*a*b* under D65 of a colour as somebody sees it.
std::array<double, 3> lab(const QColor& colour, const Matrix& vision)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double rgb[] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    double seen[3];
    for (std::size_t i = 0; i < 3; ++i) {
        seen[i] = std::clamp(vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976 distance; 2.3 is just noticeable.
double distance(const QColor& a, const QColor& b, const Matrix& vision)
{
    const auto p = lab(a, vision);
    const auto q = lab(b, vision);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace

TEST(Theme, TextIsReadable)
{
    for (const ThemeKind kind : allThemes) {
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

TEST(Theme, WhatIsFadedCanStillBeRead)
{
    for (const ThemeKind kind : allThemes) {
        const Theme& t = quietTheme(kind);
        for (const QColor& ground : {t.canvas, t.panel, t.box, t.states[0].tint, t.noEvidence.tint})
            EXPECT_GE(contrast(t.text, ground), 4.5);
        for (std::size_t i = 0; i < serviceStateCount; ++i)
            EXPECT_LT(contrast(t.states[i].fill, t.panel), contrast(theme(kind).states[i].fill, t.panel));
    }
}

TEST(Theme, StatesStandOutFromTheirGround)
{
    for (const ThemeKind kind : allThemes) {
        const Theme& t = theme(kind);
        for (const Theme::StateColours& state : t.states)
            EXPECT_GE(contrast(state.ink, t.panel), 3.0);
        EXPECT_GE(contrast(t.accent, t.canvas), 3.0);
    }
}

TEST(Theme, StatesAreToldApartWithEveryColourVision)
{
    for (const ThemeKind kind : allThemes) {
        const Theme& t = theme(kind);
        for (const auto& [name, vision] : visions) {
            for (std::size_t a = 0; a < serviceStateCount; ++a) {
                for (std::size_t b = a + 1; b < serviceStateCount; ++b) {
                    EXPECT_GE(distance(t.states[a].fill, t.states[b].fill, vision), 10)
                        << nameOf(kind).toStdString() << ", " << name << ": states " << a << " and " << b;
                }
            }
        }
    }
}

TEST(Theme, ComparedOutagesAreToldApartWithEveryColourVisionAndByDashes)
{
    for (const ThemeKind kind : allThemes) {
        const Theme& t = theme(kind);
        for (std::size_t a = 0; a < mostCompared; ++a) {
            EXPECT_GE(contrast(compareInk(a, t), t.canvas), 3.0) << nameOf(kind).toStdString() << ": " << a;
            for (std::size_t b = a + 1; b < mostCompared; ++b) {
                EXPECT_NE(comparePen(a, t, 2).dashPattern(), comparePen(b, t, 2).dashPattern());
                for (const auto& [name, vision] : visions) {
                    EXPECT_GE(distance(compareInk(a, t), compareInk(b, t), vision), 10)
                        << nameOf(kind).toStdString() << ", " << name << ": " << a << " and " << b;
                }
            }
        }
    }
}

TEST(Theme, HighContrastIsHigher)
{
    const Theme& t = theme(ThemeKind::Contrast);
    for (const QColor& ink : {t.text, t.mutedText, t.faintText, t.accent})
        EXPECT_GE(contrast(ink, t.panelInner), 7.0);
    for (const Theme::StateColours& state : t.states)
        EXPECT_GE(contrast(state.ink, t.panelInner), 6.0);
    for (const QColor& line : {t.panelBorder, t.edge})
        EXPECT_GE(contrast(line, t.panel), 6.0);
}

TEST(Theme, NamesAreReadBack)
{
    for (const ThemeKind kind : allThemes)
        EXPECT_EQ(themeNamed(nameOf(kind)), kind);
    EXPECT_FALSE(themeNamed(QStringLiteral("pink")));
}
