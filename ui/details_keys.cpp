// SPDX-License-Identifier: GPL-3.0-or-later
// How the keyboard goes through the details.
#include "ui/details_view.h"

#include "ui/look.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

void DetailsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const QString focused = focusedReference();
    const bool heading = focused.startsWith("fold:"_L1);
    switch (event->key()) {
    case Qt::Key_Up: moveFocus(-1); return;
    case Qt::Key_Down: moveFocus(1); return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (heading)
            fold(focused.section(u':', 1), event->key() == Qt::Key_Left);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: follow(focused); return;
    default: break;
    }
    if (!scroll(event->key()))
        QTextEdit::keyPressEvent(event);
}

bool DetailsView::scroll(int key)
{
    QScrollBar* bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_Home: bar->setValue(bar->minimum()); return true;
    case Qt::Key_End: bar->setValue(bar->maximum()); return true;
    case Qt::Key_PageUp: bar->triggerAction(QScrollBar::SliderPageStepSub); return true;
    case Qt::Key_PageDown: bar->triggerAction(QScrollBar::SliderPageStepAdd); return true;
    default: return false;
    }
}

/// To the next place in that direction; what has none is scrolled past.
void DetailsView::moveFocus(int step)
{
    QScrollBar* bar = verticalScrollBar();
    const int next = m_focused < 0 && step < 0 ? int(m_written.anchors.size()) - 1 : m_focused + step;
    const bool exists = next >= 0 && next < int(m_written.anchors.size());
    m_showFocus = true;
    if (exists) {
        const QRect rect = rectOf(m_written.anchors[std::size_t(next)].reference);
        const int away = step > 0 ? rect.bottom() - viewport()->height() : -rect.top();
        if (away < viewport()->height() / 2) {
            setFocusedPlace(next);
            return;
        }
    }
    bar->setValue(bar->value() + step * viewport()->height() / 3);
}

void DetailsView::setFocusedPlace(int index)
{
    m_focused = index;
    showFocus();
    if (index < 0)
        return;
    const QTextCursor& range = m_written.anchors[std::size_t(index)].range;
    setAccessibleDescription(range.selectedText().remove(QChar::ObjectReplacementCharacter));
    QTextCursor start(range);
    start.setPosition(range.selectionStart());
    const QRect rect = cursorRect(start).adjusted(0, -6, 0, 6);
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height());
}

void DetailsView::showFocus()
{
    QList<ExtraSelection> marks;
    if (m_showFocus && m_focused >= 0 && hasFocus()) {
        ExtraSelection mark;
        mark.cursor = m_written.anchors[std::size_t(m_focused)].range;
        mark.format.setBackground(mixed(theme(m_theme).accent, theme(m_theme).panel, 0.35));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void DetailsView::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_showFocus && m_focused < 0 && !m_written.anchors.empty())
        setFocusedPlace(0);
    showFocus();
}

void DetailsView::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    showFocus();
}

} // namespace aftermap
