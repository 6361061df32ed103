// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/block_style.h"

#include "incident/incident.h"
#include "layout/layout_engine.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double narrowestLabel = 30;

/// The longest beginning of the text that fits with an ellipsis. Never cuts a surrogate pair.
QString elidedTo(const QString& text, double width, const TextMeasure& measure)
{
    const QChar ellipsis(0x2026);
    qsizetype fits = 0, tooLong = text.size();
    while (fits + 1 < tooLong) {
        const qsizetype middle = (fits + tooLong) / 2;
        (measure.labelWidth(text.left(middle) + ellipsis) <= width ? fits : tooLong) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return text.left(fits) + ellipsis;
}

} // namespace

BlockStyle BlockStyle::forFont(double fontPx)
{
    const double scale = fontPx / 12;
    BlockStyle style;
    for (double* length :
         {&style.fontPx, &style.boxHeight, &style.labelRoom, &style.widestLabel, &style.gap,
          &style.spineGap, &style.gridTitle, &style.frameTitle, &style.pad, &style.framePad,
          &style.blockGap, &style.lane, &style.ownLine, &style.foldedHeight, &style.titleLine,
          &style.foldedEdge})
        *length *= scale;
    return style;
}

IdVector<ServiceId, BoxLabel> boxLabels(const Incident& incident, const TextMeasure& measure,
                                        const BlockStyle& style)
{
    IdVector<ServiceId, BoxLabel> labels(incident.serviceCount());
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        BoxLabel& label = labels[ServiceId(i)];
        label.text = incident.service(ServiceId(i)).label().shown();
        label.width = measure.labelWidth(label.text);
        if (!(label.width <= style.widestLabel)) {
            label.text = elidedTo(label.text, style.widestLabel, measure);
            label.width = std::min(measure.labelWidth(label.text), style.widestLabel);
            label.elided = true;
        }
    }
    return labels;
}

double boxWidth(const std::vector<ServiceId>& services, const IdVector<ServiceId, BoxLabel>& labels,
                const BlockStyle& style)
{
    double widest = narrowestLabel;
    for (const ServiceId service : services)
        widest = std::max(widest, labels[service].width);
    return std::ceil(widest + style.labelRoom);
}

} // namespace aftermap
