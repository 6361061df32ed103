// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of the flagship, with and without a chosen stretch, in all themes and at two scales.
#include "golden/golden.h"
#include "render/strip_painter.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char* time)
{
    return parseRfc3339(QString::fromLatin1(time)).value();
}

QImage stripImage(ThemeKind kind, double ratio, const std::optional<TimeSpan>& span)
{
    StripView view;
    view.theme = kind;
    view.devicePixelRatio = ratio;
    view.span = span;
    view.size.setHeight(stripHeight(view.textPx));
    QImage image((view.size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme(kind).panel);
    QPainter painter(&image);
    paintStrip(painter, *flagship(), view, flagship()->pacing.playTime(at("2025-10-20T09:04:00Z")));
    return image;
}

} // namespace

TEST(StripGolden, LooksAsItDid)
{
    ASSERT_TRUE(flagship());
    const TimeSpan chosen{at("2025-10-20T10:35:00Z"), at("2025-10-20T21:20:00Z")};
    for (const ThemeKind kind : allThemes) {
        expectGolden(stripImage(kind, 1, {}), u"strip-"_s + nameOf(kind));
        expectGolden(stripImage(kind, 1, chosen), u"strip-chosen-"_s + nameOf(kind));
        expectGolden(stripImage(kind, 2, chosen), u"strip-chosen-2x-"_s + nameOf(kind));
    }
}
