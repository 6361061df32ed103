// SPDX-License-Identifier: GPL-3.0-or-later
// What the graph says to whoever does not see it.
#include "render/moment_words.h"
#include "session/map_alone.h"
#include "session/selection.h"
#include "ui/graph_view.h"

namespace aftermap {

QString GraphView::spokenDescription() const
{
    if (m_presentation == nullptr)
        return tr("Nothing is open.");
    if (isMapAlone(*m_presentation->incident))
        return tr("A map without a timeline: nothing happens.");
    const QString moment = momentWords(*m_presentation, m_presentation->pacing.instant(m_position));
    return m_filterWords.isEmpty() ? moment : tr("%1 %2.").arg(moment, m_filterWords);
}

QRect GraphView::placeOnScreen(ServiceId service) const
{
    if (m_presentation == nullptr)
        return {};
    const Rect place = placeOf(m_presentation->layout, service);
    const QRectF drawn(place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top());
    return graphTransform(m_presentation->layout, view()).mapRect(drawn).toAlignedRect();
}

QString GraphView::foldedInto(ServiceId service) const
{
    if (m_presentation == nullptr)
        return {};
    const GraphLayout& layout = m_presentation->layout;
    for (const ServiceBox& box : layout.services) {
        if (box.service == service)
            return box.group && layout.groups[box.group.index()].folded ? layout.groups[box.group.index()].title
                                                                        : QString();
    }
    return {};
}

ServiceId GraphView::chosenService() const
{
    return m_selection.service();
}

void GraphView::chooseService(ServiceId service)
{
    m_selection.selectService(service);
}

} // namespace aftermap
