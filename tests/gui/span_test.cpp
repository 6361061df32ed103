// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting a span on the curve, reading its figures and copying them, with a real mouse and real keys.
#include "gui/window_fixture.h"

#include "ui/impact_plot.h"
#include "ui/impact_plot_bar.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

class CurveSpan : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        m_plot = child<ImpactPlot>(u"impactPlot"_s);
        m_bar = child<ImpactPlotBar>(u"impactPlotBar"_s);
    }
    Instant at(const char* utcClock) const
    {
        return *parseRfc3339(u"2025-10-20T%1:00Z"_s.arg(QLatin1StringView(utcClock)));
    }
    /// On the curve, in the window's pixels.
    QPoint on(const char* utcClock) { return on(presentation().axis.position(at(utcClock))); }
    QPoint on(double position)
    {
        return m_plot->mapTo(m_window.get(),
                             QPoint(int(std::lround(m_plot->pixelOf(position))), m_plot->plotArea().center().y()));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(m_window->windowHandle(), (from + to) / 2);
        QTest::mouseMove(m_window->windowHandle(), to);
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, modifiers, to);
        QCoreApplication::processEvents();
    }
    const std::optional<TimeSpan>& span() { return m_window->selection().span(); }
    /// One and a half pixels of the axis: how exact a mouse can be.
    void expectNear(Instant reached, const char* wanted)
    {
        const double pixel = presentation().axis.length() / m_plot->plotArea().width();
        EXPECT_NEAR(presentation().axis.position(reached), presentation().axis.position(at(wanted)), 1.5 * pixel);
    }

    ImpactPlot* m_plot = nullptr;
    ImpactPlotBar* m_bar = nullptr;
};

TEST_F(CurveSpan, ADragSelectsASpanAndDoesNotSeek)
{
    const PlayTime before = position();
    drag(on("07:00"), on("08:30"));
    ASSERT_TRUE(span().has_value());
    expectNear(span()->earliest, "07:00");
    expectNear(span()->latest, "08:30");
    EXPECT_EQ(position(), before);
    ASSERT_TRUE(m_plot->overlay().span.has_value());
    EXPECT_TRUE(m_bar->words().contains(u"service-hours lost"_s)) << m_bar->words().toStdString();
    EXPECT_TRUE(m_bar->words().contains(u"peak"_s));
}

TEST_F(CurveSpan, FromRightToLeftIsTheSame)
{
    drag(on("08:30"), on("07:00"));
    ASSERT_TRUE(span().has_value());
    expectNear(span()->earliest, "07:00");
    expectNear(span()->latest, "08:30");
}

TEST_F(CurveSpan, ItsEndsCanBeDragged)
{
    m_window->selection().selectSpan(TimeSpan{at("07:00"), at("08:00")});
    drag(on("08:00"), on("09:00"));
    expectNear(span()->earliest, "07:00");
    expectNear(span()->latest, "09:00");
    drag(on("07:00"), on("06:30"));
    expectNear(span()->earliest, "06:30");
    expectNear(span()->latest, "09:00");
}

TEST_F(CurveSpan, ShiftAndClickExtendsIt)
{
    m_window->selection().selectSpan(TimeSpan{at("07:00"), at("08:00")});
    drag(on("09:00"), on("09:00"), Qt::ShiftModifier);
    expectNear(span()->earliest, "07:00");
    expectNear(span()->latest, "09:00");
}

TEST_F(CurveSpan, AClickInsideSeeksAndKeepsIt)
{
    m_window->selection().selectSpan(TimeSpan{at("07:00"), at("09:00")});
    drag(on("08:00"), on("08:00"));
    expectNear(presentation().pacing.instant(position()), "08:00");
    EXPECT_EQ(span(), (std::optional(TimeSpan{at("07:00"), at("09:00")})));
}

TEST_F(CurveSpan, EscapeOnTheCurveClearsIt)
{
    drag(on("07:00"), on("08:30"));
    ASSERT_TRUE(span().has_value());
    press(Qt::Key_Escape);
    EXPECT_FALSE(span().has_value());
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_bar->words().contains(u"service-hours"_s));
    EXPECT_FALSE(m_plot->overlay().span.has_value());
}

TEST_F(CurveSpan, ASpanSelectedElsewhereShowsHere)
{
    m_window->selection().selectSpan(TimeSpan{at("07:00"), at("08:00")});
    QCoreApplication::processEvents();
    ASSERT_TRUE(m_plot->overlay().span.has_value());
    EXPECT_EQ(m_plot->overlay().span->start, presentation().axis.position(at("07:00")));
    EXPECT_TRUE(m_bar->words().contains(u"1 h"_s));
}

TEST_F(CurveSpan, TheFiguresAreCopiedByKeyAndByButton)
{
    drag(on("06:50"), on("08:00"));
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(u"A small outage\n"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"\nArea\t"_s));
    EXPECT_TRUE(text.contains(u"\tservice-hours lost\n"_s));
    EXPECT_TRUE(text.contains(u"\nDatabase\t"_s));
    EXPECT_TRUE(text.contains(u"\tMajor outage\n"_s));
    EXPECT_EQ(m_bar->words(), u"The figures are in the clipboard."_s);
    QGuiApplication::clipboard()->clear();
    auto* copy = child<QToolButton>(u"copyFigures"_s);
    ASSERT_TRUE(copy->isVisible());
    click(copy, copy->rect().center());
    EXPECT_EQ(QGuiApplication::clipboard()->text(), text);
}

TEST_F(CurveSpan, WithoutASpanTheFiguresAreThoseOfTheWholeOutage)
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(u"Start\t2025-10-20T06:00:00Z"_s));
    EXPECT_TRUE(text.contains(u"End\t2025-10-20T18:00:00Z"_s));
}

TEST_F(CurveSpan, WhoWasAffectedIsListedAboveTheCurve)
{
    drag(on("06:50"), on("08:00"));
    auto* who = child<QToolButton>(u"spanServices"_s);
    ASSERT_TRUE(who->isVisible());
    EXPECT_TRUE(who->text().contains(u"4 affected"_s)) << who->text().toStdString();
    click(who, who->rect().center());
    auto* list = child<QFrame>(u"spanServicesList"_s);
    ASSERT_TRUE(list->isVisible());
    bool database = false;
    for (const QLabel* label : list->findChildren<QLabel*>())
        database = database || label->text() == u"Database"_s;
    EXPECT_TRUE(database);
    EXPECT_LE(list->mapToGlobal(QPoint(0, list->height())).y(), m_plot->mapToGlobal(m_plot->plotArea().topLeft()).y());
    list->close();
}

} // namespace aftermap
