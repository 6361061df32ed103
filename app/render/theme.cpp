// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <QFontDatabase>

#include <mutex>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

// Hues after Okabe and Ito (Color Universal Design, 2002), moved apart where two of the seven came
// too close for protanopes, deuteranopes or tritanopes; a test measures the distances.

Theme makeDark()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.canvas = QColor(0x10, 0x13, 0x19);
    t.panel = QColor(0x16, 0x1a, 0x22);
    t.panelInner = QColor(0x1a, 0x1f, 0x28);
    t.panelBorder = QColor(0x2b, 0x32, 0x3e);
    t.box = QColor(0x22, 0x29, 0x34);
    t.text = QColor(0xee, 0xf1, 0xf6);
    t.mutedText = QColor(0xa3, 0xac, 0xba);
    t.faintText = QColor(0x82, 0x8c, 0x9b);
    t.edge = QColor(0x47, 0x51, 0x61);
    t.grid = QColor(0x26, 0x2c, 0x36);
    t.accent = QColor(0x6e, 0xa8, 0xfe);
    t.frontCore = QColor(0xff, 0xff, 0xff);
    const auto set = [&](ServiceState state, QColor fill, QColor tint) {
        t.states[indexOf(state)] = {fill, fill, tint};
    };
    set(ServiceState::Operational, QColor(0x2f, 0xae, 0x8a), QColor(0x1d, 0x28, 0x2b));
    set(ServiceState::DegradedPerformance, QColor(0xf2, 0xdc, 0x4a), QColor(0x2a, 0x29, 0x22));
    set(ServiceState::PartialOutage, QColor(0xea, 0x92, 0x0a), QColor(0x2e, 0x26, 0x1d));
    set(ServiceState::MajorOutage, QColor(0xe6, 0x4f, 0x2b), QColor(0x43, 0x1f, 0x1a));
    set(ServiceState::UnderMaintenance, QColor(0xa8, 0x6f, 0xd6), QColor(0x28, 0x22, 0x30));
    set(ServiceState::Recovering, QColor(0x5a, 0xb8, 0xee), QColor(0x1d, 0x29, 0x35));
    set(ServiceState::Unknown, QColor(0x90, 0x98, 0xa5), QColor(0x1e, 0x23, 0x2b));
    t.noEvidence = {QColor(0x59, 0x62, 0x70), QColor(0x82, 0x8c, 0x9b), QColor(0x1c, 0x21, 0x29)};
    return t;
}

Theme makeLight()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.canvas = QColor(0xf3, 0xf5, 0xf9);
    t.panel = QColor(0xfc, 0xfd, 0xfe);
    t.panelInner = QColor(0xff, 0xff, 0xff);
    t.panelBorder = QColor(0xd5, 0xdb, 0xe5);
    t.box = QColor(0xff, 0xff, 0xff);
    t.text = QColor(0x17, 0x1d, 0x28);
    t.mutedText = QColor(0x51, 0x5c, 0x6d);
    t.faintText = QColor(0x63, 0x6e, 0x7f);
    t.edge = QColor(0xb9, 0xc2, 0xd0);
    t.grid = QColor(0xe3, 0xe7, 0xee);
    t.accent = QColor(0x1f, 0x5f, 0xe0);
    t.frontCore = QColor(0xff, 0xff, 0xff);
    const auto set = [&](ServiceState state, QColor fill, QColor ink, QColor tint) {
        t.states[indexOf(state)] = {fill, ink, tint};
    };
    set(ServiceState::Operational, QColor(0x2f, 0xae, 0x8a), QColor(0x13, 0x85, 0x66), QColor(0xff, 0xff, 0xff));
    set(ServiceState::DegradedPerformance, QColor(0xee, 0xd2, 0x3a), QColor(0x98, 0x80, 0x00), QColor(0xfe, 0xfb, 0xe8));
    set(ServiceState::PartialOutage, QColor(0xec, 0x94, 0x0a), QColor(0xb8, 0x70, 0x00), QColor(0xff, 0xf5, 0xe3));
    set(ServiceState::MajorOutage, QColor(0xdc, 0x4a, 0x26), QColor(0xcf, 0x3c, 0x14), QColor(0xfd, 0xe4, 0xdd));
    set(ServiceState::UnderMaintenance, QColor(0xa8, 0x6f, 0xd6), QColor(0x84, 0x48, 0xb6), QColor(0xf7, 0xf1, 0xfc));
    set(ServiceState::Recovering, QColor(0x56, 0xb4, 0xe9), QColor(0x1a, 0x7f, 0xba), QColor(0xf0, 0xf8, 0xfd));
    set(ServiceState::Unknown, QColor(0x9a, 0xa3, 0xb2), QColor(0x6b, 0x76, 0x87), QColor(0xf7, 0xf8, 0xfa));
    t.noEvidence = {QColor(0xb4, 0xbd, 0xca), QColor(0x63, 0x6e, 0x7f), QColor(0xf8, 0xf9, 0xfb)};
    return t;
}

