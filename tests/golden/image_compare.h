// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace aftermap {

/// How far two pictures of one size are apart.
struct ImageDifference
{
    double share = 1.0; ///< of pixels whose largest channel differs by more than `tolerance`
    int largest = 255;  ///< largest difference of any channel
    QImage picture;     ///< where they differ, bright on dark; null when the sizes differ
};

/// `tolerance` is in steps of 255, per channel.
ImageDifference compareImages(const QImage& a, const QImage& b, int tolerance);

} // namespace aftermap
