// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/film_strip.h"

#include <QPainter>

#include <algorithm>

namespace aftermap {

namespace {

constexpr int columns = 3;
constexpr int cellWidth = 960; ///< wide enough that the large clock and the headline can be read
constexpr int gap = 12;

} // namespace

QImage filmStrip(const std::vector<QImage>& pictures, const QColor& background)
{
    if (pictures.empty())
        return {};
    const QSize cell = pictures.front().size().scaled(cellWidth, cellWidth, Qt::KeepAspectRatio);
    const int count = static_cast<int>(pictures.size());
    const int across = std::min(columns, count);
    const int rows = (count + columns - 1) / columns;
    QImage strip(gap + across * (cell.width() + gap), gap + rows * (cell.height() + gap),
                 QImage::Format_RGB32);
    if (strip.isNull())
        return strip;
    strip.fill(background);
    QPainter painter(&strip);
    painter.setLayoutDirection(Qt::LeftToRight);
    for (int i = 0; i < count; ++i) {
        const QPoint place(gap + i % columns * (cell.width() + gap),
                           gap + i / columns * (cell.height() + gap));
        painter.drawImage(place, pictures[static_cast<std::size_t>(i)].scaled(
                                     cell, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return strip;
}

} // namespace aftermap