/// For those who need every edge to stand out: white on black, at least 7:1 for all text.
Theme makeContrast()
{
    Theme t;
    t.kind = ThemeKind::Contrast;
    t.canvas = QColor(0x00, 0x00, 0x00);
    t.panel = QColor(0x00, 0x00, 0x00);
    t.panelInner = QColor(0x0a, 0x0a, 0x0a);
    t.panelBorder = QColor(0x96, 0x96, 0x96);
    t.box = QColor(0x00, 0x00, 0x00);
    t.text = QColor(0xff, 0xff, 0xff);
    t.mutedText = QColor(0xec, 0xec, 0xec);
    t.faintText = QColor(0xd2, 0xd2, 0xd2);
    t.edge = QColor(0x9c, 0x9c, 0x9c);
    t.grid = QColor(0x58, 0x58, 0x58);
    t.accent = QColor(0x9c, 0xc2, 0xff);
    t.frontCore = QColor(0xff, 0xff, 0xff);
    const auto set = [&](ServiceState state, QColor fill, QColor tint) {
        t.states[indexOf(state)] = {fill, fill, tint};
    };
    set(ServiceState::Operational, QColor(0x1f, 0xd6, 0x9a), QColor(0x00, 0x14, 0x0e));
    set(ServiceState::DegradedPerformance, QColor(0xff, 0xf0, 0x4a), QColor(0x1c, 0x1a, 0x00));
    set(ServiceState::PartialOutage, QColor(0xff, 0xae, 0x1a), QColor(0x20, 0x15, 0x00));
    set(ServiceState::MajorOutage, QColor(0xff, 0x5a, 0x36), QColor(0x2e, 0x0a, 0x02));
    set(ServiceState::UnderMaintenance, QColor(0xf7, 0x9b, 0xd3), QColor(0x1e, 0x0c, 0x18));
    set(ServiceState::Recovering, QColor(0x62, 0xc0, 0xff), QColor(0x00, 0x12, 0x1e));
    set(ServiceState::Unknown, QColor(0xd0, 0xd0, 0xd0), QColor(0x10, 0x10, 0x10));
    t.noEvidence = {QColor(0x96, 0x96, 0x96), QColor(0xd2, 0xd2, 0xd2), QColor(0x00, 0x00, 0x00)};
    return t;
}

QColor third(const QColor& colour, const QColor& ground)
{
    constexpr float share = 0.34f;
    const auto part = [](float a, float b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(part(colour.redF(), ground.redF()), part(colour.greenF(), ground.greenF()),
                            part(colour.blueF(), ground.blueF()));
}

Theme quietened(Theme t)
{
    const auto fade = [&t](Theme::StateColours& colours) {
        colours.fill = third(colours.fill, t.panel);
        colours.ink = third(colours.ink, t.panel);
        colours.tint = t.panel;
    };
    for (Theme::StateColours& colours : t.states)
        fade(colours);
    fade(t.noEvidence);
    t.box = t.panel;
    t.edge = third(t.edge, t.panel);
    t.text = t.mutedText = t.faintText;
    return t;
}

} // namespace

std::optional<ThemeKind> themeNamed(const QString& word)
{
    for (const ThemeKind kind : allThemes) {
        if (word == nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

QString nameOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark: return u"dark"_s;
    case ThemeKind::Light: return u"light"_s;
    case ThemeKind::Contrast: return u"contrast"_s;
    }
    return {};
}

const Theme& theme(ThemeKind kind)
{
    static const Theme dark = makeDark();
    static const Theme light = makeLight();
    static const Theme contrast = makeContrast();
    return kind == ThemeKind::Dark ? dark : kind == ThemeKind::Light ? light : contrast;
}

const Theme& quietTheme(ThemeKind kind)
{
    static const Theme dark = quietened(makeDark());
    static const Theme light = quietened(makeLight());
    static const Theme contrast = quietened(makeContrast());
    return kind == ThemeKind::Dark ? dark : kind == ThemeKind::Light ? light : contrast;
}

QString uiFontFamily()
{
    static std::once_flag once;
    static QString family;
    std::call_once(once, [] {
        const QStringList installed = QFontDatabase::families();
        for (const QString& wanted : {u"Inter"_s, u"DejaVu Sans"_s}) {
            if (installed.contains(wanted)) {
                family = wanted;
                return;
            }
        }
        family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    });
    return family;
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QFont uiFont(double px, QFont::Weight weight)
{
    QFont font(uiFontFamily());
    // Pixel sizes are whole numbers in Qt; the painter's transform does the rest.
    font.setPixelSize(std::max(1, static_cast<int>(px + 0.5)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace aftermap
