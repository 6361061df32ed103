// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/impact_plot.h"
#include "ui/position_slider.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Seeking : public WindowTest
{};

TEST_F(Seeking, AClickOnTheCurveGoesThere)
{
    openSmall();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const Presentation& shown = presentation();
    const Instant wanted = *parseRfc3339(u"2025-10-20T07:30:00Z");
    const QPoint point(int(std::lround(plot->pixelOf(shown.axis.position(wanted)))), plot->plotArea().center().y());
    click(plot, point);
    // One pixel of the axis is how exact a click can be.
    const double onePixel = shown.axis.length() / plot->plotArea().width();
    const double reached = shown.axis.position(shown.pacing.instant(position()));
    EXPECT_NEAR(reached, shown.axis.position(wanted), onePixel);
    EXPECT_NEAR(plot->playhead(), reached, 1e-6);
}

TEST_F(Seeking, DraggingThePlayheadsHandleFollowsTheMouse)
{
    openSmall();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const auto at = [&](double share) {
        return plot->mapTo(m_window.get(), QPoint(plot->plotArea().left() + int(plot->plotArea().width() * share),
                                                  plot->plotArea().top() - 6));
    };
    QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(0.2));
    const PlayTime first = position();
    QTest::mouseMove(m_window->windowHandle(), at(0.6));
    EXPECT_GT(position(), first);
    QTest::mouseMove(m_window->windowHandle(), at(3.0)); // past the end of the plot
    EXPECT_EQ(position(), PlayTime(presentation().pacing.length()));
    QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(3.0));
    QTest::mouseMove(m_window->windowHandle(), at(0.1));
    EXPECT_EQ(position(), PlayTime(presentation().pacing.length()));
}

TEST_F(Seeking, AClickOnTheSliderGoesThere)
{
    openSmall();
    auto* slider = child<PositionSlider>(u"positionSlider"_s);
    click(slider, QPoint(slider->width() / 2, slider->height() / 2));
    EXPECT_NEAR(slider->pixelOf(position()), slider->width() / 2.0, 1.0);
    EXPECT_GT(position(), PlayTime());
}

TEST_F(Seeking, TheSliderHasKeysOfItsOwn)
{
    openSmall();
    auto* slider = child<PositionSlider>(u"positionSlider"_s);
    slider->setFocus();
    press(Qt::Key_Right);
    EXPECT_EQ(position(), PlayTime(std::chrono::seconds(1)));
    press(Qt::Key_PageUp);
    EXPECT_EQ(position(), PlayTime(std::chrono::seconds(6)));
    press(Qt::Key_Home);
    EXPECT_EQ(position(), PlayTime());
}

TEST_F(Seeking, APressOnTheCurveGivesItTheFocus)
{
    openSmall();
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    click(plot, plot->plotArea().center());
    EXPECT_EQ(QApplication::focusWidget(), plot);
}

} // namespace aftermap
