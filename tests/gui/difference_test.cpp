// SPDX-License-Identifier: GPL-3.0-or-later
// Two moments of one outage: held with a key, marked on the map, told in words.
#include "gui/window_fixture.h"

#include "render/graph_places.h"
#include "ui/difference_bar.h"
#include "ui/graph_view.h"
#include "ui/inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {
namespace {

class TwoMoments : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        m_bar = child<DifferenceBar>(u"differenceBar"_s);
        m_graph = child<GraphView>(u"graphView"_s);
    }
    /// Holds on to 07:30 UTC: database, interface, web shop and payments are down.
    void holdAtTheWorst()
    {
        seek(u"07:30:00"_s);
        press(Qt::Key_A);
        ASSERT_TRUE(m_window->selection().pinned());
    }
    DifferenceBar* m_bar = nullptr;
    GraphView* m_graph = nullptr;
};

} // namespace

TEST_F(TwoMoments, AKeyHoldsTheMomentAndLetsGoOfIt)
{
    EXPECT_FALSE(m_bar->isVisible());
    holdAtTheWorst();
    EXPECT_TRUE(m_bar->isVisible());
    EXPECT_TRUE(m_window->actions()[ActionId::CompareMoment]->isChecked());
    EXPECT_TRUE(m_bar->accessibleDescription().endsWith(u"nothing has changed."_s)) << qPrintable(m_bar->accessibleDescription());
    press(Qt::Key_A);
    EXPECT_FALSE(m_window->selection().pinned());
    EXPECT_FALSE(m_bar->isVisible());
    EXPECT_FALSE(m_window->actions()[ActionId::CompareMoment]->isChecked());
}

TEST_F(TwoMoments, TheBarCountsWhatChanged)
{
    seek(u"06:30:00"_s);
    press(Qt::Key_A);
    seek(u"07:30:00"_s);
    EXPECT_EQ(m_bar->accessibleDescription(), u"Between 02:30 and 03:30 New York: 4 failed, 1 as they were."_s);
    press(Qt::Key_A);
    holdAtTheWorst();
    seek(u"08:01:00"_s);
    EXPECT_EQ(m_bar->accessibleDescription(), u"Between 03:30 and 04:01 New York: 1 recovered, 4 as they were."_s);
    // Also backwards in time, the earlier moment comes first.
    seek(u"06:30:00"_s);
    EXPECT_EQ(m_bar->accessibleDescription(), u"Between 02:30 and 03:30 New York: 4 failed, 1 as they were."_s);
}

TEST_F(TwoMoments, WhatWasToldOnceIsToldAgain)
{
    holdAtTheWorst();
    seek(u"08:01:00"_s);
    press(Qt::Key_A);
    seek(u"06:30:00"_s);
    press(Qt::Key_A);
    seek(u"08:01:00"_s);
    EXPECT_TRUE(m_bar->accessibleDescription().startsWith(u"Between 02:30 and 04:01 New York: 3 failed"_s))
        << qPrintable(m_bar->accessibleDescription());
}

TEST_F(TwoMoments, EscapeLetsGoOfTheSelectionFirst)
{
    holdAtTheWorst();
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    press(Qt::Key_Escape);
    EXPECT_TRUE(m_window->selection().pinned());
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_window->selection().pinned());
}

TEST_F(TwoMoments, TheMapMarksExactlyWhatChanged)
{
    holdAtTheWorst();
    seek(u"08:01:00"_s);
    const QImage marked = grabbed(m_graph);
    const View view = m_graph->view();
    ASSERT_TRUE(view.since);
    View plain = view;
    plain.since.reset();
    // The same frame without the comparison.
    QImage unmarked((plain.size * plain.devicePixelRatio).toSize(), QImage::Format_RGB32);
    QPainter painter(&unmarked);
    paintGraph(painter, presentation(), plain, position());
    painter.end();
    const auto changesAtCornerOf = [&](const char* id) {
        const Rect box = placeOf(presentation().layout, presentation().incident->serviceNamed(QString::fromLatin1(id)));
        const QPointF corner = graphTransform(presentation().layout, plain).map(QPointF(box.right(), box.bottom()));
        int changed = 0;
        for (int y = 1; y < 7; ++y) {
            for (int x = -20; x < 4; ++x)
                changed += marked.pixel(corner.toPoint() + QPoint(x, y)) != unmarked.pixel(corner.toPoint() + QPoint(x, y));
        }
        return changed;
    };
    EXPECT_GT(changesAtCornerOf("db"), 20);
    EXPECT_EQ(changesAtCornerOf("mail"), 0); // its box steps back, but nothing stands on its corner
}

TEST_F(TwoMoments, TheDetailsListItAndTheBarCopiesIt)
{
    holdAtTheWorst();
    seek(u"08:01:00"_s);
    EXPECT_TRUE(m_window->details().toPlainText().contains(u"Recovered"_s)) << qPrintable(m_window->details().toPlainText());
    QTest::mouseClick(child<QPushButton>(u"differenceCopy"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(u"Recovered\n  Database: from major outage to operational\n"_s)) << qPrintable(copied);
    QTest::mouseClick(child<QToolButton>(u"differenceEnd"_s), Qt::LeftButton);
    EXPECT_FALSE(m_window->selection().pinned());
}

TEST_F(TwoMoments, AnotherOutageBeginsWithoutIt)
{
    holdAtTheWorst();
    open(write(u"again.timeline.json"_s, smallTimeline), u"2025-10-20T06:00:00Z"_s);
    EXPECT_FALSE(m_window->selection().pinned());
    EXPECT_FALSE(m_bar->isVisible());
}

} // namespace aftermap
