// SPDX-License-Identifier: GPL-3.0-or-later
// A whole review of the flagship with the keyboard alone: open, find a service, step through its
// events, choose the span between two of them, copy its figures. Nothing is called but keys.
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class KeyboardReview : public WindowTest
{
protected:
    /// To whatever window has the keyboard.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_NE(QGuiApplication::focusWindow(), nullptr);
        QTest::keyClick(QGuiApplication::focusWindow(), which, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
        QCoreApplication::processEvents();
    }
    QString focus() const
    {
        return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->objectName() : QString();
    }
    /// Tab until the focus is there.
    bool tabTo(const QString& name)
    {
        for (int i = 0; i < 60 && focus() != name; ++i)
            key(Qt::Key_Tab);
        return focus() == name;
    }
    ServiceId serviceOfEvent() { return presentation().incident->serviceOf(m_window->selection().event()); }
};

TEST_F(KeyboardReview, OpensFindsStepsChoosesASpanAndCopiesItsFigures)
{
    // Opens the file by typing its name into the dialog.
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    key(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr
                                            || qobject_cast<QFileDialog*>(QApplication::activeWindow()) != nullptr; }));
    type(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json"));
    key(Qt::Key_Return);
    ASSERT_TRUE(shown.wait(patience));
    m_window->activateWindow(); // as a window manager does when a dialog goes; this platform has none
    ASSERT_TRUE(QTest::qWaitFor([&] { return QGuiApplication::focusWindow() == m_window->windowHandle(); }));
    const Incident& incident = *presentation().incident;

    key(Qt::Key_Space); // an outage that is opened plays
    ASSERT_FALSE(m_window->playback().isPlaying());

    // Finds a service by its name, and chooses it.
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"dynamodb"_s);
    key(Qt::Key_Down);
    ASSERT_EQ(focus(), u"foundServices"_s);
    key(Qt::Key_Return);
    const ServiceId chosen = m_window->selection().service();
    ASSERT_TRUE(chosen.isValid());
    EXPECT_EQ(incident.service(chosen).label().shown(), u"DynamoDB"_s);
    key(Qt::Key_Escape);

    // Lists its events alone, and steps from one to the next.
    ASSERT_TRUE(tabTo(u"onlyService"_s)) << focus().toStdString();
    key(Qt::Key_Space);
    key(Qt::Key_4, Qt::ControlModifier);
    ASSERT_EQ(focus(), u"eventList"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    EXPECT_EQ(serviceOfEvent(), chosen);
    const Instant from = presentation().pacing.instant(position());
    key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_EQ(focus(), u"graphView"_s);
    key(Qt::Key_I);
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    EXPECT_EQ(serviceOfEvent(), chosen);
    const Instant to = presentation().pacing.instant(position());
    ASSERT_LT(from, to);
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_O);
    ASSERT_TRUE(m_window->selection().span().has_value());
    EXPECT_EQ(m_window->selection().span()->earliest, from);
    EXPECT_EQ(m_window->selection().span()->latest, to);

    // Copies the figures of that span, and the words for the moment.
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString figures = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(figures.contains(u"Start\t"_s + formatRfc3339(from))) << figures.toStdString();
    EXPECT_TRUE(figures.contains(u"End\t"_s + formatRfc3339(to)));
    EXPECT_TRUE(figures.contains(u"\nArea\t"_s));
    EXPECT_TRUE(figures.contains(u'\n' + incident.service(chosen).name.shown() + u'\t')) << figures.toStdString();
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(u"At "_s));
}

} // namespace aftermap
