// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of the whole outage with a real mouse, how long it lasts, and the clocks.
#include "gui/window_fixture.h"

#include "ui/clock_strip.h"
#include "ui/pace_button.h"
#include "ui/position_slider.h"

#include <QAccessible>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace aftermap {

class Strip : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        m_strip = child<PositionSlider>(u"positionSlider"_s);
    }
    QPoint at(double x) const
    {
        const double y = m_strip->geometryOfStrip().bars.center().y();
        return m_strip->mapTo(m_window.get(), QPointF(x, y).toPoint());
    }
    void drag(double from, double to)
    {
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(from));
        QTest::mouseMove(m_window->windowHandle(), at((from + to) / 2));
        QTest::mouseMove(m_window->windowHandle(), at(to));
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(to));
    }
    std::optional<TimeSpan> span() { return m_window->selection().span(); }
    double pixel(Instant t) { return m_strip->pixelOf(presentation().pacing.playTime(t)); }
    /// Chooses from the menu and waits for the new presentation.
    void choose(const QString& name)
    {
        QSignalSpy changed(&m_window->document(), &Document::presentationChanged);
        for (QAction* action : child<PaceButton>(u"paceButton"_s)->menu()->actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
        ASSERT_TRUE(!changed.isEmpty() || changed.wait(patience));
    }

    PositionSlider* m_strip = nullptr;
};

TEST_F(Strip, AHandleDraggedFromTheEndChoosesAStretch)
{
    const double left = m_strip->geometryOfStrip().startHandle();
    const double right = m_strip->geometryOfStrip().endHandle();
    const PlayTime before = position();
    drag(left, left + 200);
    ASSERT_TRUE(span());
    EXPECT_NEAR(pixel(span()->earliest), left + 200, 1.5);
    EXPECT_EQ(span()->latest, presentation().pacing.window().latest);
    drag(right, right - 100);
    EXPECT_NEAR(pixel(span()->latest), right - 100, 1.5);
    EXPECT_EQ(position(), before) << "the playhead stays";
    drag(left + 200, right); // past the other handle
    EXPECT_NEAR(m_strip->geometryOfStrip().startHandle(), left + 200, (right - left) / 2);
    ASSERT_TRUE(span());
    EXPECT_LT(span()->earliest, span()->latest);
}

TEST_F(Strip, ADoubleClickOnTheStretchLetsItGo)
{
    const TimeSpan window = presentation().pacing.window();
    m_window->selection().selectSpan(TimeSpan{window.earliest + 1h, window.earliest + 3h});
    const QRectF chosen = *m_strip->geometryOfStrip().span;
    QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(chosen.right() + 60));
    EXPECT_TRUE(span()) << "beside it";
    QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at(chosen.center().x()));
    EXPECT_FALSE(span());
}

TEST_F(Strip, DraggingElsewhereMovesThePlayhead)
{
    drag(300, 500);
    EXPECT_NEAR(m_strip->pixelOf(position()), 500, 1.5);
    EXPECT_FALSE(span());
}

TEST_F(Strip, IsASliderForScreenReadersThatSaysTheMoment)
{
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(m_strip);
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->role(), QAccessible::Slider);
    ASSERT_NE(said->valueInterface(), nullptr);
    seek(u"09:04:00"_s);
    const double seconds = std::chrono::duration<double>(position().time_since_epoch()).count();
    EXPECT_DOUBLE_EQ(said->valueInterface()->currentValue().toDouble(), seconds);
    EXPECT_GT(m_strip->value(), 0);
    EXPECT_EQ(said->text(QAccessible::Description), u"05:04 New York, 20 October 2025"_s);
}

TEST_F(Strip, MakeItLastChangesTheLengthAndKeepsTheMoment)
{
    seek(u"07:20:00"_s);
    const Instant before = presentation().pacing.instant(position());
    for (const auto& [name, length] : {std::pair(u"last30"_s, PlaySpan(30s)), std::pair(u"last300"_s, PlaySpan(5min))}) {
        choose(name);
        EXPECT_EQ(presentation().pacing.length(), length);
        EXPECT_LT(std::chrono::abs(presentation().pacing.instant(position()) - before), 2s);
        EXPECT_EQ(m_window->playback().length(), length);
    }
    choose(u"lastRealTime"_s);
    EXPECT_EQ(child<PaceButton>(u"paceButton"_s)->text(), u"Real time"_s);
    EXPECT_LT(std::chrono::abs(presentation().pacing.instant(position()) - before), 2s);
}

