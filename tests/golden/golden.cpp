// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden.h"

#include "golden/image_compare.h"
#include "render/frame_painter.h"
#include "session/presentation_builder.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

// Rounding in the painter may differ between processors; a moved box or another colour may not pass.
constexpr int tolerance = 24;
constexpr double allowedShare = 0.002;

} // namespace

void expectGolden(const QImage& image, const QString& name)
{
    const QString golden =
        QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/tests/golden/pictures/"_s + name + u".png"_s;
    if (qEnvironmentVariableIsSet("AFTERMAP_UPDATE_GOLDEN")) {
        ASSERT_TRUE(image.save(golden));
        return;
    }
    const QImage expected(golden);
    ASSERT_FALSE(expected.isNull()) << golden.toStdString();
    const ImageDifference difference = compareImages(expected, image, tolerance);
    if (difference.share <= allowedShare)
        return;
    const QString out = QDir::current().filePath(u"golden-"_s + name + u".png"_s);
    image.save(out);
    difference.picture.save(QDir::current().filePath(u"golden-difference-"_s + name + u".png"_s));
    ADD_FAILURE() << "differs in " << difference.share * 100 << " % of its pixels; see " << out.toStdString();
}

const PresentationPtr& flagship()
{
    static const PresentationPtr presentation = [] {
        LayoutOptions options;
        const QRectF graph = frameParts(QSizeF(1600, 900)).graph;
        options.canvas = {graph.width(), graph.height()};
        JobControl control;
        const auto loaded = loadPresentation(
            QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s, options, {}, control);
        return loaded ? loaded->presentation : PresentationPtr();
    }();
    return presentation;
}

} // namespace aftermap
