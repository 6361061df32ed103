// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/library_table.h"
#include "ui/library_view.h"
#include "ui/library_window.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

class KeepsComingBack : public WindowTest
{
protected:
    /// The small outage, and the same a year later with a cause.
    QStringList twoOutages() const
    {
        QByteArray later = smallTimeline;
        later.replace("2025-10-20T", "2026-10-20T");
        later.replace("\"title\"", R"("cause": {"class": "dns", "factors": ["<b>cache</b>"]}, "title")");
        return {write(u"a.timeline.json"_s, smallTimeline), write(u"b.timeline.json"_s, later)};
    }
    LibraryWindow* opened(const QStringList& files)
    {
        press(Qt::Key_B, Qt::ControlModifier);
        auto* library = m_window->findChild<LibraryWindow*>(u"libraryWindow"_s);
        if (library == nullptr)
            return nullptr;
        library->read(files);
        QSignalSpy shown(library, &LibraryWindow::shown);
        EXPECT_TRUE(shown.wait(patience));
        EXPECT_TRUE(QTest::qWaitForWindowActive(library));
        return library;
    }
    template <typename T>
    static T* in(LibraryWindow* library, const QString& name)
    {
        T* found = library->findChild<T*>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }
};

TEST_F(KeepsComingBack, TheActionShowsTheOutagesThatComeWithTheProgram)
{
    press(Qt::Key_B, Qt::ControlModifier);
    auto* library = m_window->findChild<LibraryWindow*>(u"libraryWindow"_s);
    ASSERT_NE(library, nullptr);
    EXPECT_TRUE(library->isVisible());
    QSignalSpy shown(library, &LibraryWindow::shown);
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(in<LibraryTableView>(library, u"libraryTable0"_s)->model()->rowCount(), 16);
    EXPECT_TRUE(in<QLabel>(library, u"libraryStatus"_s)->text().startsWith(u"16 "_s));
    EXPECT_TRUE(in<LibraryView>(library, u"libraryView"_s)->accessibleDescription().contains(u"16 outages"_s));
}

TEST_F(KeepsComingBack, ArrowsGoThroughThePictureAndEnterOpens)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    auto* view = in<LibraryView>(library, u"libraryView"_s);
    view->setFocus();
    const QImage before = grabbed(view);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    EXPECT_EQ(view->chosen(), std::optional<std::size_t>(1));
    EXPECT_NE(grabbed(view), before);
    EXPECT_TRUE(view->accessibleDescription().contains(u"Class of cause: Name lookup (DNS)"_s));
    QSignalSpy open(library, &LibraryWindow::openWanted);
    QTest::keyClick(view, Qt::Key_Return);
    ASSERT_EQ(open.size(), 1);
    EXPECT_TRUE(open[0][0].toString().endsWith(u"/b.timeline.json"_s));
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->document().path().endsWith(u"b.timeline.json"_s); }, patience));
}

TEST_F(KeepsComingBack, ADoubleClickOnAColumnOpensIt)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    auto* view = in<LibraryView>(library, u"libraryView"_s);
    QSignalSpy open(library, &LibraryWindow::openWanted);
    QTest::mouseDClick(view, Qt::LeftButton, {}, QPoint(view->width() * 3 / 4, view->height() / 4));
    ASSERT_EQ(open.size(), 1);
    EXPECT_TRUE(open[0][0].toString().endsWith(u"/b.timeline.json"_s));
}

TEST_F(KeepsComingBack, TablesSortCopyAndOpen)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    auto* tabs = in<QTabWidget>(library, u"libraryTabs"_s);
    auto* table = in<LibraryTableView>(library, u"libraryTable0"_s);
    const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
    EXPECT_EQ(cell(0, 0), u"20 October 2025"_s);
    const QPoint header(table->horizontalHeader()->sectionViewportPosition(0) + 8, table->horizontalHeader()->height() / 2);
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
    EXPECT_EQ(cell(0, 0), u"20 October 2026"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    EXPECT_EQ(in<LibraryView>(library, u"libraryView"_s)->chosen(), std::optional<std::size_t>(1));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    ASSERT_EQ(lines.size(), 2); // the headings and the selected row
    EXPECT_TRUE(lines[1].startsWith(u"20 October 2026\t"_s));
    EXPECT_TRUE(lines[1].contains(u"\t<b>cache</b>\t"_s)); // as it stands, and never as markup
    QSignalSpy open(library, &LibraryWindow::openWanted);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(open.size(), 1);
    tabs->setCurrentIndex(3);
    EXPECT_GT(in<LibraryTableView>(library, u"libraryTable3"_s)->model()->rowCount(), 0); // the same services, twice
    QTest::mouseClick(in<QToolButton>(library, u"copyLibraryTable"_s), Qt::LeftButton);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(u"Who\tKind\tOutages"_s));
}

TEST_F(KeepsComingBack, ATooltipIsTheTextAndNeverMarkup)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    auto* table = in<LibraryTableView>(library, u"libraryTable0"_s);
    const QRect cell = table->visualRect(table->model()->index(1, 3)); // the factors of the later one
    QHelpEvent help(QEvent::ToolTip, cell.center(), table->viewport()->mapToGlobal(cell.center()));
    QApplication::sendEvent(table->viewport(), &help);
    EXPECT_TRUE(QToolTip::text().contains(u"&lt;b&gt;cache"_s)) << QToolTip::text().toStdString();
}

TEST_F(KeepsComingBack, WhatCannotBeReadIsToldInWords)
{
    LibraryWindow* library = opened({write(u"broken.timeline.json"_s, "{"), m_folder.filePath(u"nothing.json"_s)});
    ASSERT_NE(library, nullptr);
    auto* tabs = in<QTabWidget>(library, u"libraryTabs"_s);
    EXPECT_EQ(tabs->tabText(tabs->count() - 1), u"Left out (2)"_s);
    const QString problems = in<QPlainTextEdit>(library, u"libraryProblems"_s)->toPlainText();
    EXPECT_TRUE(problems.contains(u"broken.timeline.json:1:"_s)) << problems.toStdString();
    EXPECT_TRUE(problems.contains(u"nothing.json"_s));
    EXPECT_TRUE(in<QLabel>(library, u"libraryStatus"_s)->text().startsWith(u"There is no outage"_s));
}

TEST_F(KeepsComingBack, EverythingThatTakesFocusHasAName)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    for (const QWidget* widget : library->findChildren<QWidget*>()) {
        const bool isNamed = !widget->accessibleName().isEmpty();
        EXPECT_TRUE(isNamed || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            << widget->metaObject()->className();
    }
}

TEST_F(KeepsComingBack, EscapePutsTheWindowAwayAndTheActionBringsItBack)
{
    LibraryWindow* library = opened(twoOutages());
    ASSERT_NE(library, nullptr);
    QTest::keyClick(library, Qt::Key_Escape);
    EXPECT_FALSE(library->isVisible());
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(library->isVisible());
    EXPECT_EQ(in<LibraryTableView>(library, u"libraryTable0"_s)->model()->rowCount(), 2); // not read again
}

} // namespace aftermap
