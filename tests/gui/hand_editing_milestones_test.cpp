// SPDX-License-Identifier: GPL-3.0-or-later
// Milestones on the curve under an editing hand.
#include "gui/hand_editing_fixture.h"

#include "render/curve_overlay.h"
#include "ui/impact_plot.h"

using namespace Qt::StringLiterals;

namespace aftermap {

class HandOnMilestones : public HandEditingTest
{
protected:
    void SetUp() override
    {
        HandEditingTest::SetUp();
        m_plot = child<ImpactPlot>(u"impactPlot"_s);
        press(Qt::Key_2, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    QPoint grip(MilestoneKind kind)
    {
        const PlacedCurve& placed = m_plot->placed();
        for (const CurveGeometry::Marker& marker : placed.geometry.markers) {
            if (marker.kind == kind)
                return milestoneGrip(marker, placed.geometry, placed.parts).center().toPoint();
        }
        ADD_FAILURE();
        return {};
    }
    /// As high as `from`, at a time.
    QPoint at(const QString& clock, QPoint from)
    {
        const PlacedCurve& placed = m_plot->placed();
        return {int(std::lround(placed.parts.x(placed.geometry, presentation().axis.position(utc(clock))))), from.y()};
    }
    std::optional<Instant> timeOf(MilestoneKind kind)
    {
        const std::optional<Milestone>& there = draft().timeline.milestone(kind);
        return there ? std::optional(there->time.at) : std::nullopt;
    }

    ImpactPlot* m_plot = nullptr;
};

TEST_F(HandOnMilestones, AMilestoneIsDraggedToTheMinute)
{
    const QByteArray before = bytes();
    const QPoint from = grip(MilestoneKind::Recovered), to = at(u"11:00"_s, from);
    drag(m_plot->canvas(), from, to);
    EXPECT_TRUE(bytes() == before); // a preview only
    ASSERT_TRUE(m_plot->overlay().milestone && m_plot->overlay().milestone->to);
    EXPECT_TRUE(m_plot->overlay().milestone->words.startsWith(u"Recovered 0"_s));
    drop(m_plot->canvas(), to);
    const Instant now = timeOf(MilestoneKind::Recovered).value();
    EXPECT_LE(std::chrono::abs(now - utc(u"11:00"_s)), std::chrono::minutes(2));
    EXPECT_EQ(now, std::chrono::floor<std::chrono::minutes>(now));
    EXPECT_EQ(action(ActionId::Undo)->text(), u"&Undo: set milestone “Recovered”"_s);
    EXPECT_EQ(position(), PlayTime()); // it was no scrubbing
    expectOneStepSince(before);
    EXPECT_EQ(presentation().incident->milestoneAt(MilestoneKind::Recovered), now);
}

TEST_F(HandOnMilestones, EscapeCallsADragOff)
{
    const QByteArray before = bytes();
    const QPoint from = grip(MilestoneKind::Mitigated), to = at(u"12:00"_s, from);
    drag(m_plot->canvas(), from, to);
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_plot->overlay().milestone.has_value());
    mouse(QEvent::MouseMove, m_plot->canvas(), to + QPoint(40, 0), Qt::LeftButton);
    drop(m_plot->canvas(), to + QPoint(40, 0));
    EXPECT_TRUE(bytes() == before);
    EXPECT_TRUE(isUntouched());
    EXPECT_EQ(position(), PlayTime());
}

TEST_F(HandOnMilestones, AClickOnAGripGoesToTheMilestone)
{
    const QPoint from = grip(MilestoneKind::Mitigated);
    mouse(QEvent::MouseMove, m_plot->canvas(), from, Qt::NoButton);
    EXPECT_TRUE(m_plot->overlay().milestone.has_value());
    click(m_plot->canvas(), from);
    EXPECT_EQ(clock(), u"04:00"_s);
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnMilestones, BesideAGripADragStillScrubs)
{
    const QPoint from = grip(MilestoneKind::Recovered) + QPoint(12, 0);
    drag(m_plot->canvas(), from, from + QPoint(60, 0));
    drop(m_plot->canvas(), from + QPoint(60, 0));
    EXPECT_GT(position(), PlayTime());
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnMilestones, OneIsSetAtThePlayheadAndTakenAwayByKeys)
{
    seek(u"07:10:00"_s);
    const QByteArray before = bytes();
    press(Qt::Key_M, Qt::ControlModifier);
    choose(u"milestoneMenu"_s, u"detected"_s);
    EXPECT_EQ(timeOf(MilestoneKind::Detected), utc(u"07:10"_s));
    expectOneStepSince(before);
    const QByteArray with = bytes();
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    choose(u"milestoneMenu"_s, u"detected"_s);
    EXPECT_FALSE(timeOf(MilestoneKind::Detected).has_value());
    EXPECT_EQ(action(ActionId::Undo)->text(), u"&Undo: remove milestone “Detected”"_s);
    EXPECT_TRUE(bytes() == before);
    expectOneStepSince(with);
}

TEST_F(HandOnMilestones, TheRightButtonOffersBoth)
{
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {200, 60}, m_plot->canvas()->mapToGlobal(QPoint(200, 60)));
    QCoreApplication::sendEvent(m_plot->canvas(), &asked);
    auto* menu = child<QMenu>(u"milestoneMenu"_s);
    ASSERT_TRUE(menu->isVisible());
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions()[0]->menu()->actions().size(), qsizetype(milestoneCount));
    EXPECT_EQ(menu->actions()[1]->menu()->actions().size(), 4);
    menu->close();
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnMilestones, DeleteOnTheCurveDeletesNoService)
{
    m_window->selection().selectService(service(u"pay"_s));
    press(Qt::Key_Delete);
    EXPECT_TRUE(isUntouched());
}

} // namespace aftermap