TEST_F(Strip, TheButtonSaysHowLengthAndSpeedRelate)
{
    auto* button = child<PaceButton>(u"paceButton"_s);
    EXPECT_EQ(button->text(), u"Whole outage in 90 s"_s);
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(button->text(), u"90 s · 2× = 45 s"_s);
}

TEST_F(Strip, AnyLengthCanBeAskedFor)
{
    child<PaceButton>(u"paceButton"_s)->askLength();
    auto* dialog = child<QInputDialog>(u"lengthDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    dialog->setIntValue(42);
    QSignalSpy changed(&m_window->document(), &Document::presentationChanged);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(!changed.isEmpty() || changed.wait(patience));
    EXPECT_EQ(presentation().pacing.length(), 42s);
}

TEST_F(Strip, ACaptionStandsWhileQuietTimeIsCrossed)
{
    auto* caption = child<QLabel>(u"quietCaption"_s);
    EXPECT_FALSE(caption->isVisible());
    ASSERT_FALSE(presentation().pacing.quietSpans().empty());
    const QuietSpan quiet = presentation().pacing.quietSpans().back();
    m_window->playback().seek(quiet.playStart + (quiet.playEnd - quiet.playStart) / 2);
    EXPECT_FALSE(caption->isVisible()); // nothing is crossed while it stands still
    m_window->playback().play();
    EXPECT_TRUE(caption->isVisible());
    EXPECT_TRUE(caption->text().endsWith(u"quiet"_s));
    m_window->playback().pause();
    EXPECT_FALSE(caption->isVisible());
    m_window->playback().play();
    m_window->playback().seek(PlayTime());
    EXPECT_FALSE(caption->isVisible());
}

TEST_F(Strip, TheBarFitsTheSmallestWindow)
{
    for (const QSize size : {QSize(900, 600), QSize(1024, 700), QSize(1280, 800), QSize(2560, 1440)}) {
        m_window->resize(size);
        QCoreApplication::processEvents();
        m_window->arrange();
        QCoreApplication::processEvents();
        auto* bar = child<QWidget>(u"transportBar"_s);
        for (const QWidget* part : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!part->isVisible())
                continue;
            EXPECT_TRUE(bar->rect().contains(part->geometry())) << size.width() << qPrintable(part->objectName());
            EXPECT_GE(part->width(), part->minimumSizeHint().width()) << size.width() << qPrintable(part->objectName());
        }
    }
}

TEST_F(Strip, TheReadersClockIsShownUnlessItReadsLikeAnother)
{
    const auto names = [this](const QString& zone) {
        ClockStrip clocks(*Zone::named(zone));
        clocks.setPresentation(m_window->document().presentation(), Change::Opened);
        clocks.setPosition(presentation().pacing.playTime(*parseRfc3339(u"2025-10-20T09:04:00Z")));
        QStringList all;
        for (const ClockStrip::Reading& reading : clocks.readings())
            all += reading.name + u' ' + reading.value;
        return all.join(u" | "_s);
    };
    EXPECT_EQ(names(u"Europe/Berlin"_s),
              u"New York 05:04 | Berlin (you) 11:04 | UTC 09:04 | after onset 2 h 16 min"_s);
    EXPECT_EQ(names(u"America/Toronto"_s), u"New York 05:04 | UTC 09:04 | after onset 2 h 16 min"_s);
    EXPECT_EQ(names(u"Asia/Tokyo"_s),
              u"New York 05:04 | Tokyo (you) 18:04 | UTC 09:04 | after onset 2 h 16 min"_s);
}

TEST_F(Strip, AnotherDayThanTheOnsetsIsNamed)
{
    ClockStrip clocks(*Zone::named(u"Asia/Tokyo"_s));
    clocks.setPresentation(m_window->document().presentation(), Change::Opened);
    clocks.setPosition(presentation().pacing.playTime(*parseRfc3339(u"2025-10-20T17:00:00Z")));
    EXPECT_EQ(clocks.readings()[0].name, u"New York"_s);
    EXPECT_EQ(clocks.readings()[1].name, u"Tokyo (you) · 21 Oct"_s);
    const QSize late = clocks.sizeHint();
    clocks.setPosition(PlayTime());
    EXPECT_EQ(clocks.sizeHint(), late) << "the width stays while time runs";
}

} // namespace aftermap
