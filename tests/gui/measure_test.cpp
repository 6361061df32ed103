// SPDX-License-Identifier: GPL-3.0-or-later
// Switching what the curve shows, and what it says under the mouse.
#include "gui/window_fixture.h"

#include "ui/impact_plot.h"
#include "ui/impact_plot_bar.h"

#include <QComboBox>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

class CurveMeasure : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        m_plot = child<ImpactPlot>(u"impactPlot"_s);
    }
    void hover(const char* utcClock, double share)
    {
        const Instant t = *parseRfc3339(u"2025-10-20T%1:00Z"_s.arg(QLatin1StringView(utcClock)));
        const QRect area = m_plot->plotArea();
        const QPoint at(int(std::lround(m_plot->pixelOf(presentation().axis.position(t)))),
                        area.bottom() - int(area.height() * share));
        QTest::mouseMove(m_window->windowHandle(), m_plot->mapTo(m_window.get(), at - QPoint(1, 0)));
        QTest::mouseMove(m_window->windowHandle(), m_plot->mapTo(m_window.get(), at));
    }

    ImpactPlot* m_plot = nullptr;
};

TEST_F(CurveMeasure, OneKeyGoesOnAndAnotherBack)
{
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Weighted);
    auto* box = child<QComboBox>(u"measureBox"_s);
    press(Qt::Key_M);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Affected);
    EXPECT_EQ(box->currentText(), u"Services affected"_s);
    EXPECT_TRUE(child<ImpactPlotBar>(u"impactPlotBar"_s)->words().contains(u"of the 5 services in this file"_s));
    press(Qt::Key_M, Qt::ShiftModifier);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Weighted);
    press(Qt::Key_M, Qt::ShiftModifier); // round and round
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Series);
    press(Qt::Key_M);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Weighted);
}

TEST_F(CurveMeasure, TheBoxSwitchesToo)
{
    auto* box = child<QComboBox>(u"measureBox"_s);
    box->setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Affected);
    EXPECT_EQ(box->count(), qsizetype(measuresOf(presentation()).size()));
}

TEST_F(CurveMeasure, APrimarySeriesComesFirst)
{
    QByteArray timeline = smallTimeline;
    timeline.replace(R"("id": "reports",)", R"("id": "reports", "primary": true,)");
    open(write(u"primary.timeline.json"_s, timeline));
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Series);
    EXPECT_EQ(measuresOf(presentation()).front().kind, MeasureKind::Series);
    const CurveGeometry held = m_plot->heldGeometry();
    EXPECT_TRUE(held.layers.empty());
    EXPECT_TRUE(held.low.empty());
    ASSERT_EQ(held.series.size(), 1u);
    EXPECT_EQ(held.series[0].value, (std::vector<double>{400, 90}));
}

TEST_F(CurveMeasure, TheMeasureStaysWhenTheFileIsLoadedAgain)
{
    press(Qt::Key_M);
    m_plot->setPresentation(m_window->document().presentation(), Change::Reloaded);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Affected);
    m_plot->setPresentation(m_window->document().presentation(), Change::Opened);
    EXPECT_EQ(m_plot->measure().kind, MeasureKind::Weighted);
}

TEST_F(CurveMeasure, TheMouseReadsTimeAndValue)
{
    hover("07:30", 0.95);
    ASSERT_TRUE(m_plot->overlay().crosshair.has_value());
    const QString words = m_plot->overlay().crosshair->words;
    EXPECT_TRUE(words.startsWith(u"03:"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"New York"_s));
    EXPECT_TRUE(words.contains(u" %"_s));
    EXPECT_TRUE(words.contains(u'\u2013')); // the band
    m_plot->setMeasure({MeasureKind::OneState, ServiceState::PartialOutage});
    hover("07:40", 0.1);
    ASSERT_TRUE(m_plot->overlay().crosshair.has_value());
    EXPECT_TRUE(m_plot->overlay().crosshair->words.contains(u"2 services"_s))
        << m_plot->overlay().crosshair->words.toStdString();
    QTest::mouseMove(m_window->windowHandle(), QPoint(300, 300));
    EXPECT_FALSE(m_plot->overlay().crosshair.has_value());
}

TEST_F(CurveMeasure, AnEventThatIsLookedAtElsewhereIsMarked)
{
    const Instant at = presentation().incident->event(EventId(4)).time.at;
    m_window->selection().hoverEvent(EventId(4));
    ASSERT_TRUE(m_plot->overlay().event.has_value());
    EXPECT_EQ(*m_plot->overlay().event, presentation().axis.position(at));
    m_window->selection().hoverEvent({});
    EXPECT_FALSE(m_plot->overlay().event.has_value());
}

TEST_F(CurveMeasure, TheSelectedServiceHasItsStripUnderTheCurve)
{
    EXPECT_TRUE(m_plot->overlay().service.empty());
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    ASSERT_FALSE(m_plot->overlay().service.empty());
    EXPECT_EQ(m_plot->overlay().service.front().status.state, ServiceState::MajorOutage);
    m_window->selection().selectService({});
    EXPECT_TRUE(m_plot->overlay().service.empty());
}

TEST_F(CurveMeasure, IsToldToAScreenReader)
{
    seek(u"07:30:00"_s);
    EXPECT_TRUE(m_plot->spokenDescription().startsWith(u"Weighted impact by state: 03:30 New York"_s))
        << m_plot->spokenDescription().toStdString();
    press(Qt::Key_M);
    EXPECT_TRUE(m_plot->spokenDescription().contains(u"services"_s));
}

} // namespace aftermap
