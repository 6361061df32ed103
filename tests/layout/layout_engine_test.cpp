// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_engine.h"

#include "layout/layout_checks.h"
#include "support/incident_from_text.h"

#include <random>

namespace aftermap {
namespace {

const ServiceBox& boxOf(const Incident& incident, const GraphLayout& layout, std::string_view id)
{
    const ServiceId service = serviceIn(incident, id);
    return *std::find_if(layout.services.begin(), layout.services.end(),
                         [&](const ServiceBox& box) { return box.service == service; });
}

TEST(LayoutEngine, AFailureTravelsDownOrRight)
{
    const Incident incident = incidentFrom("web > api > db");
    const GraphLayout layout = layOutFor(incident);
    expectSound(incident, layout);
    const Point db = boxOf(incident, layout, "db").rect.center();
    const Point api = boxOf(incident, layout, "api").rect.center();
    const Point web = boxOf(incident, layout, "web").rect.center();
    EXPECT_TRUE((db.y < api.y && api.y < web.y) || (db.x < api.x && api.x < web.x));
    EXPECT_FALSE(layout.fellBack) << qPrintable(layout.notice);
}

TEST(LayoutEngine, AFrameStandsAroundItsMembersOnly)
{
    const Incident incident = incidentFrom("web > api > db | other > api | frame cloud api db");
    const GraphLayout layout = layOutFor(incident);
    expectSound(incident, layout);
    ASSERT_EQ(layout.frames.size(), 1u);
    EXPECT_FALSE(layout.frames[0].rect.overlaps(boxOf(incident, layout, "web").rect));
    EXPECT_FALSE(layout.frames[0].rect.overlaps(boxOf(incident, layout, "other").rect));
}

TEST(LayoutEngine, ADependencyOnAFrameStartsAtItsBorder)
{
    const Incident incident = incidentFrom("web > cloud | db | frame cloud db");
    const GraphLayout layout = layOutFor(incident);
    ASSERT_EQ(layout.edges.size(), 1u);
    EXPECT_TRUE(layout.edges[0].fromFrame);
    const Rect& frame = layout.frames[0].rect;
    const Point start = layout.edges[0].points.front();
    EXPECT_TRUE(
        std::abs(start.x - frame.left()) < 0.01 || std::abs(start.x - frame.right()) < 0.01 ||
        std::abs(start.y - frame.top()) < 0.01 || std::abs(start.y - frame.bottom()) < 0.01);
}

TEST(LayoutEngine, FewBoxesUseTheCanvas)
{
    const Size canvas{1242, 513}; // the graph of a window of 1600 x 900
    for (const char* text : {"a > b > c > d", "a > d | b > d | c > d", "a > b | a > c | b > d | c > d", "a > b | c > d", "a > b | a > c",
                             "a > b > c", "a > b > c > d > e > f", "a > b > c | d > e > f"}) {
        SCOPED_TRACE(text);
        const Incident incident = incidentFrom(text);
        const GraphLayout layout = layOutFor(incident, canvas);
        expectSound(incident, layout);
        Rect all = layout.services.front().rect;
        double right = all.right(), bottom = all.bottom();
        for (const ServiceBox& box : layout.services) {
            all.x = std::min(all.x, box.rect.x);
            all.y = std::min(all.y, box.rect.y);
            right = std::max(right, box.rect.right());
            bottom = std::max(bottom, box.rect.bottom());
        }
        EXPECT_GE(std::max((right - all.x) / layout.size.width, (bottom - all.y) / layout.size.height), 0.6);
        EXPECT_GE(layout.fontPx * layout.scaleFor(canvas), 17);
        EXPECT_LE(layout.fontPx * layout.scaleFor(canvas), 20.5);
    }
}

TEST(LayoutEngine, NothingAtAllIsAPictureToo)
{
    const Incident incident = incidentFrom("only");
    expectSound(incident, layOutFor(incident));
    const Incident none = *Incident::join(Timeline(), ServiceMap());
    expectSound(none, layOutFor(none));
}

} // namespace
} // namespace aftermap
