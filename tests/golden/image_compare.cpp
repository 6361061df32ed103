// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/image_compare.h"

#include <algorithm>
#include <cstdlib>

namespace aftermap {

ImageDifference compareImages(const QImage& a, const QImage& b, int tolerance)
{
    ImageDifference difference;
    if (a.size() != b.size() || a.isNull())
        return difference;
    const QImage left = a.convertToFormat(QImage::Format_RGB32);
    const QImage right = b.convertToFormat(QImage::Format_RGB32);
    difference.picture = QImage(a.size(), QImage::Format_RGB32);
    difference.largest = 0;
    qint64 off = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto* l = reinterpret_cast<const QRgb*>(left.constScanLine(y));
        const auto* r = reinterpret_cast<const QRgb*>(right.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(difference.picture.scanLine(y));
        for (int x = 0; x < left.width(); ++x) {
            const int d = std::max({std::abs(qRed(l[x]) - qRed(r[x])),
                                    std::abs(qGreen(l[x]) - qGreen(r[x])),
                                    std::abs(qBlue(l[x]) - qBlue(r[x]))});
            difference.largest = std::max(difference.largest, d);
            off += d > tolerance ? 1 : 0;
            out[x] = d > tolerance ? qRgb(255, 80, 80)
                                   : qRgb(qRed(r[x]) / 4, qGreen(r[x]) / 4, qBlue(r[x]) / 4);
        }
    }
    difference.share = static_cast<double>(off) / (static_cast<double>(left.width()) * left.height());
    return difference;
}

} // namespace aftermap
