// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/position_slider.h"

#include "render/box_style.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double handleRadius = 6;

PlayTime fromMilliseconds(int ms)
{
    return PlayTime(std::chrono::milliseconds(ms));
}

int toMilliseconds(PlaySpan span)
{
    return int(std::chrono::duration_cast<std::chrono::milliseconds>(span).count());
}

} // namespace

PositionSlider::PositionSlider(QWidget* parent) : QAbstractSlider(parent)
{
    setObjectName(u"positionSlider"_s);
    setAccessibleName(tr("Position in the replay"));
    setToolTip(tr("Click or drag to go to another moment."));
    setProperty(tellsItsOwnTooltip, true);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSingleStep(1000);
    setPageStep(5000);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::actionTriggered, this, [this](int action) {
        if (action != SliderMove)
            emit sought(fromMilliseconds(sliderPosition()));
    });
}

QSize PositionSlider::sizeHint() const
{
    return {320, std::max(28, int(std::ceil(QFontMetricsF(textFont(0.85)).height() + 14)))};
}

void PositionSlider::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    setRange(0, m_presentation == nullptr ? 0 : toMilliseconds(m_presentation->pacing.length()));
    update();
}

void PositionSlider::setPosition(PlayTime position)
{
    m_position = position;
    setValue(toMilliseconds(position.time_since_epoch()));
    update();
}

void PositionSlider::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

QRectF PositionSlider::track() const
{
    return QRectF(rect()).adjusted(handleRadius + 2, 0, -handleRadius - 2, 0);
}

double PositionSlider::pixelOf(PlayTime position) const
{
    if (m_presentation == nullptr)
        return track().left();
    const double share = double(position.time_since_epoch().count()) / double(m_presentation->pacing.length().count());
    return track().left() + share * track().width();
}

PlayTime PositionSlider::positionAt(double x) const
{
    if (m_presentation == nullptr)
        return {};
    const double share = std::clamp((x - track().left()) / track().width(), 0.0, 1.0);
    return PlayTime(PlaySpan(std::llround(share * double(m_presentation->pacing.length().count()))));
}

void PositionSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme(m_theme);
    const double y = rect().center().y() + 0.5;
    const QRectF all = track();
    const double here = pixelOf(m_position);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colours.mutedText, colours.panel, 0.32));
    painter.drawRoundedRect(QRectF(all.left(), y - 2, all.width(), 4), 2, 2);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(QRectF(all.left(), y - 2, here - all.left(), 4), 2, 2);
    if (m_presentation != nullptr) {
        painter.setFont(textFont(0.85));
        const QFontMetricsF metrics(painter.font());
        for (const QuietSpan& quiet : m_presentation->pacing.quietSpans()) {
            const QRectF span(QPointF(pixelOf(quiet.playStart), y - 8), QPointF(pixelOf(quiet.playEnd), y + 8));
            const QString words = tr("%1 quiet").arg(formatSpan(quiet.story.length()));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.panel);
            painter.drawRect(span.adjusted(0, 5, 0, -5));
            painter.setBrush(hatch(colours.mutedText, 5));
            painter.drawRect(span.adjusted(0, 4, 0, -4));
            if (metrics.horizontalAdvance(words) + 10 > span.width())
                continue;
            QRectF plate(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height());
            plate.moveCenter(span.center());
            painter.setBrush(colours.panel);
            painter.drawRect(plate);
            painter.setPen(colours.mutedText);
            painter.drawText(plate, Qt::AlignCenter, words);
        }
    }
    painter.setPen(QPen(colours.panel, 2));
    painter.setBrush(colours.accent);
    painter.drawEllipse(QPointF(here, y), handleRadius, handleRadius);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void PositionSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    emit sought(positionAt(event->position().x()));
}

void PositionSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        emit sought(positionAt(event->position().x()));
}

void PositionSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

QString PositionSlider::wordsAt(double x) const
{
    if (m_presentation == nullptr)
        return toolTip();
    const PlayTime at = positionAt(x);
    const Incident& incident = *m_presentation->incident;
    const Instant t = m_presentation->pacing.instant(at);
    QString words = tr("%1 %2, %3").arg(formatClock(t, incident.zone()), incident.zone().city(),
                                        formatDate(t, incident.zone()));
    for (const QuietSpan& quiet : m_presentation->pacing.quietSpans()) {
        if (quiet.playStart <= at && at <= quiet.playEnd)
            words += u'\n' + tr("%1 without events are played faster here.").arg(formatSpan(quiet.story.length()));
    }
    return words + u'\n' + toolTip();
}

bool PositionSlider::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTooltip(wordsAt(help->pos().x())), this);
    return true;
}

} // namespace aftermap
