// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_marks.h"

#include "render/library_signs.h"
#include "render/library_words.h"
#include "render/text_width.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QRectF markIn(const QRectF& column, const LibraryRow& row, double side)
{
    const QPointF centre(column.center().x(), row.rect.center().y());
    return QRectF(std::round(centre.x() - side / 2), std::round(centre.y() - side / 2), side, side);
}

ServiceStatus statusOf(const Hit& hit)
{
    ServiceStatus status;
    status.state = hit.worst.value_or(ServiceState::Unknown);
    status.evidence = hit.worst ? Evidence::Reported : Evidence::TimeUnknown;
    return status;
}

OutagePlaces outagesOf(const Library& library, const LibraryRow& row)
{
    OutagePlaces outages;
    switch (row.kind) {
    case LibraryRow::Kind::Cause: return library.causes[row.index].outages;
    case LibraryRow::Kind::Factor: return library.factors[row.index].outages;
    case LibraryRow::Kind::Needed:
        for (const Reliance& reliance : library.companiesNeeded[row.index].reliances)
            outages.push_back(reliance.outage);
        break;
    case LibraryRow::Kind::Hit:
        for (const Hit& hit : library.companiesHit[row.index].hits)
            outages.push_back(hit.outage);
        break;
    case LibraryRow::Kind::Heading: break;
    }
    return outages;
}

void paintSquare(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(square, square.width() / 5, square.width() / 5);
}

void paintDot(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.mutedText);
    const double in = square.width() * 0.14;
    painter.drawEllipse(square.adjusted(in, in, -in, -in));
}

QString numberOf(const Reliance& reliance)
{
    return QString::number(reliance.stated + reliance.inferred);
}

void paintBar(QPainter& painter, const QRectF& area, double share, const QString& words, const Theme& theme)
{
    const double line = QFontMetricsF(painter.font()).height();
    const double told = textWidth(painter.font(), words) > area.width() ? 2 * line : line;
    const double height = std::max(2.0, share * (area.height() - told - 2));
    const double width = std::min(area.width() * 0.5, line * 3);
    const QRectF bar(area.center().x() - width / 2, area.bottom() - height, width, height);
    painter.fillRect(bar, theme.accent);
    painter.setPen(theme.text);
    paintCentred(painter, QRectF(area.left(), bar.top() - told - 2, area.width(), told), words, true);
}

} // namespace

void paintCentred(QPainter& painter, const QRectF& area, const QString& text, bool atBottom)
{
    const QFontMetricsF metrics(painter.font());
    const auto most = int(std::max(1.0, std::floor(area.height() / metrics.height() + 0.01)));
    QStringList lines;
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        if (lines.size() + 1 == most) {
            lines += metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width());
            break;
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    double y = atBottom ? area.bottom() - double(lines.size()) * metrics.height() : area.top();
    for (const QString& line : lines) {
        painter.drawText(QRectF(area.left(), y, area.width(), metrics.height()), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, line);
        y += metrics.height();
    }
}

void paintRowMarks(QPainter& painter, const LibraryPlan& plan, const LibraryRow& row, const Library& library,
                   const Theme& theme)
{
    if (plan.columns.empty())
        return;
    const double side = std::min(std::round(plan.px * markSize), plan.columns.front().width() * 0.9);
    const auto at = [&](std::size_t outage) { return markIn(plan.columns[outage], row, side); };
    const OutagePlaces marked = outagesOf(library, row);
    // What comes back is one line, from mark to mark.
    painter.setPen(QPen(theme.edge, std::max(1.0, plan.px / 14)));
    for (std::size_t i = 1; i < marked.size(); ++i) {
        const double from = at(marked[i - 1]).right() + side * 0.5;
        const double to = at(marked[i]).left() - side * 0.5;
        if (to > from)
            painter.drawLine(QPointF(from, at(marked[i]).center().y()), QPointF(to, at(marked[i]).center().y()));
    }
    switch (row.kind) {
    case LibraryRow::Kind::Cause:
        for (const std::size_t outage : library.causes[row.index].outages)
            paintSquare(painter, at(outage), theme);
        break;
    case LibraryRow::Kind::Factor:
        for (const std::size_t outage : library.factors[row.index].outages)
            paintDot(painter, at(outage), theme);
        break;
    case LibraryRow::Kind::Needed:
        painter.setFont(uiFont(plan.px * wordSize));
        for (const Reliance& reliance : library.companiesNeeded[row.index].reliances)
            paintRelianceSign(painter, at(reliance.outage), numberOf(reliance), reliance.stated == 0, theme);
        break;
    case LibraryRow::Kind::Hit:
        for (const Hit& hit : library.companiesHit[row.index].hits)
            paintHitSign(painter, at(hit.outage), statusOf(hit), hit.confidence == Confidence::Low, theme);
        break;
    case LibraryRow::Kind::Heading: break;
    }
}

void paintAfterResolved(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme)
{
    double longest = 1;
    for (const AfterResolved& after : library.afterResolved)
        longest = std::max(longest, double(after.length().value_or(Milliseconds(0)).count()));
    painter.setFont(uiFont(plan.px * wordSize));
    const double base = plan.bars.bottom() - std::round(plan.px * 0.2);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const AfterResolved& after = library.afterResolved[i];
        const QRectF& column = plan.columns[i];
        const QRectF area(column.left() + plan.px * 0.3, plan.bars.top() + plan.px * 0.4, column.width() - plan.px * 0.6,
                          base - plan.bars.top() - plan.px * 0.4);
        const std::optional<Milliseconds> length = after.length();
        if (length && length->count() > 0) {
            paintBar(painter, area, double(length->count()) / longest, afterResolvedWords(after), theme);
            continue;
        }
        painter.setPen(length ? theme.text : theme.faintText);
        paintCentred(painter, area, afterResolvedWords(after), true);
    }
    painter.fillRect(QRectF(plan.names.left(), base, plan.names.width(), 1), theme.panelBorder);
}

} // namespace aftermap
