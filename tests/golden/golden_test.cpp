// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship at three instants in both themes against pictures that somebody looked at and liked.
// To renew them after a change that was meant: AFTERMAP_UPDATE_GOLDEN=1 golden_test, then look.
#include "golden/image_compare.h"
#include "render/frame_painter.h"
#include "session/presentation_builder.h"

#include <QDir>
#include <QGuiApplication>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

// Rounding in the painter may differ between processors; a moved box or another colour may not pass.
constexpr int tolerance = 24;
constexpr double allowedShare = 0.002;

QString sourceFile(const QString& name)
{
    return QStringLiteral(AFTERMAP_SOURCE_DIR) + u'/' + name;
}

const PresentationPtr& flagship()
{
    static const PresentationPtr presentation = [] {
        LayoutOptions options;
        const QRectF graph = frameParts(QSizeF(1600, 900)).graph;
        options.canvas = {graph.width(), graph.height()};
        JobControl control;
        const auto loaded = loadPresentation(
            sourceFile(u"timelines/2025-10-20-aws-us-east-1.timeline.json"_s), options, {}, control);
        return loaded ? loaded->presentation : PresentationPtr();
    }();
    return presentation;
}

struct Case
{
    const char* time;
    const char* name;
};

class Golden : public ::testing::TestWithParam<std::tuple<Case, ThemeKind>>
{
};

} // namespace

TEST_P(Golden, LooksAsItDid)
{
    const auto [moment, kind] = GetParam();
    ASSERT_TRUE(flagship());
    ASSERT_FALSE(flagship()->layout.fellBack) << flagship()->layout.notice.toStdString();
    View view;
    view.size = QSizeF(1600, 900);
    view.theme = kind;
    const Instant at = parseRfc3339(QString::fromLatin1(moment.time)).value();
    const QImage image = frameImage(*flagship(), view, flagship()->pacing.playTime(at));
    const QString name = QString::fromLatin1(moment.name) +
                         (kind == ThemeKind::Dark ? u"-dark.png"_s : u"-light.png"_s);
    const QString golden = sourceFile(u"tests/golden/pictures/"_s + name);
    if (qEnvironmentVariableIsSet("AFTERMAP_UPDATE_GOLDEN")) {
        ASSERT_TRUE(image.save(golden));
        return;
    }
    const QImage expected(golden);
    ASSERT_FALSE(expected.isNull()) << golden.toStdString();
    const ImageDifference difference = compareImages(expected, image, tolerance);
    if (difference.share > allowedShare) {
        const QString out = QDir::current().filePath(u"golden-"_s + name);
        image.save(out);
        difference.picture.save(QDir::current().filePath(u"golden-difference-"_s + name));
        ADD_FAILURE() << "differs in " << difference.share * 100 << " % of its pixels; see "
                      << out.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Flagship, Golden,
    ::testing::Combine(::testing::Values(Case{"2025-10-20T08:30:00Z", "first-wave"},
                                         Case{"2025-10-20T13:30:00Z", "dip"},
                                         Case{"2025-10-20T15:30:00Z", "second-wave"}),
                       ::testing::Values(ThemeKind::Dark, ThemeKind::Light)));

TEST(ImageCompare, SeesWhatMoved)
{
    QImage a(100, 100, QImage::Format_RGB32);
    a.fill(Qt::black);
    QImage b = a;
    EXPECT_EQ(compareImages(a, b, 0).share, 0);
    for (int x = 0; x < 10; ++x)
        b.setPixel(x, 5, qRgb(255, 255, 255));
    EXPECT_DOUBLE_EQ(compareImages(a, b, 8).share, 10 / 10000.0);
    EXPECT_EQ(compareImages(a, QImage(50, 50, QImage::Format_RGB32), 8).share, 1.0);
}
