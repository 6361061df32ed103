// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "replay/replay.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <optional>

namespace aftermap {

enum class ThemeKind { Dark, Light, Contrast };
inline constexpr ThemeKind allThemes[] = {ThemeKind::Dark, ThemeKind::Light, ThemeKind::Contrast};

/// "dark", "light" or "contrast"; none for any other word.
std::optional<ThemeKind> themeNamed(const QString& word);
/// The word that themeNamed() understands.
QString nameOf(ThemeKind kind);

/// Everything that has a colour or a typeface. States are the only saturated colours; `accent` marks
/// where we are and what is selected.
struct Theme
{
    ThemeKind kind = ThemeKind::Dark;
    bool isDark() const { return kind != ThemeKind::Light; }

    QColor canvas;      ///< behind everything
    QColor panel;       ///< frames and grids
    QColor panelInner;  ///< a frame inside a frame
    QColor panelBorder;
    QColor box;         ///< a service's box
    QColor text;
    QColor mutedText;
    QColor faintText;
    QColor edge;        ///< an idle dependency
    QColor grid;        ///< lines of the plot
    QColor accent;
    QColor frontCore;   ///< the head of a travelling failure

    struct StateColours
    {
        QColor fill; ///< areas: stripes, stacks, bars
        QColor ink;  ///< lines, glyphs and small text: at least 3:1 against `panel`
        QColor tint; ///< a box's background
    };
    StateColours states[serviceStateCount];
    StateColours noEvidence; ///< "no impact reported": neutral

    const StateColours& of(ServiceStatus status) const
    {
        return status.evidence == Evidence::None ? noEvidence : states[indexOf(status.state)];
    }
};

/// The colour at another opacity, 0 to 1.
QColor faded(QColor colour, double opacity);

const Theme& theme(ThemeKind kind);
/// The same, faded to a third: for what is there but not meant. Text can still be read.
const Theme& quietTheme(ThemeKind kind);

/// The family of all text: Inter where it is installed, else DejaVu Sans, else the system's.
QString uiFontFamily();
/// A font of that family with figures of equal width, `px` pixels high.
QFont uiFont(double px, QFont::Weight weight = QFont::Normal);

} // namespace aftermap
