// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editing_fixture.h"

#include "format/document_writer.h"
#include "ui/form_view.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

void EditingTest::SetUp()
{
    WindowTest::SetUp();
    openSmall();
    m_list = child<EventList>(u"eventList"_s);
}

QByteArray EditingTest::bytes()
{
    return writeTimeline(draft().timeline) + writeMap(draft().map);
}

void EditingTest::waitUntilShown()
{
    const auto isShown = [this] {
        const Incident& shown = *presentation().incident;
        return shown.asFiled() == draft().timeline && shown.map() == draft().map;
    };
    ASSERT_TRUE(QTest::qWaitFor(isShown, patience));
    QTest::qWait(0); // the form follows a turn of the event loop later
    QCoreApplication::processEvents();
}

void EditingTest::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window->windowHandle(), letter.toLatin1());
}

void EditingTest::typeOver(const QString& text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    text.isEmpty() ? press(Qt::Key_Delete) : type(text);
}

void EditingTest::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    m_list->scrollTo(m_list->model()->index(row, 0));
    const QPoint middle = m_list->visualRect(m_list->model()->index(row, 0)).center();
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, modifiers, m_list->viewport()->mapTo(m_window.get(), middle));
    QCoreApplication::processEvents();
}

QWidget* EditingTest::fieldWidget(const QString& id)
{
    return child<QWidget>(u"field-"_s + id);
}

QString EditingTest::textIn(const QString& id)
{
    if (const auto* line = qobject_cast<QLineEdit*>(fieldWidget(id)))
        return line->text();
    const auto* text = qobject_cast<QPlainTextEdit*>(fieldWidget(id));
    return text != nullptr ? text->toPlainText() : QString();
}

bool EditingTest::isFormOpen()
{
    return child<FormView>(u"editForm"_s)->isVisible();
}

} // namespace aftermap
