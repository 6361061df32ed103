// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock_strip.h"

#include "ui/look.h"

#include <QPainter>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double betweenClocks = 16;
constexpr double nameSize = 0.8;

bool sameDay(const LocalTime& a, const LocalTime& b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/// Whether both read the same at both ends of the window.
bool readAlike(const Zone& a, const Zone& b, TimeSpan window)
{
    const auto offset = [](const Zone& zone, Instant t) { return zone.local(t).utcOffsetSeconds; };
    return offset(a, window.earliest) == offset(b, window.earliest) &&
           offset(a, window.latest) == offset(b, window.latest);
}

/// "21 Oct".
QString dayAbove(Instant t, const Zone& zone)
{
    const QString date = formatDate(t, zone);
    return date.section(u' ', 0, 0) + u' ' + date.section(u' ', 1, 1).left(3);
}

} // namespace

Zone readersZone()
{
    return Zone::named(QString::fromLatin1(QTimeZone::systemTimeZoneId())).value_or(Zone());
}

ClockStrip::ClockStrip(const Zone& local, QWidget* parent) : QWidget(parent), m_local(local)
{
    setObjectName(u"clockStrip"_s);
    setAccessibleName(tr("Time"));
    setToolTip(tr("The moment shown: on the clock of the place, on yours, in UTC, and counted from the onset."));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight);
}

std::vector<ClockStrip::Reading> ClockStrip::readingsAt(Instant t) const
{
    const Incident& incident = *m_presentation->incident;
    std::vector<Reading> all;
    for (std::size_t i = 0; i < m_zones.size(); ++i) {
        const Zone& zone = m_zones[i];
        QString name = isReaders(i) ? tr("%1 (you)").arg(zone.city()) : zone.city();
        if (!sameDay(zone.local(t), zone.local(incident.onset())))
            name = tr("%1 · %2").arg(name, dayAbove(t, zone));
        all.push_back({formatClock(t, zone), name});
    }
    const Milliseconds since = t - incident.onset();
    const bool before = since < Milliseconds(0);
    all.push_back({formatSpan(before ? -since : since), before ? tr("before onset") : tr("after onset")});
    return all;
}

void ClockStrip::measure()
{
    m_widths.clear();
    if (m_presentation == nullptr)
        return;
    const QFontMetricsF bold(textFont(1, QFont::DemiBold));
    const QFontMetricsF small(textFont(nameSize));
    const TimeSpan window = m_presentation->pacing.window();
    // Either end of the window may have the longer words; every day is at most as wide as this one.
    const auto start = readingsAt(window.earliest);
    const auto end = readingsAt(window.latest);
    const QString anyDay = tr("%1 · %2").arg(QString(), u"28 May"_s);
    const auto width = [&](const Reading& reading) {
        return std::max(bold.horizontalAdvance(reading.value), small.horizontalAdvance(reading.name));
    };
    for (std::size_t i = 0; i < start.size(); ++i) {
        double widest = std::max(width(start[i]), width(end[i]));
        if (i + 1 == start.size())
            widest = std::max({widest, bold.horizontalAdvance(u"00 h 00 min"_s),
                               small.horizontalAdvance(tr("before onset")), small.horizontalAdvance(tr("after onset"))});
        else if (start[i].name != end[i].name)
            widest = std::max(widest, small.horizontalAdvance(m_zones[i].city() + anyDay));
        m_widths.push_back(std::ceil(widest));
    }
}

bool ClockStrip::isReaders(std::size_t reading) const
{
    return reading == 1 && m_zones.size() == 3;
}

bool ClockStrip::isShown(std::size_t reading, Clocks clocks) const
{
    if (clocks == Clocks::OfThePlace)
        return reading == 0 || reading + 1 == m_widths.size();
    return clocks == Clocks::All || !isReaders(reading);
}

QSize ClockStrip::sizeFor(Clocks clocks) const
{
    double width = 4;
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        width += isShown(i, clocks) ? m_widths[i] + betweenClocks : 0;
    const double height = QFontMetricsF(textFont()).height() + QFontMetricsF(textFont(nameSize)).height();
    return {int(std::ceil(width)), int(std::ceil(height))};
}

void ClockStrip::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    const Zone& story = presentation->incident->zone();
    const TimeSpan window = presentation->pacing.window();
    m_zones = {story};
    if (!readAlike(m_local, story, window) && !readAlike(m_local, Zone(), window))
        m_zones.push_back(m_local);
    if (story != Zone())
        m_zones.push_back(Zone());
    m_readings.clear();
    measure();
    setPosition(m_position);
    updateGeometry();
}

void ClockStrip::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    std::vector<Reading> now = readingsAt(m_presentation->pacing.instant(position));
    if (now == m_readings)
        return;
    m_readings = std::move(now);
    update();
}

void ClockStrip::setTheme(ThemeKind kind)
{
    m_theme = kind;
    measure();
    updateGeometry();
    update();
}

void ClockStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& colours = theme(m_theme);
    const QFont small = textFont(nameSize);
    const QFont bold = textFont(1, QFont::DemiBold);
    const double nameHeight = QFontMetricsF(small).height();
    const double top = (height() - sizeHint().height()) / 2.0;
    const Clocks clocks = width() >= sizeFor(Clocks::All).width()              ? Clocks::All
                          : width() >= sizeFor(Clocks::WithoutReaders).width() ? Clocks::WithoutReaders
                                                                               : Clocks::OfThePlace;
    double x = width() - sizeFor(clocks).width() + betweenClocks;
    for (std::size_t i = 0; i < m_readings.size() && i < m_widths.size(); ++i) {
        if (!isShown(i, clocks))
            continue;
        const QRectF room(x, top, m_widths[i] + 2, sizeHint().height());
        painter.setFont(small);
        painter.setPen(colours.mutedText);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_readings[i].name);
        painter.setFont(bold);
        painter.setPen(colours.text);
        painter.drawText(room.adjusted(0, nameHeight, 0, 0), Qt::AlignLeft | Qt::AlignTop, m_readings[i].value);
        x += m_widths[i] + betweenClocks;
    }
}

} // namespace aftermap
