// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_painter.h"

#include "base/tr.h"
#include "render/library_marks.h"
#include "render/library_words.h"
#include "render/text_width.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double narrowest = 3.2; ///< columns below so many letters have no name

void paintTitle(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme)
{
    const QString title = tr("What keeps coming back");
    const QFont large = uiFont(plan.px * 1.5, QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(theme.text);
    const QRectF line = plan.title.adjusted(0, 0, 0, -plan.px * 0.4);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const double left = line.left() + textWidth(large, title) + plan.px * 1.5;
    painter.setFont(uiFont(plan.px));
    painter.setPen(theme.mutedText);
    const QRectF rest(left, line.top(), line.right() - left, line.height() + plan.px * 0.12);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(librarySentence(library), Qt::ElideRight, rest.width()));
}

/// Every second year on a band of its own.
void paintYears(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme)
{
    painter.setFont(uiFont(plan.px, QFont::DemiBold));
    bool isOdd = false;
    for (std::size_t i = 0; i < plan.columns.size();) {
        const QString year = outageDay(*library.outages[i]).section(u' ', -1);
        std::size_t end = i + 1;
        while (end < plan.columns.size() && outageDay(*library.outages[end]).section(u' ', -1) == year)
            ++end;
        const QRectF band(plan.columns[i].left(), plan.years.top(), plan.columns[end - 1].right() - plan.columns[i].left(),
                          plan.columns[i].bottom() - plan.years.top());
        if (isOdd)
            painter.fillRect(band, theme.panel);
        painter.setPen(theme.mutedText);
        if (textWidth(painter.font(), year) <= band.width())
            painter.drawText(QRectF(band.left(), plan.years.top(), band.width(), plan.years.height()), Qt::AlignCenter, year);
        isOdd = !isOdd;
        i = end;
    }
}

/// So that the longest word of all names stays in its column, where that can still be read.
double nameSize(const LibraryPlan& plan, const Library& library)
{
    const QFont font = uiFont(plan.px * 0.82, QFont::DemiBold);
    double widest = 1;
    for (const std::shared_ptr<const Incident>& outage : library.outages) {
        for (const QString& word : outageName(*outage).split(u' '))
            widest = std::max(widest, textWidth(font, word));
    }
    return plan.px * 0.82 * std::clamp((plan.columns.front().width() - 10) / widest, 0.75, 1.0);
}

void paintNames(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme)
{
    if (plan.columns.empty())
        return;
    const double line = std::round(plan.px * 1.15);
    const QFont nameFont = uiFont(nameSize(plan, library), QFont::DemiBold);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const QRectF& column = plan.columns[i];
        if (column.width() < narrowest * plan.px)
            continue;
        const QStringList day = outageDay(*library.outages[i]).split(u' ');
        painter.setFont(uiFont(plan.px * 0.82));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(column.left(), plan.names.top(), column.width(), line), Qt::AlignCenter,
                         u"%1 %2"_s.arg(day.value(0), day.value(1).left(3)));
        painter.setFont(nameFont);
        painter.setPen(theme.text);
        paintCentred(painter, QRectF(column.left() + 2, plan.names.top() + line, column.width() - 4, plan.names.height() - line),
                     outageName(*library.outages[i]), false);
    }
}

void paintRow(QPainter& painter, const LibraryPlan& plan, const LibraryRow& row, const Library& library, const Theme& theme)
{
    const bool isHeading = row.kind == LibraryRow::Kind::Heading;
    const double end = plan.names.left();
    if (isHeading) {
        painter.setFont(uiFont(plan.px, QFont::DemiBold));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(row.rect.left(), row.rect.top(), row.rect.width(), row.rect.height()),
                         Qt::AlignLeft | Qt::AlignBottom, row.label);
        return;
    }
    painter.setFont(uiFont(plan.px));
    painter.setPen(theme.text);
    const QRectF label(row.rect.left(), row.rect.top(), end - row.rect.left() - plan.px, row.rect.height());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(row.label, Qt::ElideRight, label.width()));
    painter.fillRect(QRectF(plan.names.left(), row.rect.bottom() - 1, plan.names.width(), 1), theme.grid);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(plan.names.right(), row.rect.top(), row.rect.right() - plan.names.right(), row.rect.height()),
                     Qt::AlignRight | Qt::AlignVCenter, row.count);
    paintRowMarks(painter, plan, row, library, theme);
}

void paintBarsHeading(QPainter& painter, const LibraryPlan& plan, const Theme& theme)
{
    painter.setFont(uiFont(plan.px, QFont::DemiBold));
    painter.setPen(theme.mutedText);
    const QRectF label(plan.bars.left(), plan.bars.top() + plan.px * 0.4, plan.names.left() - plan.bars.left() - plan.px,
                       plan.bars.height());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("From declared resolved to recovered, where both are reported"));
}

} // namespace

void paintChosenOutage(QPainter& painter, QSizeF size, const Library& library, ThemeKind kind, std::size_t outage,
                       double least)
{
    const LibraryPlan plan = libraryPlan(library, size, least);
    if (outage >= plan.columns.size())
        return;
    QColor shade = theme(kind).accent;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(shade, std::max(1.5, plan.px / 8)));
    shade.setAlphaF(0.1F);
    painter.setBrush(shade);
    painter.drawRoundedRect(plan.columns[outage].adjusted(1, 1, -1, 0), plan.px / 3, plan.px / 3);
    painter.restore();
}

void paintLibrary(QPainter& painter, QSizeF size, const Library& library, ThemeKind kind, double least)
{
    const Theme& colours = theme(kind);
    const LibraryPlan plan = libraryPlan(library, size, least);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size), colours.canvas);
    paintTitle(painter, plan, library, colours);
    paintYears(painter, plan, library, colours);
    paintNames(painter, plan, library, colours);
    for (const LibraryRow& row : plan.rows)
        paintRow(painter, plan, row, library, colours);
    if (!plan.columns.empty()) {
        paintBarsHeading(painter, plan, colours);
        paintAfterResolved(painter, plan, library, colours);
        paintMarkLegend(painter, plan, library, colours);
    }
    painter.restore();
}

QImage libraryImage(const Library& library, QSize size, ThemeKind kind)
{
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    paintLibrary(painter, QSizeF(size), library, kind);
    painter.end();
    return image;
}

} // namespace aftermap
