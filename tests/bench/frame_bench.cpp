// SPDX-License-Identifier: GPL-3.0-or-later
// Playing the flagship from start to end at the default pace: CPU per frame of the graph canvas at
// 1920 × 1080, as a multiple of the blit of one such image in the same run.
#include "render/graph_painter.h"
#include "session/presentation_builder.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace aftermap;

namespace {

constexpr double medianLimit = 5;
constexpr double percentileLimit = 25;

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double blitMilliseconds(QImage& target)
{
    QImage source(target.size(), QImage::Format_RGB32);
    source.fill(Qt::darkGray);
    std::vector<double> costs;
    for (int i = 0; i < 300; ++i) {
        const double before = cpuMilliseconds();
        QPainter painter(&target);
        painter.drawImage(0, 0, source);
        painter.end();
        costs.push_back(cpuMilliseconds() - before);
    }
    return percentile(costs, 0.5);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    LayoutOptions options;
    options.canvas = {1920, 1080};
    JobControl control;
    const auto loaded = loadPresentation(
        QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json"),
        options, {}, control);
    if (!loaded || !loaded->presentation) {
        std::fprintf(stderr, "the flagship does not open\n");
        return 1;
    }
    const PresentationPtr presentation = loaded->presentation;
    QImage canvas(1920, 1080, QImage::Format_RGB32);
    const double blit = blitMilliseconds(canvas);
    View view;
    view.size = QSizeF(1920, 1080);
    GraphRenderer renderer;
    std::vector<double> costs;
    const PlaySpan frame = std::chrono::microseconds(16667);
    for (PlayTime t{}; t.time_since_epoch() <= presentation->pacing.length(); t += frame) {
        const double before = cpuMilliseconds();
        QPainter painter(&canvas);
        renderer.paint(painter, presentation, view, t);
        painter.end();
        costs.push_back(cpuMilliseconds() - before);
    }
    costs.erase(costs.begin()); // the first one draws everything
    const double median = percentile(costs, 0.5);
    const double high = percentile(costs, 0.99);
    std::printf("blit %.3f ms; frame median %.3f ms (%.2f x, limit %.0f), 99th percentile %.3f ms "
                "(%.2f x, limit %.0f), worst %.3f ms, %zu frames\n",
                blit, median, median / blit, medianLimit, high, high / blit, percentileLimit,
                percentile(costs, 1.0), costs.size());
    return median / blit <= medianLimit && high / blit <= percentileLimit ? 0 : 1;
}
