// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled outage in the window of a reviewer: 1600 × 900, default docks.
#include "gui/window_fixture.h"

#include "render/graph_painter.h"
#include "ui/graph_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Everything with a label of its own: services, and grids that folded into one box.
std::vector<Rect> drawnBoxes(const GraphLayout& layout)
{
    std::vector<Rect> boxes;
    for (const ServiceBox& box : layout.services) {
        if (!box.group || !layout.groups[box.group.index()].folded)
            boxes.push_back(box.rect);
    }
    for (const GroupBox& group : layout.groups) {
        if (group.folded)
            boxes.push_back(group.rect);
    }
    return boxes;
}

} // namespace

class FlagshipWindow : public WindowTest, public testing::WithParamInterface<QSize>
{};

TEST_P(FlagshipWindow, IsReadableAndUsesItsCanvas)
{
    m_window->resize(GetParam());
    m_window->arrange();
    QCoreApplication::processEvents();
    open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s);
    const GraphLayout& layout = presentation().layout;
    ASSERT_FALSE(layout.fellBack) << layout.notice.toStdString();
    const auto* graph = child<GraphView>(u"graphView"_s);
    const View view = graph->view();
    EXPECT_GE(labelPixels(layout, view), 9.0);
    for (const ServiceBox& box : layout.services)
        EXPECT_FALSE(box.elided) << box.label.toStdString();

    const std::vector<Rect> boxes = drawnBoxes(layout);
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            EXPECT_FALSE(boxes[i].overlaps(boxes[k])) << i << " and " << k;
        left = std::min(left, boxes[i].left());
        right = std::max(right, boxes[i].right());
        top = std::min(top, boxes[i].top());
        bottom = std::max(bottom, boxes[i].bottom());
    }
    const double scale = graphTransform(layout, view).m11();
    const double across = (right - left) * scale / graph->width();
    const double down = (bottom - top) * scale / graph->height();
    EXPECT_GE(std::max(across, down), 0.90) << across << " across, " << down << " down";
    EXPECT_GE(std::min(across, down), 0.75) << across << " across, " << down << " down";
    std::printf("label %.2f px, %.0f %% across, %.0f %% down, %d x %d\n", labelPixels(layout, view),
                across * 100, down * 100, graph->width(), graph->height());
}

INSTANTIATE_TEST_SUITE_P(Sizes, FlagshipWindow,
                         testing::Values(QSize(1280, 800), QSize(1600, 900), QSize(2560, 1440)));

} // namespace aftermap
