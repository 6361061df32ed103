// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock_strip.h"

#include "ui/look.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double betweenClocks = 18;
constexpr double betweenWords = 5;
constexpr double nameSize = 0.85;

} // namespace

ClockStrip::ClockStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"clockStrip"_s);
    setAccessibleName(tr("Time"));
    setToolTip(tr("The moment shown: on the clock of the place, in UTC, and counted from the onset."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

std::array<ClockStrip::Reading, 3> ClockStrip::readings() const
{
    if (m_presentation == nullptr)
        return {};
    const Incident& incident = *m_presentation->incident;
    const Instant t = m_presentation->pacing.instant(m_position);
    const Milliseconds since = t - incident.onset();
    const bool before = since < Milliseconds(0);
    return {{{formatClock(t, incident.zone()), incident.zone().city()},
             {formatClock(t, Zone()), u"UTC"_s},
             {formatSpan(before ? -since : since), before ? tr("before onset") : tr("after onset")}}};
}

std::array<double, 3> ClockStrip::widths() const
{
    const QFontMetricsF bold(textFont(1, QFont::DemiBold));
    const QFontMetricsF small(textFont(nameSize));
    const std::array<Reading, 3> now = readings();
    const std::array widest{u"00:00"_s, u"00:00"_s, u"00 h 00 min"_s};
    std::array<double, 3> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double value = std::max(bold.horizontalAdvance(widest[i]), bold.horizontalAdvance(now[i].value));
        const double name = i == 2 ? std::max(small.horizontalAdvance(tr("before onset")),
                                              small.horizontalAdvance(tr("after onset")))
                                   : small.horizontalAdvance(now[i].name);
        all[i] = std::ceil(value + betweenWords + name);
    }
    return all;
}

QSize ClockStrip::sizeHint() const
{
    double width = 2 * betweenClocks + 4;
    for (const double one : widths())
        width += one;
    return {int(std::ceil(width)), int(std::ceil(QFontMetricsF(textFont()).height() + 8))};
}

void ClockStrip::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    updateGeometry();
    update();
}

void ClockStrip::setPosition(PlayTime position)
{
    m_position = position;
    if (width() < sizeHint().width())
        updateGeometry();
    update();
}

void ClockStrip::setTheme(ThemeKind kind)
{
    m_theme = kind;
    updateGeometry();
    update();
}

void ClockStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme(m_theme);
    const std::array<double, 3> room = widths();
    const std::array<Reading, 3> now = readings();
    double x = width() - sizeHint().width();
    const QFont small = textFont(nameSize);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const double name = std::ceil(QFontMetricsF(small).horizontalAdvance(now[i].name));
        painter.setFont(small);
        painter.setPen(colours.mutedText);
        painter.drawText(QRectF(x, 0, name + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, now[i].name);
        painter.setFont(textFont(1, QFont::DemiBold));
        painter.setPen(colours.text);
        painter.drawText(QRectF(x + name + betweenWords, 0, room[i], height()),
                         Qt::AlignLeft | Qt::AlignVCenter, now[i].value);
        x += room[i] + betweenClocks;
    }
}

} // namespace aftermap
