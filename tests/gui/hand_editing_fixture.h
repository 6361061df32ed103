// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window_fixture.h"

#include "format/document_writer.h"

#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace aftermap {

/// The small outage, with hands that drag, and with what the files would say.
class HandEditingTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
    }

    const Draft& draft() { return m_window->editor().draft(); }
    QByteArray bytes() { return writeTimeline(draft().timeline) + writeMap(draft().map); }
    ServiceId service(const QString& id) { return presentation().incident->serviceNamed(id); }
    Instant utc(const QString& clock) { return parseRfc3339(QStringLiteral("2025-10-20T%1:00Z").arg(clock)).value(); }
    QAction* action(ActionId id) { return m_window->actions()[id]; }

    void mouse(QEvent::Type type, QWidget* on, QPoint at, Qt::MouseButtons held, Qt::KeyboardModifiers keys = {})
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, on->mapToGlobal(at), button, held, keys);
        QCoreApplication::sendEvent(on, &event);
    }
    /// Down at `from` and on to `to`, with the button still down.
    void drag(QWidget* on, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        mouse(QEvent::MouseMove, on, from, Qt::NoButton, keys);
        QTest::mousePress(on, Qt::LeftButton, keys, from);
        mouse(QEvent::MouseMove, on, (from + to) / 2, Qt::LeftButton, keys);
        mouse(QEvent::MouseMove, on, to, Qt::LeftButton, keys);
    }
    void drop(QWidget* on, QPoint at, Qt::KeyboardModifiers keys = {}) { QTest::mouseRelease(on, Qt::LeftButton, keys, at); }

    /// Until what the draft says stands on the screen.
    void waitForEdit()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] {
            const Incident& shown = *presentation().incident;
            return writeTimeline(shown.asFiled()) + writeMap(shown.map()) == bytes();
        }, patience));
    }
    /// One step was made of it: undo gives the very bytes of before, redo those of after.
    void expectOneStepSince(const QByteArray& before)
    {
        const QByteArray after = bytes();
        EXPECT_TRUE(after != before);
        waitForEdit();
        m_window->activateWindow(); // the offscreen platform leaves a popup that a mouse opened active
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_Z, Qt::ControlModifier);
        EXPECT_TRUE(bytes() == before) << qPrintable(action(ActionId::Undo)->text());
        waitForEdit();
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(bytes() == after) << qPrintable(action(ActionId::Redo)->text());
        waitForEdit();
    }
    bool isUntouched() { return !m_window->editor().isModified() && !action(ActionId::Undo)->isEnabled(); }
    /// Takes what a popup that is open offers under that name, with the keyboard.
    void choose(const QString& popup, const QString& name)
    {
        auto* menu = child<QMenu>(popup);
        ASSERT_TRUE(menu->isVisible());
        for (QAction* one : menu->actions()) {
            if (one->objectName() != name)
                continue;
            menu->setActiveAction(one);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
        FAIL() << qPrintable(name);
    }
};

} // namespace aftermap
