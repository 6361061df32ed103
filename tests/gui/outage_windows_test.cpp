// SPDX-License-Identifier: GPL-3.0-or-later
// Every bundled outage in the window of a reviewer: 1600 × 900, default docks.
#include "gui/window_fixture.h"

#include "render/graph_painter.h"
#include "ui/graph_view.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const QString timelines = QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/");

std::vector<std::string> bundledFiles()
{
    std::vector<std::string> names;
    for (const QString& name : QDir(timelines).entryList({u"*.timeline.json"_s}))
        names.push_back(name.chopped(QStringView(u".timeline.json").size()).toStdString());
    return names;
}

} // namespace

class OutageWindow : public WindowTest, public testing::WithParamInterface<std::string>
{};

TEST_P(OutageWindow, IsReadableAndUsesItsCanvas)
{
    m_window->resize(1600, 900);
    m_window->arrange();
    QCoreApplication::processEvents();
    open(timelines + QString::fromStdString(GetParam()) + u".timeline.json"_s);
    const GraphLayout& layout = presentation().layout;
    ASSERT_FALSE(layout.fellBack) << layout.notice.toStdString();
    const auto* graph = child<GraphView>(u"graphView"_s);
    EXPECT_GE(labelPixels(layout, graph->view()), 9.0);
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const ServiceBox& box : layout.services) {
        EXPECT_FALSE(box.elided) << box.label.toStdString();
        left = std::min(left, box.rect.left());
        right = std::max(right, box.rect.right());
        top = std::min(top, box.rect.top());
        bottom = std::max(bottom, box.rect.bottom());
    }
    const double scale = graphTransform(layout, graph->view()).m11();
    const double across = (right - left) * scale / graph->width();
    const double down = (bottom - top) * scale / graph->height();
    EXPECT_GE(std::max(across, down), 0.90) << across << " across, " << down << " down";
    EXPECT_GE(std::min(across, down), 0.70) << across << " across, " << down << " down";
    std::printf("label %.1f px, %.0f %% across, %.0f %% down\n", labelPixels(layout, graph->view()), across * 100,
                down * 100);
}

INSTANTIATE_TEST_SUITE_P(Bundled, OutageWindow, testing::ValuesIn(bundledFiles()), [](const auto& file) {
    std::string name = file.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace aftermap
