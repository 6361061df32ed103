// SPDX-License-Identifier: GPL-3.0-or-later
// No more than three flashes in any second (WCAG 2.3.1): plays the flagship's graph frame by frame and
// counts opposing changes of relative luminance, and of saturated red, for each box and for each field of
// view. A flash is a pair of opposing changes.
#include "render/graph_painter.h"
#include "session/presentation_builder.h"

#include <QGuiApplication>
#include <QPainter>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <deque>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int framesASecond = 60;
constexpr int mostChanges = 6; ///< three flashes
constexpr double luminanceChange = 0.10;
constexpr double darkEnough = 0.80;
constexpr double redChange = 20;

const std::array<double, 256>& linear()
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double v = double(i) / 255;
            values[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table;
}

/// Counts the opposing changes of one value in the second that ends now.
class Changes
{
public:
    explicit Changes(double threshold, double ceiling) : m_threshold(threshold), m_ceiling(ceiling) {}

    /// How many of them fell into the last second.
    int next(int frame, double value)
    {
        if (m_direction == 0) {
            m_low = std::min(m_low, value);
            m_high = std::max(m_high, value);
            if (value - m_low >= m_threshold)
                turn(frame, 1, value, m_low);
            else if (m_high - value >= m_threshold)
                turn(frame, -1, value, value);
        } else if ((value - m_extreme) * m_direction >= 0) {
            m_extreme = value;
        } else if (std::abs(value - m_extreme) >= m_threshold) {
            turn(frame, -m_direction, value, std::min(value, m_extreme));
        }
        while (!m_at.empty() && m_at.front() <= frame - framesASecond)
            m_at.pop_front();
        return int(m_at.size());
    }

private:
    void turn(int frame, int direction, double value, double darker)
    {
        m_direction = direction;
        m_extreme = value;
        if (darker < m_ceiling)
            m_at.push_back(frame);
    }

    double m_threshold;
    double m_ceiling;
    double m_low = 1e9, m_high = -1e9;
    double m_extreme = 0;
    int m_direction = 0;
    std::deque<int> m_at;
};

struct Region
{
    QString name;
    QRect rect;
    int step; ///< pixels between two samples
    Changes light{luminanceChange, darkEnough};
    Changes red{redChange, 1e9};
    int most = 0;
};

/// The mean colour of a region, as relative luminance and as the red of WCAG's red flash.
std::pair<double, double> lightOf(const QImage& image, const Region& region)
{
    double red = 0, green = 0, blue = 0;
    int samples = 0;
    for (int y = region.rect.top(); y <= region.rect.bottom(); y += region.step) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = region.rect.left(); x <= region.rect.right(); x += region.step) {
            red += linear()[std::size_t(qRed(line[x]))];
            green += linear()[std::size_t(qGreen(line[x]))];
            blue += linear()[std::size_t(qBlue(line[x]))];
            ++samples;
        }
    }
    red /= samples, green /= samples, blue /= samples;
    const bool saturated = red >= 0.8 * (red + green + blue);
    return {0.2126 * red + 0.7152 * green + 0.0722 * blue, saturated ? std::max(0.0, (red - green - blue) * 320) : 0.0};
}

PresentationPtr flagship(PlaySpan length)
{
    LayoutOptions options;
    options.canvas = {1024, 640};
    Interpretation interpretation;
    interpretation.pace = Pace::lasting(length, true);
    JobControl control;
    const auto loaded =
        loadPresentation(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
                         options, interpretation, control);
    return loaded ? loaded->presentation : PresentationPtr();
}

