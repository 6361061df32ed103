// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_canvas.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace aftermap;

namespace {

constexpr const char* story =
    "window 06:00 12:00 | frame cloud database api | app >hard api | api >hard database | shop > api | shop > cloud"
    " | 06:40 database major | 06:45 api major | 07:00 app partial hour | 08:20 api recovering | 09:00 api ok"
    " | open 09:00 recovering 11:00";

View viewOf(double width, double height, double zoom)
{
    View view;
    view.size = QSizeF(width, height);
    view.camera.zoom = zoom;
    view.camera.center = QPointF(300, 60);
    return view;
}

QRectF grown(const QRectF& rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

} // namespace

TEST(GraphLabels, StayInTheirBoxesAndOffEachOtherAtAnyZoomAndSize)
{
    const PresentationPtr p = presentationFrom(story);
    EXPECT_TRUE(rc::check("labels, signs and glyphs are apart and at home", [&] {
        View view = viewOf(*rc::gen::inRange(320, 2600), *rc::gen::inRange(200, 1500),
                           1.0 + *rc::gen::inRange(0, 1500) / 100.0);
        view.devicePixelRatio = *rc::gen::element(1.0, 1.5, 2.0);
        const PlayTime t{std::chrono::milliseconds(*rc::gen::inRange(0, 90000))};
        const std::vector<PaintedLabel> labels = paintedLabels(*p, view, t);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            RC_ASSERT(grown(labels[i].room, 0.51).contains(labels[i].text));
            for (std::size_t k = i + 1; k < labels.size(); ++k) {
                // A title may stand on signs where boxes are too small for words.
                if ((labels[i].isText && labels[k].isText) || labels[i].room == labels[k].room)
                    RC_ASSERT(!grown(labels[i].text, -0.01).intersects(grown(labels[k].text, -0.01)));
            }
        }
    }));
}

TEST(GraphLabels, FallAwayByLevelWhenZoomingOut)
{
    GraphLayout layout;
    layout.size = {1200, 600};
    const auto scaleAt = [&](double width) { return labelScale(layout, viewOf(width, width / 2, 1)); };
    EXPECT_TRUE(scaleAt(1200).labels);
    EXPECT_TRUE(scaleAt(1200).icons);
    EXPECT_TRUE(scaleAt(800).labels);
    EXPECT_FALSE(scaleAt(800).icons);
    EXPECT_FALSE(scaleAt(600).labels);
    EXPECT_FALSE(scaleAt(600).counts);
    // Titles stay, and grow in proportion.
    EXPECT_GE(scaleAt(400).titlePx, 9.0);
}

TEST(GraphLabels, SayMoreWhenOneComesCloser)
{
    const PresentationPtr p = presentationFrom("window 06:00 09:00 | database | 07:00 database partial");
    const PlayTime t = p->pacing.playTime(utc("07:30"));
    const auto textAt = [&](double zoom) {
        const GraphCanvas canvas(*p, viewOf(400, 300, zoom));
        return canvas.textOf(0, graphMoment(*p, t).boxes[ServiceId(0)].settled, true);
    };
    EXPECT_TRUE(textAt(1).second.isEmpty());
    EXPECT_TRUE(textAt(8).second.contains(QStringLiteral("07:00"))) << textAt(8).second.toStdString();
    EXPECT_TRUE(textAt(8).second.startsWith(QStringLiteral("Partial outage")));
}

TEST(GraphLabels, SaySinceTheFirstReportOfAState)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 11:00 | database | 07:00 database major | 08:40 database major | 09:30 database ok");
    const GraphCanvas canvas(*p, viewOf(400, 300, 8));
    const ServiceStatus later = graphMoment(*p, p->pacing.playTime(utc("09:00"))).boxes[ServiceId(0)].settled;
    EXPECT_EQ(canvas.textOf(0, later, true).second, QStringLiteral("Major outage since 07:00"));
}

TEST(KindIcon, EveryKindHasASignAndWordsOfItsOwn)
{
    std::vector<QImage> seen;
    std::vector<QString> words;
    for (int k = 0; k < serviceKindCount; ++k) {
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintKindIcon(painter, QRectF(0, 0, 24, 24), static_cast<ServiceKind>(k), Qt::white);
        painter.end();
        EXPECT_EQ(std::count(seen.begin(), seen.end(), image), 0) << k;
        EXPECT_EQ(std::count(words.begin(), words.end(), kindWords(static_cast<ServiceKind>(k))), 0) << k;
        seen.push_back(image);
        words.push_back(kindWords(static_cast<ServiceKind>(k)));
    }
    EXPECT_EQ(kindOf(QStringLiteral("Consumer_App")), ServiceKind::App);
    EXPECT_EQ(kindOf(QStringLiteral("teapot")), ServiceKind::Generic);
}
