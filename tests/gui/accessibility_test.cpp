// SPDX-License-Identifier: GPL-3.0-or-later
// What whoever does not see the window is told. The same over the real bus: tests/accessibility.
#include "gui/window_fixture.h"

#include "render/narration.h"
#include "ui/accessibility.h"
#include "ui/announcer.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/notice_bar.h"
#include "ui/service_states_view.h"

#include <QAccessible>
#include <QApplication>
#include <QAbstractSlider>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QAccessibleInterface* interfaceOf(QObject* object)
{
    return QAccessible::queryAccessibleInterface(object);
}

/// Everything below `root` that can have the focus and has no name.
void collectNameless(QAccessibleInterface* root, QSet<QAccessibleInterface*>& met, QStringList& nameless, int& focusable)
{
    if (root == nullptr || !root->isValid() || met.contains(root))
        return;
    met.insert(root);
    if (root->state().focusable) {
        ++focusable;
        if (root->text(QAccessible::Name).trimmed().isEmpty())
            nameless << u"%1 %2 role %3"_s.arg(QString::fromLatin1(root->object() ? root->object()->metaObject()->className() : "part"),
                                               root->object() ? root->object()->objectName() : QString())
                            .arg(int(root->role()));
    }
    for (int i = 0; i < root->childCount(); ++i)
        collectNameless(root->child(i), met, nameless, focusable);
}

} // namespace

class Accessibility : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        listen([this](const QAccessibleEvent& event) { ++heard[event.type()]; });
    }
    void TearDown() override
    {
        listen({});
        WindowTest::TearDown();
    }

    QStringList nameless()
    {
        QStringList words;
        QSet<QAccessibleInterface*> met;
        m_focusable = 0;
        for (QWidget* widget : QApplication::allWidgets())
            collectNameless(interfaceOf(widget), met, words, m_focusable);
        return words;
    }
    QAccessibleInterface* listed(QWidget* view, const QString& name)
    {
        QAccessibleInterface* list = interfaceOf(view);
        for (int i = 0; i < list->childCount(); ++i) {
            if (list->child(i)->text(QAccessible::Name) == name)
                return list->child(i);
        }
        return nullptr;
    }
    GraphView* graph() { return child<GraphView>(u"graphView"_s); }
    QList<QWidget*> lists() { return {graph(), child<ServiceStatesView>(u"serviceStates"_s)}; }

    std::map<QAccessible::Event, int> heard; ///< what a screen reader would hear
    int m_focusable = 0;
};

TEST_F(Accessibility, EveryServiceIsListedWithItsStateAtThePlayhead)
{
    openSmall();
    for (const QString& moment : {u"06:47:00"_s, u"07:30:00"_s, u"09:04:00"_s}) {
        seek(moment);
        const Instant t = presentation().pacing.instant(position());
        const Incident& incident = *presentation().incident;
        for (QWidget* view : lists()) {
            int services = 0;
            for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
                const Service& service = incident.service(ServiceId(i));
                QAccessibleInterface* said = listed(view, service.name.shown());
                if (service.isFrame()) {
                    EXPECT_EQ(said, nullptr) << service.name.shown().toStdString();
                    continue;
                }
                ++services;
                ASSERT_NE(said, nullptr) << service.name.shown().toStdString();
                const QString words = stateWords(presentation().replay.statusAt(ServiceId(i), t));
                EXPECT_EQ(said->text(QAccessible::Value), words);
                EXPECT_TRUE(said->text(QAccessible::Description).startsWith(words))
                    << said->text(QAccessible::Description).toStdString();
                EXPECT_EQ(said->parent(), interfaceOf(view));
                EXPECT_EQ(interfaceOf(view)->child(interfaceOf(view)->indexOfChild(said)), said);
            }
            EXPECT_EQ(services, 5);
        }
    }
}

TEST_F(Accessibility, AServiceIsWhereItIsDrawnAndCanBeChosen)
{
    openSmall();
    QAccessibleInterface* said = listed(graph(), u"Database"_s);
    ASSERT_NE(said, nullptr);
    const QRect place = said->rect();
    EXPECT_TRUE(QRect(graph()->mapToGlobal(QPoint()), graph()->size()).contains(place));
    EXPECT_EQ(interfaceOf(graph())->childAt(place.center().x(), place.center().y()), said);
    EXPECT_FALSE(said->state().selected);
    said->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"db"_s));
    for (QWidget* view : lists())
        EXPECT_TRUE(listed(view, u"Database"_s)->state().selected);
    EXPECT_EQ(interfaceOf(graph())->focusChild(), said);
    EXPECT_TRUE(said->state().focused);
}

