// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/choice_box.h"
#include "ui/compare_window.h"
#include "ui/notice_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {
namespace {

class Comparing : public WindowTest
{
protected:
    /// The small outage, and one that lasts twice as long and was detected after five minutes.
    void openBoth()
    {
        QByteArray longer = smallTimeline;
        longer.replace("A small outage", "A longer outage");
        longer.replace("\"recovered\": {\"at\": \"2025-10-20T09:30:00Z\"", "\"recovered\": {\"at\": \"2025-10-20T12:12:00Z\"");
        longer.replace("\"onset\": {\"at\": \"2025-10-20T06:48:00Z\", \"source\": \"s1\"},",
                       "\"onset\": {\"at\": \"2025-10-20T06:48:00Z\", \"source\": \"s1\"},"
                       "\"detected\": {\"at\": \"2025-10-20T06:53:00Z\", \"source\": \"s1\"},");
        m_files = {write(u"small.timeline.json"_s, smallTimeline), write(u"longer.timeline.json"_s, longer)};
        m_window->openComparison(m_files);
        ASSERT_NE(compare(), nullptr);
        QSignalSpy shown(compare(), &CompareWindow::shown);
        ASSERT_TRUE(shown.wait(patience));
        ASSERT_TRUE(QTest::qWaitForWindowActive(compare()));
        ASSERT_NE(plot().comparison(), nullptr);
        QCoreApplication::processEvents(); // everything in its place
    }
    static CompareWindow* compare()
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<CompareWindow*>(window))
                return found;
        }
        return nullptr;
    }
    static ComparePlot& plot() { return compare()->plot(); }
    static CompareTable& table() { return compare()->table(); }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(compare()->windowHandle(), Qt::Key(key), modifiers);
    }
    static QPoint onPlot(double hours, double percent)
    {
        const CompareParts parts = compareParts(*plot().comparison(), plot().view());
        return QPointF(parts.x(hours), parts.y(percent)).toPoint();
    }
    QStringList m_files;
};

} // namespace

TEST_F(Comparing, TheMenuAsksForFilesAndComesBackAtOnce)
{
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = m_window->findChild<QFileDialog*>(u"compareDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->fileMode(), QFileDialog::ExistingFiles);
    dialog->reject();
    EXPECT_EQ(compare(), nullptr);
}

TEST_F(Comparing, OneFileStandsBesideTheOpenOutage)
{
    openSmall();
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = child<QFileDialog>(u"compareDialog"_s);
    const QString other = write(u"other.timeline.json"_s, smallTimeline);
    emit dialog->filesSelected({other});
    dialog->reject();
    ASSERT_NE(compare(), nullptr);
    QSignalSpy shown(compare(), &CompareWindow::shown);
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(compare()->files(), (QStringList{m_window->document().path(), other}));
}

TEST_F(Comparing, ShowsASheetThatSortsWithWhatIsNotReportedLast)
{
    openBoth();
    const QAbstractItemModel& sheet = *table().model();
    ASSERT_EQ(sheet.rowCount(), 2);
    ASSERT_EQ(sheet.columnCount(), 10);
    const auto title = [&](int row) { return sheet.index(row, 0).data().toString(); };
    EXPECT_EQ(title(0), u"A small outage · 20 October 2025"_s);
    // Time to recover: 2 h 42 min and 5 h 24 min.
    EXPECT_EQ(sheet.index(1, 4).data().toString(), u"5 h 24 min"_s);
    EXPECT_EQ(sheet.index(1, 4).data(CompareSheetModel::DifferenceRole).toString(), u"2 h 42 min more"_s);
    auto* sort = compare()->findChild<ChoiceBox*>(u"compareSort"_s);
    sort->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Down);
    EXPECT_EQ(sort->currentText(), u"Time to recover"_s);
    EXPECT_EQ(title(0), u"A small outage · 20 October 2025"_s);
    table().sortByColumn(4, Qt::DescendingOrder);
    EXPECT_EQ(title(0), u"A longer outage · 20 October 2025"_s);
    // Only the second says when it was detected.
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table().sortByColumn(1, order);
        EXPECT_EQ(title(0), u"A longer outage · 20 October 2025"_s);
    }
}

TEST_F(Comparing, TheClockLineFollowsThePointerAndTheKeys)
{
    openBoth();
    QTest::mouseMove(compare()->windowHandle(), plot().mapTo(compare(), onPlot(2, 20)));
    ASSERT_TRUE(plot().view().at);
    EXPECT_NEAR(*plot().view().at, 2, 0.02);
    EXPECT_FALSE(plot().position());
    plot().setFocus(Qt::TabFocusReason);
    key(Qt::Key_Home);
    EXPECT_EQ(plot().position(), 0);
    key(Qt::Key_Right);
    EXPECT_GT(*plot().position(), 0);
    EXPECT_TRUE(plot().accessibleDescription().contains(u"after onset"_s)) << qPrintable(plot().accessibleDescription());
    key(Qt::Key_Escape);
    EXPECT_FALSE(plot().position());
}

