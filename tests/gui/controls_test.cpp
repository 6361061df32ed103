// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "render/moment_words.h"
#include "ui/clock_strip.h"
#include "ui/graph_view.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Controls : public WindowTest
{
protected:
    QList<QWidget*> focusable() const
    {
        QList<QWidget*> all;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->isVisible() && !widget->visibleRegion().isEmpty() && (widget->focusPolicy() & Qt::TabFocus))
                all.append(widget);
        }
        return all;
    }
};

TEST_F(Controls, EveryControlHasANameATooltipAndRoomForAFinger)
{
    openSmall();
    int seen = 0;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
                             || widget->objectName() == u"positionSlider"_s;
        if (!control || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        ++seen;
        EXPECT_GE(widget->width(), 24) << qPrintable(widget->objectName());
        EXPECT_GE(widget->height(), 24) << qPrintable(widget->objectName());
        EXPECT_FALSE(widget->toolTip().isEmpty()) << qPrintable(widget->objectName());
        const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(said, nullptr);
        EXPECT_FALSE(said->text(QAccessible::Name).isEmpty()) << qPrintable(widget->objectName());
    }
    EXPECT_GE(seen, 11);
}

TEST_F(Controls, TooltipsAreOneSentenceAndNameTheKey)
{
    for (const ActionSpec& spec : actionSpecs()) {
        const QAction* action = m_window->actions()[spec.id];
        const QString tip = action->toolTip();
        EXPECT_TRUE(tip.contains(u'.')) << spec.name;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(key.isEmpty() || tip.endsWith(u"(%1)"_s.arg(key))) << spec.name;
    }
}

TEST_F(Controls, EverythingThatTakesTheFocusHasAName)
{
    openSmall();
    for (QWidget* widget : focusable()) {
        const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(said, nullptr);
        EXPECT_FALSE(said->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

TEST_F(Controls, TabReachesEverythingOnce)
{
    openSmall();
    const QList<QWidget*> wanted = focusable();
    QSet<QWidget*> reached;
    for (qsizetype i = 0; i < wanted.size() + 4; ++i) {
        if (QApplication::focusWidget() != nullptr)
            reached.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
    }
    for (QWidget* widget : wanted)
        EXPECT_TRUE(reached.contains(widget)) << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
}

TEST_F(Controls, TheKeyboardsFocusCanBeSeenOnTheCanvases)
{
    openSmall();
    for (const QString& name : {u"graphView"_s, u"impactPlot"_s}) {
        auto* canvas = child<QWidget>(name);
        canvas->setFocus(Qt::OtherFocusReason);
        const QImage without = grabbed(canvas);
        canvas->clearFocus();
        canvas->setFocus(Qt::TabFocusReason);
        EXPECT_NE(grabbed(canvas), without) << qPrintable(name);
    }
}

TEST_F(Controls, ThreeClocksAreReadableAtOnce)
{
    openSmall();
    seek(u"09:04:00"_s);
    const auto& readings = child<ClockStrip>(u"clockStrip"_s)->readings();
    EXPECT_EQ(readings[0].value, u"05:04"_s);
    EXPECT_EQ(readings[0].name, u"New York"_s);
    EXPECT_EQ(readings[1].value, u"09:04"_s);
    EXPECT_EQ(readings[2].value, u"2 h 16 min"_s);
    EXPECT_EQ(readings[2].name, u"after onset"_s);
}

TEST_F(Controls, TheGraphTellsTheMomentInWords)
{
    openSmall();
    seek(u"09:04:00"_s);
    const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(child<GraphView>(u"graphView"_s));
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->text(QAccessible::Name), u"Map of services"_s);
    const QString words = said->text(QAccessible::Description);
    EXPECT_TRUE(words.contains(u"05:04"_s)) << qPrintable(words);
    EXPECT_TRUE(words.contains(u"of the 5 services in this file"_s)) << qPrintable(words);
    EXPECT_EQ(words, momentWords(presentation(), presentation().pacing.instant(position())));
}

TEST_F(Controls, TheGraphHasMostOfTheWindow)
{
    openSmall();
    for (const QSize size : {QSize(1280, 800), QSize(1600, 900), QSize(2560, 1440)}) {
        m_window->resize(size);
        QCoreApplication::processEvents();
        m_window->arrange();
        QCoreApplication::processEvents();
        const QSize graph = child<QWidget>(u"graphView"_s)->size();
        EXPECT_GT(graph.width(), size.width() * 3 / 4) << size.width();
        EXPECT_GT(graph.height(), size.height() / 2) << size.width();
    }
}

} // namespace aftermap
