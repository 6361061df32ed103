// SPDX-License-Identifier: GPL-3.0-or-later
// Every bundled outage on the canvases of a picture and of the window.
#include "format/document_file.h"
#include "layout/layout_checks.h"

#include <QDir>

#include <set>

namespace aftermap {
namespace {

using namespace Qt::StringLiterals;

struct Canvas
{
    Size size;
    double leastPx; ///< of a label once the picture is fitted
    bool mayFold;
};

std::vector<std::string> bundledNames()
{
    std::vector<std::string> names;
    const QDir folder(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines"));
    for (const QString& name : folder.entryList({u"*.timeline.json"_s}))
        names.push_back(name.chopped(QStringView(u".timeline.json").size()).toStdString());
    return names;
}

std::shared_ptr<const Incident> bundled(const std::string& name)
{
    const auto opened = openDocument(
        QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/%1.timeline.json").arg(QString::fromStdString(name)),
        JobControl());
    return opened ? opened->incident : nullptr;
}

/// Lines that leave the innermost frame that holds both their ends.
std::vector<std::string> linesOutsideTheirFrame(const Incident& incident, const GraphLayout& layout)
{
    std::vector<std::string> found;
    const auto framesOf = [&](ServiceId service) {
        std::set<ServiceId> frames;
        for (ServiceId up = incident.parent(service); up; up = incident.parent(up))
            frames.insert(up);
        return frames;
    };
    for (const EdgePath& edge : layout.edges) {
        if (edge.fromFrame)
            continue;
        const DependencyId id = edge.dependencies.front();
        const std::set<ServiceId> ours = framesOf(incident.dependencyOf(id)), theirs = framesOf(incident.dependent(id));
        for (const FrameBox& frame : layout.frames) {
            if (ours.count(frame.service) == 0 || theirs.count(frame.service) == 0)
                continue;
            const Rect room = shrunk(frame.rect, -0.5);
            for (const Point& point : flattened(edge.points, 24)) {
                if (!room.contains({point.x, point.y, 0, 0})) {
                    found.push_back(nameOf(incident, incident.dependencyOf(id)) + " to " +
                                    nameOf(incident, incident.dependent(id)));
                    break;
                }
            }
        }
    }
    return found;
}

class OutageLayout : public testing::TestWithParam<std::string>
{
};

TEST_P(OutageLayout, IsSoundFillsTheCanvasAndCanBeRead)
{
    const auto incident = bundled(GetParam());
    ASSERT_NE(incident, nullptr);
    for (const Canvas& canvas : {Canvas{{1600, 900}, 10.5, false}, Canvas{{1568, 560}, 9, false},
                                 Canvas{{1270, 640}, 9, true}, Canvas{{990, 440}, 9, true}}) {
        SCOPED_TRACE(std::to_string(static_cast<int>(canvas.size.width)));
        const GraphLayout layout = layOutFor(*incident, canvas.size, canvas.mayFold);
        EXPECT_FALSE(layout.fellBack) << qPrintable(layout.notice);
        expectSound(*incident, layout);
        EXPECT_THAT(endsInTheAir(*incident, layout), testing::IsEmpty());
        EXPECT_THAT(linesOutsideTheirFrame(*incident, layout), testing::IsEmpty());
        for (const EdgePath& edge : layout.edges) {
            const DependencyId id = edge.dependencies.front();
            EXPECT_THAT(boxesBehind(*incident, layout, edge), testing::IsEmpty())
                << nameOf(*incident, incident->dependencyOf(id)) << " to " << nameOf(*incident, incident->dependent(id));
        }
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (const ServiceBox& box : layout.services) {
            EXPECT_FALSE(box.elided) << qPrintable(box.label);
            left = std::min(left, box.rect.left());
            right = std::max(right, box.rect.right());
            top = std::min(top, box.rect.top());
            bottom = std::max(bottom, box.rect.bottom());
        }
        const double scale = layout.scaleFor(canvas.size);
        EXPECT_GE(layout.fontPx * scale, canvas.leastPx);
        const double across = (right - left) * scale / canvas.size.width;
        const double down = (bottom - top) * scale / canvas.size.height;
        EXPECT_GE(std::max(across, down), canvas.mayFold || canvas.size.height > 600 ? 0.9 : 0.88) << across << " x " << down;
        EXPECT_GE(std::min(across, down), 0.6) << across << " x " << down;
        std::printf("%s %.0f: label %.1f px, %.0f %% x %.0f %%, %zu frames, %zu groups\n", GetParam().c_str(),
                    canvas.size.width, layout.fontPx * scale, across * 100, down * 100, layout.frames.size(),
                    layout.groups.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, OutageLayout, testing::ValuesIn(bundledNames()), [](const auto& name) {
    std::string shown = name.param;
    std::replace(shown.begin(), shown.end(), '-', '_');
    return shown;
});

} // namespace
} // namespace aftermap