TEST_F(Comparing, OneOutageIsChosenInCurvesAndTableAlike)
{
    openBoth();
    plot().setFocus(Qt::TabFocusReason);
    key(Qt::Key_Down);
    EXPECT_EQ(plot().chosen(), 0u);
    key(Qt::Key_Down);
    EXPECT_EQ(plot().chosen(), 1u);
    EXPECT_EQ(table().chosen(), 1u);
    table().setFocus(Qt::TabFocusReason);
    key(Qt::Key_Up);
    EXPECT_EQ(table().chosen(), 0u);
    EXPECT_EQ(plot().chosen(), 0u);
    const CompareParts parts = compareParts(*plot().comparison(), plot().view());
    QTest::mouseClick(compare()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      plot().mapTo(compare(), parts.courses[1].center().toPoint()));
    EXPECT_EQ(table().chosen(), 1u);
}

TEST_F(Comparing, OpensAnOutageAtTheMatchingMoment)
{
    openBoth();
    plot().setFocus(Qt::TabFocusReason);
    plot().setPosition(1.0); // 06:48 UTC and an hour
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    EXPECT_EQ(compare()->findChild<QPushButton*>(u"compareOpen"_s)->text(), u"Open outage 2 at 03:48 New York"_s);
    QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
    key(Qt::Key_Return);
    ASSERT_TRUE(finished.count() > 0 || finished.wait(patience));
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window->document().path(), m_files[1]);
    EXPECT_EQ(clock(), u"03:48"_s);
    EXPECT_FALSE(m_window->playback().isPlaying());
}

TEST_F(Comparing, DoubleClickOnACourseOpensIt)
{
    openBoth();
    const CompareParts parts = compareParts(*plot().comparison(), plot().view());
    const QPoint at(int(std::lround(parts.x(2))), int(parts.courses[0].center().y()));
    QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
    QTest::mouseClick(compare()->windowHandle(), Qt::LeftButton, Qt::NoModifier, plot().mapTo(compare(), at));
    QTest::mouseDClick(compare()->windowHandle(), Qt::LeftButton, Qt::NoModifier, plot().mapTo(compare(), at));
    ASSERT_TRUE(finished.count() > 0 || finished.wait(patience));
    EXPECT_EQ(m_window->document().path(), m_files[0]);
    // A pixel is less than a minute.
    const Instant now = presentation().pacing.instant(position());
    EXPECT_LT(std::chrono::abs(now - parseRfc3339(u"2025-10-20T08:48:00Z").value()), std::chrono::minutes(1));
}

TEST_F(Comparing, AlignsOnAnotherMilestoneAndMeasuresInPercent)
{
    openBoth();
    auto* align = compare()->findChild<ChoiceBox*>(u"compareAlign"_s);
    QSignalSpy shown(compare(), &CompareWindow::shown);
    align->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Down);
    ASSERT_EQ(align->currentText(), u"Detected"_s) << qPrintable(QApplication::focusWidget()->objectName());
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience)) << qPrintable(compare()->notices().message());
    EXPECT_EQ(plot().comparison()->alignment, MilestoneKind::Detected);
    const QString warnings = compare()->findChild<QLabel*>(u"compareWarnings"_s)->text();
    EXPECT_TRUE(warnings.contains(u"A small outage does not say when it was detected"_s)) << qPrintable(warnings);
    plot().setPosition(0.5);
    auto* axis = compare()->findChild<ChoiceBox*>(u"compareAxis"_s);
    axis->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Down);
    EXPECT_EQ(plot().view().axis, CompareAxis::Percent);
    EXPECT_FALSE(plot().position()); // half an hour is not half a percent
}

TEST_F(Comparing, WhatCannotBeReadIsToldAndTheRestStands)
{
    openBoth();
    const QString broken = write(u"broken.timeline.json"_s, "{");
    QSignalSpy shown(compare(), &CompareWindow::shown);
    compare()->compareFiles({m_files[0], broken, m_files[1]});
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(compare()->files(), m_files);
    EXPECT_TRUE(compare()->notices().message().contains(u"broken.timeline.json"_s));
    compare()->compareFiles({m_files[0]});
    EXPECT_TRUE(QTest::qWaitFor([] { return compare()->notices().message().contains(u"Two to six outages"_s); }, patience));
    EXPECT_EQ(compare()->files(), m_files); // what was shown stays
}

TEST_F(Comparing, CopiesTheSheetAndSavesThePicture)
{
    openBoth();
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"Time to recover\t2 h 42 min\t5 h 24 min (2 h 42 min more)"_s));
    QSignalSpy saved(compare(), &CompareWindow::saved);
    const QString path = m_folder.filePath(u"both.png"_s);
    compare()->savePicture(path);
    ASSERT_TRUE(saved.wait(patience));
    EXPECT_GE(QImage(path).width(), 2 * 1400);
}

TEST_F(Comparing, EverythingThatTakesTheFocusHasANameAndTheThemeFollows)
{
    openBoth();
    for (QWidget* widget : compare()->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && (button == nullptr || button->text().isEmpty())) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << qPrintable(widget->objectName()) << widget->metaObject()->className();
        }
    }
    m_window->setTheme(ThemeKind::Light);
    EXPECT_EQ(plot().view().theme, ThemeKind::Light);
    QPointer<CompareWindow> window = compare();
    key(Qt::Key_W, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.isNull(); }, patience));
}

} // namespace aftermap
