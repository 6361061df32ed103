// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_ink.h"
#include "render/compare_pieces.h"
#include "render/compare_words.h"
#include "render/narration.h"
#include "render/text_width.h"
#include "render/theme.h"
#include "render/word_lists.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double sampleWidth = 44;

/// The name left, and right what there is to say: how long it lasted, or how it is at the clock line.
void paintName(QPainter& painter, const QRectF& line, const Comparison& comparison, const CompareView& view,
               std::size_t outage, const CompareParts& parts, const Theme& theme)
{
    const QRectF sample(line.left(), line.top() + 1, sampleWidth, line.height() - 2);
    paintCompareSample(painter, sample, outage, theme);
    const QString told = view.at ? momentOfOutageWords(comparison, view.axis, outage, *view.at)
                                 : courseWords(comparison, outage);
    const double toldWidth = std::min(textWidth(parts.font, told) + 8, line.width() * 0.5);
    const QRectF right(line.right() - toldWidth, line.top(), toldWidth, line.height());
    // Lines of the plot pass behind words.
    const auto paint = [&](const QRectF& room, const QString& text, const QColor& ink, Qt::Alignment side) {
        const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, room.width());
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(shown) + 8;
        QRectF plate(room.left(), room.top(), std::min(width, room.width()), room.height());
        if (side & Qt::AlignRight)
            plate.moveRight(room.right());
        painter.fillRect(plate, theme.canvas);
        painter.setPen(ink);
        painter.drawText(room, side | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    };
    QFont name = parts.font;
    name.setWeight(view.chosen == outage ? QFont::Bold : QFont::DemiBold);
    painter.setFont(name);
    const double left = sample.right() + 8;
    paint(QRectF(left, line.top(), right.left() - left - 12, line.height()), outageWords(comparison, outage), theme.text,
          Qt::AlignLeft);
    painter.setFont(parts.font);
    paint(right, told, view.at ? theme.text : theme.mutedText, Qt::AlignRight);
}

/// Milestones that stand on one pixel share a label.
struct MarkLabel
{
    double x = 0;
    QString words;
    QString last; ///< of them, where there is no room for all
};

std::vector<MarkLabel> labelsOf(const CompareGeometry::Course& course, const CompareParts& parts)
{
    std::vector<MarkLabel> labels;
    for (const CompareGeometry::Mark& mark : course.marks) {
        const double x = parts.x(mark.x);
        if (x < parts.plot.left() - 1 || x > parts.plot.right() + 1)
            continue;
        const QString words = milestoneWords(mark.kind);
        if (!labels.empty() && x - labels.back().x < 2)
            labels.back() = {x, labels.back().words + u", "_s + uncapitalized(words), words};
        else
            labels.push_back({x, words, words});
    }
    return labels;
}

void paintMarks(QPainter& painter, const QRectF& line, const CompareGeometry::Course& course, const CompareParts& parts,
                std::size_t outage, const Theme& theme)
{
    const double middle = line.center().y();
    for (const CompareGeometry::Mark& mark : course.marks) {
        const double early = std::max(parts.x(mark.early), parts.plot.left());
        const double late = std::min(parts.x(mark.late), parts.plot.right());
        if (late - early > 5) { // known so coarsely that it shows
            painter.fillRect(QRectF(QPointF(early, middle - 3), QPointF(late, middle + 3)),
                             faded(compareInk(outage, theme), 0.4));
        }
    }
    const std::vector<MarkLabel> labels = labelsOf(course, parts);
    double free = parts.plot.left() - 4; // right end of what is written
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double x = labels[i].x;
        painter.setPen(QPen(theme.text, 1.6));
        painter.drawLine(QPointF(x, middle - 6), QPointF(x, middle + 6));
        const double next = i + 1 < labels.size() ? labels[i + 1].x - 3 : parts.plot.right() + 4;
        const double previous = std::max(free, i > 0 ? labels[i - 1].x + 3 : free);
        for (const QString& words : {labels[i].words, labels[i].last}) {
            const double width = textWidth(parts.font, words);
            const bool after = x + 5 + width < next && x + 2 > free;
            if (!after && x - 7 - width <= previous)
                continue;
            const QRectF plate(after ? x + 3 : x - 7 - width, line.top(), width + 4, line.height());
            painter.fillRect(plate, theme.canvas);
            painter.setPen(theme.mutedText);
            painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, words);
            free = plate.right() + 4;
            break;
        }
    }
}

void paintCourse(QPainter& painter, const QRectF& line, std::size_t outage, const CompareParts& parts, const Theme& theme)
{
    const auto& course = parts.geometry.courses[outage];
    if (!course)
        return;
    const double middle = line.center().y();
    const QColor ink = compareInk(outage, theme);
    const QPointF start(parts.x(course->start), middle);
    const QPointF end(std::min(parts.x(course->end), parts.plot.right() + 4), middle);
    // Without a reported recovery nobody knows where it ends.
    painter.setPen(course->isRecoveryReported ? QPen(ink, 3, Qt::SolidLine, Qt::FlatCap)
                                              : QPen(faded(ink, 0.7), 2, Qt::DotLine, Qt::FlatCap));
    painter.drawLine(start, end);
    paintMarks(painter, line, *course, parts, outage, theme);
}

} // namespace

void paintCompareCourses(QPainter& painter, const Comparison& comparison, const CompareView& view,
                         const CompareParts& parts, const Theme& theme)
{
    for (std::size_t i = 0; i < parts.courses.size(); ++i) {
        const QRectF& row = parts.courses[i];
        paintName(painter, QRectF(row.left(), row.top(), row.width(), parts.lineHeight + 1), comparison, view, i, parts,
                  theme);
        paintCourse(painter, QRectF(row.left(), row.top() + parts.lineHeight + 2, row.width(), parts.lineHeight), i, parts,
                    theme);
        if (view.chosen && *view.chosen != i) // the others step back
            painter.fillRect(row.adjusted(-6, 0, 6, 0), faded(theme.canvas, 0.45));
    }
}

} // namespace aftermap
