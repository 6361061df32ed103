// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_preview.h"

#include "render/curve_thumbnail.h"
#include "ui/event_row.h"
#include "ui/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace aftermap {

ImpactPreview::ImpactPreview(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"impactPreview"_s);
    setAccessibleName(tr("Impact so far"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

QSize ImpactPreview::sizeHint() const
{
    return {200, int(textPixels(6))};
}

void ImpactPreview::setPresentation(const PresentationPtr& presentation)
{
    m_presentation = presentation;
    setVisible(presentation != nullptr);
    if (presentation) {
        const Incident& incident = *presentation->incident;
        const TimeSpan window = incident.timeline().window;
        setAccessibleDescription(tr("From %1 to %2, %3 services")
                                     .arg(formatClock(window.earliest, incident.zone()), formatClock(window.latest, incident.zone()))
                                     .arg(incident.countedServices()));
    }
    update();
}

void ImpactPreview::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

void ImpactPreview::paintEvent(QPaintEvent*)
{
    if (!m_presentation)
        return;
    const Theme& colours = theme(m_theme);
    const Incident& incident = *m_presentation->incident;
    const TimeSpan window = incident.timeline().window;
    QPainter painter(this);
    painter.setFont(textFont(smallText));
    const double line = QFontMetricsF(painter.font()).height();
    const QRectF area(1, 2, width() - 2, height() - line - 6);
    paintCurveThumbnail(painter, area, *m_presentation, m_theme, 100.0);
    painter.setPen(colours.mutedText);
    const QRectF below(1, area.bottom() + 3, width() - 2, line);
    painter.drawText(below, Qt::AlignLeft | Qt::TextSingleLine, formatClock(window.earliest, incident.zone()));
    painter.drawText(below, Qt::AlignHCenter | Qt::TextSingleLine,
                     tr("Impact · %1 · %2").arg(formatDate(window.earliest, incident.zone()), incident.zone().city()));
    painter.drawText(below, Qt::AlignRight | Qt::TextSingleLine, formatClock(window.latest, incident.zone()));
}

} // namespace aftermap