TEST_F(Accessibility, ChoosingByKeyboardIsToldOnce)
{
    openSmall();
    graph()->setFocus();
    QTest::qWait(2 * Announcer::rest);
    heard.clear();
    press(Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(m_window->selection().service().isValid());
    EXPECT_EQ(heard[QAccessible::Focus], 1);
}

TEST_F(Accessibility, ThePlayheadIsAValueThatCanBeSet)
{
    openSmall();
    seek(u"09:04:00"_s);
    for (const QString& name : {u"positionSlider"_s, u"impactPlot"_s}) {
        QAccessibleInterface* said = interfaceOf(child<QWidget>(name));
        QAccessibleValueInterface* value = said->valueInterface();
        ASSERT_NE(value, nullptr);
        EXPECT_EQ(said->text(QAccessible::Value), u"05:04 New York, 20 October 2025"_s);
        const double there = value->currentValue().toDouble();
        EXPECT_GT(there, 0);
        EXPECT_LT(there, value->maximumValue().toDouble());
        value->setCurrentValue(0.0);
        EXPECT_EQ(position(), PlayTime());
        value->setCurrentValue(1e12);
        EXPECT_EQ(position(), PlayTime(m_window->playback().length()));
        value->setCurrentValue(there);
        EXPECT_NEAR(value->currentValue().toDouble(), there, 1e-3);
    }
}

TEST_F(Accessibility, SeekingIsToldOnceAndPlayingNotAtAll)
{
    openSmall();
    QTest::qWait(2 * Announcer::rest);
    heard.clear();
    QSignalSpy values(child<QAbstractSlider>(u"positionSlider"_s), &QAbstractSlider::valueChanged);
    for (const QString& moment : {u"06:50:00"_s, u"06:58:00"_s, u"07:30:00"_s, u"07:45:00"_s})
        seek(moment);
    QTest::qWait(2 * Announcer::rest);
    EXPECT_EQ(heard[QAccessible::DescriptionChanged], 1);
    EXPECT_EQ(values.count(), 1); // each is an event of Qt's own

    m_window->playback().seek(PlayTime());
    QTest::qWait(2 * Announcer::rest);
    heard.clear();
    values.clear();
    m_window->playback().setSpeed(1);
    m_window->playback().play();
    QTest::qWait(1500);
    ASSERT_TRUE(m_window->playback().isPlaying());
    EXPECT_EQ(heard[QAccessible::DescriptionChanged], 0);
    EXPECT_EQ(values.count(), 0);
    m_window->playback().pause();
    QTest::qWait(2 * Announcer::rest);
    EXPECT_EQ(heard[QAccessible::DescriptionChanged], 1);
    EXPECT_EQ(values.count(), 1);
}

TEST_F(Accessibility, EveryEventTellsItsTimeWhatAndHowSure)
{
    openSmall();
    QAccessibleInterface* list = interfaceOf(child<QWidget>(u"eventList"_s));
    ASSERT_NE(list, nullptr);
    int events = 0;
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->role() != QAccessible::ListItem)
            continue;
        ++events;
        const QString words = list->child(i)->text(QAccessible::Name);
        EXPECT_TRUE(words.contains(u" confidence: "_s)) << words.toStdString();
        EXPECT_TRUE(words.startsWith(u"about "_s) || words.indexOf(u':') == 2) << words.toStdString();
    }
    EXPECT_EQ(events, 7);
}

TEST_F(Accessibility, NothingThatCanHaveTheFocusLacksAName)
{
    m_window->setStage(Stage::Nothing);
    EXPECT_EQ(nameless().join(u'\n').toStdString(), "");
    openSmall();
    QTest::qWait(50);
    EXPECT_EQ(nameless().join(u'\n').toStdString(), "");
    EXPECT_GT(m_focusable, 60);
    m_window->notices().showError(u"Something is wrong."_s, {u"here"_s});
    press(Qt::Key_Question, Qt::ShiftModifier);
    EXPECT_EQ(nameless().join(u'\n').toStdString(), "");
    open(write(u"alone.json"_s, smallMap));
    EXPECT_EQ(nameless().join(u'\n').toStdString(), "");
    // It does find what lacks one.
    QWidget bare(m_window.get());
    bare.setFocusPolicy(Qt::StrongFocus);
    EXPECT_EQ(nameless().size(), 1);
}

TEST_F(Accessibility, WithoutAListenerNothingIsPrepared)
{
    openSmall();
    listen({});
    QTest::qWait(2 * Announcer::rest);
    heard.clear();
    seek(u"07:30:00"_s);
    QTest::qWait(2 * Announcer::rest);
    EXPECT_TRUE(heard.empty());
}

} // namespace aftermap
