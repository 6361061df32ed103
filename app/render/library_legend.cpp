// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_marks.h"
#include "base/tr.h"
#include "render/library_signs.h"
#include "render/narration.h"
#include "render/text_width.h"

#include <QPainter>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Which marks there are in the rows that have a place.
struct Occurring
{
    std::array<bool, serviceStateCount> states{};
    bool onlySaid = false;
    bool weak = false;
    bool stated = false;
    bool inferred = false;
};

Occurring occurringIn(const LibraryPlan& plan, const Library& library)
{
    Occurring found;
    for (const LibraryRow& row : plan.rows) {
        if (row.kind == LibraryRow::Kind::Hit) {
            for (const Hit& hit : library.companiesHit[row.index].hits) {
                hit.worst ? found.states[indexOf(*hit.worst)] = true : found.onlySaid = true;
                found.weak = found.weak || hit.confidence == Confidence::Low;
            }
        } else if (row.kind == LibraryRow::Kind::Needed) {
            for (const Reliance& reliance : library.companiesNeeded[row.index].reliances)
                (reliance.stated > 0 ? found.stated : found.inferred) = true;
        }
    }
    return found;
}

} // namespace

void paintMarkLegend(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme)
{
    painter.setFont(uiFont(plan.px * wordSize));
    const double side = std::round(plan.px * markSize);
    double x = plan.legend.left();
    const auto item = [&](const QString& words, auto&& paintMark) {
        const double wide = textWidth(painter.font(), words);
        if (x + side * 1.5 + wide > plan.legend.right())
            return;
        paintMark(QRectF(x, std::round(plan.legend.center().y() - side / 2), side, side));
        x += side * 1.5;
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x, plan.legend.top(), wide + 2, plan.legend.height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += wide + plan.px * 1.5;
    };
    const Occurring occurring = occurringIn(plan, library);
    for (const ServiceState state : {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::UnderMaintenance,
                                     ServiceState::DegradedPerformance, ServiceState::Recovering}) {
        if (!occurring.states[indexOf(state)])
            continue;
        item(stateWords(state), [&](const QRectF& square) {
            paintHitSign(painter, square, {state, Evidence::Reported, {}}, false, theme);
        });
    }
    if (occurring.onlySaid)
        item(tr("Affected, time unknown"), [&](const QRectF& square) {
        paintHitSign(painter, square, {ServiceState::Unknown, Evidence::TimeUnknown, {}}, false, theme);
    });
    if (occurring.weak)
        item(tr("Low confidence"), [&](const QRectF& square) {
        paintHitSign(painter, square, {ServiceState::MajorOutage, Evidence::Reported, {}}, true, theme);
    });
    if (occurring.stated)
        item(tr("Services that depended on it"), [&](const QRectF& square) {
        paintRelianceSign(painter, square, u"7"_s, false, theme);
    });
    if (occurring.inferred)
        item(tr("The same, inferred only"), [&](const QRectF& square) {
        paintRelianceSign(painter, square, u"7"_s, true, theme);
    });
}

} // namespace aftermap
