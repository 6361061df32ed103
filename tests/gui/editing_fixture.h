// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window_fixture.h"

#include "session/editor.h"
#include "ui/event_list.h"

namespace aftermap {

class FormView;

/// The small outage, edited with keys and mouse.
class EditingTest : public WindowTest
{
protected:
    void SetUp() override;

    const Draft& draft() { return m_window->editor().draft(); }
    const Event& event(std::size_t at) { return draft().timeline.events[at]; }
    /// What would be saved.
    QByteArray bytes();
    /// Until the window shows what the draft says.
    void waitUntilShown();
    void type(const QString& text);
    /// All that stands in the field with the keyboard gives way to this.
    void typeOver(const QString& text);
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    /// A click into the list of events.
    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QWidget* fieldWidget(const QString& id);
    void enterField(const QString& id) { fieldWidget(id)->setFocus(); }
    QString textIn(const QString& id);
    bool isFormOpen();
    /// What is done is one step, which is taken back and done again to the byte.
    template <typename Do>
    void expectOneStep(const char* what, Do act)
    {
        SCOPED_TRACE(what);
        const QByteArray before = bytes();
        const int steps = m_window->arranger().undoStack().index();
        act();
        const QByteArray after = bytes();
        EXPECT_NE(before, after);
        EXPECT_EQ(m_window->arranger().undoStack().index(), steps + 1);
        waitUntilShown();
        undo();
        EXPECT_EQ(bytes(), before);
        waitUntilShown();
        redo();
        EXPECT_EQ(bytes(), after);
        waitUntilShown();
    }

    EventList* m_list = nullptr;
};

} // namespace aftermap