std::vector<Region> regionsOf(const PresentationPtr& presentation, const View& view)
{
    const QRect canvas(QPoint(), view.size.toSize());
    std::vector<Region> regions{{u"the whole picture"_s, canvas, 8}};
    // A tenth of the field of view at a usual distance: 341 × 256 pixels of a screen of 1024 × 768.
    for (int x = 0; x + 341 <= canvas.width(); x += 170) {
        for (int y = 0; y + 256 <= canvas.height(); y += 128)
            regions.push_back({u"the field at %1, %2"_s.arg(x).arg(y), QRect(x, y, 341, 256), 8});
    }
    const QTransform toCanvas = graphTransform(presentation->layout, view);
    for (const ServiceBox& box : presentation->layout.services) {
        const QRectF place(box.rect.left(), box.rect.top(), box.rect.right() - box.rect.left(), box.rect.bottom() - box.rect.top());
        // With the ring that spreads around it.
        const QRect drawn = toCanvas.mapRect(place).toAlignedRect().adjusted(-4, -4, 4, 4).intersected(canvas);
        if (!drawn.isEmpty())
            regions.push_back({box.label, drawn, 3});
    }
    return regions;
}

/// Plays from start to end at `speed` and tells the region with the most changes in a second.
Region worstRegion(const PresentationPtr& presentation, ThemeKind kind, double speed)
{
    View view;
    view.size = QSizeF(1024, 640);
    view.theme = kind;
    std::vector<Region> regions = regionsOf(presentation, view);
    QImage canvas(view.size.toSize(), QImage::Format_RGB32);
    GraphRenderer renderer;
    const auto frames = int(std::ceil(double(presentation->pacing.length().count()) / 1e6 * framesASecond / speed));
    for (int frame = 0; frame <= frames; ++frame) {
        QPainter painter(&canvas);
        renderer.paint(painter, presentation, view, PlayTime(PlaySpan(std::int64_t(frame * speed * 1e6 / framesASecond))));
        painter.end();
        for (Region& region : regions) {
            const auto [light, red] = lightOf(canvas, region);
            region.most = std::max({region.most, region.light.next(frame, light), region.red.next(frame, red)});
        }
    }
    return *std::max_element(regions.begin(), regions.end(),
                             [](const Region& a, const Region& b) { return a.most < b.most; });
}

class Flashes : public testing::TestWithParam<ThemeKind>
{};

TEST_P(Flashes, AreAtMostThreeASecondAtAnySpeed)
{
    for (const PlaySpan length : {PlaySpan(90s), PlaySpan(30s), Pace::shortest}) {
        const PresentationPtr presentation = flagship(length);
        ASSERT_NE(presentation, nullptr);
        for (const double speed : {1.0, 4.0, 8.0, 16.0}) {
            const Region worst = worstRegion(presentation, GetParam(), speed);
            EXPECT_LE(worst.most, mostChanges) << worst.name.toStdString() << " at " << speed << "x";
            std::printf("%g s at %gx: at most %d changes a second (%s)\n", double(length.count()) / 1e6, speed, worst.most,
                        qPrintable(worst.name));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, Flashes, testing::Values(ThemeKind::Dark, ThemeKind::Light, ThemeKind::Contrast),
                         [](const testing::TestParamInfo<ThemeKind>& theme) {
                             return theme.param == ThemeKind::Dark    ? "Dark"
                                    : theme.param == ThemeKind::Light ? "Light"
                                                                      : "Contrast";
                         });

TEST(FlashCounting, FindsAPictureThatFlashesFourTimes)
{
    const auto changes = [](int flashes) {
        Changes light(luminanceChange, darkEnough);
        int most = 0;
        for (int frame = 0; frame < 4 * framesASecond; ++frame)
            most = std::max(most, light.next(frame, 0.4 + 0.06 * std::sin(2 * M_PI * flashes * frame / framesASecond)));
        return most;
    };
    EXPECT_LE(changes(3), mostChanges);
    EXPECT_GT(changes(4), mostChanges);
    Changes bright(luminanceChange, darkEnough);
    for (int frame = 0; frame < framesASecond; ++frame)
        EXPECT_EQ(bright.next(frame, frame % 2 == 0 ? 0.85 : 1.0), 0);
}

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
