// SPDX-License-Identifier: GPL-3.0-or-later
// From an empty window to an outage that is watched and saved, with real keys and a real mouse.
#include "gui/window_fixture.h"

#include "base/safe_file.h"
#include "format/document_file.h"
#include "session/kept_notes.h"
#include "session/state_folder.h"
#include "ui/event_list.h"
#include "ui/event_list_model.h"
#include "ui/new_outage_window.h"
#include "ui/notes_editor.h"
#include "ui/opening.h"
#include "ui/understood_model.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QAbstractItemView>
#include <QDateEdit>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QDropEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class NewOutages : public WindowTest
{
protected:
    void SetUp() override
    {
        QDir(stateFolder()).removeRecursively();
        WindowTest::SetUp();
        m_window->setStage(Stage::Nothing);
    }
    NewOutageWindow* beginNew()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        auto* window = m_window->findChild<NewOutageWindow*>(u"newOutageWindow"_s);
        EXPECT_NE(window, nullptr);
        EXPECT_TRUE(QTest::qWaitForWindowActive(window));
        return window;
    }
    NewOutageWindow* joining()
    {
        NewOutageWindow* window = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                window = m_window->findChild<NewOutageWindow*>(u"joiningWindow"_s);
                return window != nullptr && window->isVisible() && window->outage().isSettled();
            },
            patience);
        EXPECT_TRUE(isThere);
        return window;
    }
    template <typename T>
    static T* in(QWidget* window, const QString& name)
    {
        T* found = window->findChild<T*>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }
    static void settle(NewOutageWindow* window)
    {
        ASSERT_TRUE(QTest::qWaitFor([window] { return window->outage().isSettled(); }, patience));
    }
    static void paste(NewOutageWindow* window, const QString& text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(window->windowHandle(), Qt::Key_V, Qt::ControlModifier);
        settle(window);
    }
    static void clickOn(QWidget* button)
    {
        ASSERT_TRUE(button->isVisible() && button->isEnabled()) << qPrintable(button->objectName());
        QTest::mouseClick(button->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                          button->mapTo(button->window(), button->rect().center()));
    }
    static void drop(QWidget* window, const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls += QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDropEvent dropped(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &dropped);
    }
    static QString example(const QString& name)
    {
        return QStringLiteral(AFTERMAP_SOURCE_DIR "/tests/data/worked_example/") + name;
    }
    static const UnderstoodModel& rows(NewOutageWindow* window)
    {
        return *static_cast<UnderstoodModel*>(in<QListView>(window, u"understoodList"_s)->model());
    }
};

TEST_F(NewOutages, TheWorkedExampleFromAnEmptyWindowToASavedFile)
{
    NewOutageWindow* window = beginNew();
    auto* date = in<QDateEdit>(window, u"notesDate"_s);
    date->setFocus();
    date->setSelectedSection(QDateTimeEdit::YearSection);
    QTest::keyClicks(date, u"2026"_s);
    date->setSelectedSection(QDateTimeEdit::MonthSection);
    QTest::keyClicks(date, u"01"_s);
    date->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(date, u"05"_s);
    ASSERT_EQ(date->date(), QDate(2026, 1, 5));
    auto* zone = in<QComboBox>(window, u"notesZone"_s);
    zone->setFocus();
    zone->lineEdit()->selectAll();
    // Without a window system the keyboard does not come back from a popup.
    zone->completer()->setCompletionMode(QCompleter::InlineCompletion);
    QTest::keyClicks(zone, u"Europe/Berlin"_s);
    QTest::keyClick(zone, Qt::Key_Return);
    EXPECT_EQ(window->outage().defaults().zone, u"Europe/Berlin"_s);

    QTest::mouseClick(in<NotesEditor>(window, u"notesEditor"_s)->viewport(), Qt::LeftButton);
    ASSERT_TRUE(in<NotesEditor>(window, u"notesEditor"_s)->hasFocus());
    const QString chat = QString::fromUtf8(*readFile(example(u"chat.txt"_s)));
    ASSERT_EQ(chat.count(u'\n'), 40);
    paste(window, chat);
    ASSERT_EQ(rows(window).rowCount(), 19);
    EXPECT_EQ(rows(window).row(0).sentence(), u"14:02, payments-api, Partial outage, Ana Silva: 4 % of card payments fail with a timeout"_s);

    drop(window, {example(u"status.json"_s)});
    settle(window);
    EXPECT_EQ(in<QLabel>(window, u"partWords"_s)->toolTip(), u"Status page: 4 updates, 3 services"_s);

    // Of the files and of the cursor's line both are in sight.
    auto* understood = in<QListView>(window, u"understoodList"_s);
    EXPECT_TRUE(in<QListView>(window, u"understoodFiles"_s)->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([understood] {
        return understood->viewport()->rect().contains(understood->visualRect(understood->currentIndex()));
    }, patience));

    // Twelve names, as lines of the notation.
    QString names = QString::fromUtf8(*readFile(example(u"services.txt"_s)));
    names.prepend(u"\nservices:\n"_s);
    ASSERT_EQ(names.trimmed().split(u'\n').size(), 13);
    in<NotesEditor>(window, u"notesEditor"_s)->setFocus();
    paste(window, names);
    EXPECT_EQ(window->outage().understanding()->services.size(), 13); // twelve, and the misspelt one

    clickOn(in<QPushButton>(window, u"mergeName"_s));
    settle(window);
    EXPECT_EQ(window->outage().understanding()->services.size(), 12);
    EXPECT_FALSE(in<QWidget>(window, u"misspellingOffers"_s)->isVisible());
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    clickOn(in<QPushButton>(window, u"watchItButton"_s));
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(presentation().incident->zone().name(), u"Europe/Berlin"_s);
    EXPECT_EQ(presentation().incident->countedServices(), 12u);
    EXPECT_EQ(presentation().incident->serviceCount(), 12u); // the page is none, and no frame
    EXPECT_EQ(presentation().incident->timeline().title.raw(), u"Card payments fail"_s);
    EXPECT_EQ(presentation().incident->timeline().conflicts.size(), 2u); // the page has checkout and payments-api partial
    EXPECT_TRUE(m_window->editor().isModified());
    // "checkout is down" says no more than the state, so the list says that.
    const auto& list = static_cast<const QAbstractItemModel&>(child<EventList>(u"eventList"_s)->events());
    QStringList said;
    for (int row = 0; row < list.rowCount(); ++row)
        said += list.index(row, 0).data(EventListModel::TextRole).toString();
    EXPECT_TRUE(said.contains(u"Major outage"_s)) << said.join(u'|').toStdString();
    EXPECT_TRUE(said.contains(u"the connection pool is full; no idea yet why"_s)) << said.join(u'|').toStdString();
    EXPECT_FALSE(said.contains(QString()));

    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_S, Qt::ControlModifier);
    auto* dialog = child<QFileDialog>(u"saveDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->selectedFiles().first().contains(u"2026-01-05"_s));
    const QString path = m_folder.filePath(u"cards.timeline.json"_s);
    QSignalSpy saved(&m_window->editor(), &Editor::saved);
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    ASSERT_NE(name, nullptr);
    name->selectAll();
    QTest::keyClicks(name, path);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(saved.count() > 0 || saved.wait(patience));
    const Result<OpenedDocument> checked = openDocument(path, JobControl()); // what `aftermap check` does
    ASSERT_TRUE(checked);
    EXPECT_FALSE(checked->diagnostics.hasErrors());
    ASSERT_NE(checked->incident, nullptr);
    EXPECT_EQ(checked->incident->events().size(), presentation().incident->events().size());
}

TEST_F(NewOutages, TypingShowsEachLineAndWhyItIsNotMore)
{
    NewOutageWindow* window = beginNew();
    auto* editor = in<NotesEditor>(window, u"notesEditor"_s);
    ASSERT_TRUE(editor->hasFocus());
    EXPECT_TRUE(in<QWidget>(window, u"notationHelp"_s)->isVisible());
    QTest::keyClicks(editor, u"14:02 api down"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, u"what a day"_s);
    settle(window);
    ASSERT_EQ(rows(window).rowCount(), 2);
    EXPECT_FALSE(in<QWidget>(window, u"notationHelp"_s)->isVisible());
    EXPECT_EQ(rows(window).row(0).state, ServiceState::MajorOutage);
    EXPECT_FALSE(rows(window).row(1).why.isEmpty());
    auto* list = in<QListView>(window, u"understoodList"_s);
    EXPECT_EQ(list->currentIndex().row(), 1); // the line of the cursor
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_EQ(editor->currentLine(), 1);
}

TEST_F(NewOutages, MergingIsOneStepThatCtrlZTakesBack)
{
    NewOutageWindow* window = beginNew();
    auto* editor = in<NotesEditor>(window, u"notesEditor"_s);
    const QString text = u"14:02 payments-api down\n14:05 paymets-api partial\n14:06 Paymets API ok\n14:10 payments-api ok\n14:11 payments-api down"_s;
    paste(window, text);
    auto* merge = in<QPushButton>(window, u"mergeName"_s);
    EXPECT_EQ(merge->text(), u"Merge “paymets-api” into “payments-api”"_s);
    clickOn(merge);
    settle(window);
    EXPECT_EQ(editor->toPlainText().count(u"payments-api"_s), 5);
    EXPECT_EQ(window->outage().understanding()->services, QStringList{u"payments-api"_s});
    editor->setFocus();
    QTest::keyClick(window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor->toPlainText(), text);
    settle(window);
    clickOn(in<QPushButton>(window, u"keepNamesApart"_s));
    EXPECT_FALSE(in<QWidget>(window, u"misspellingOffers"_s)->isVisible());
}

TEST_F(NewOutages, WhatTheTextSaysItselfIsNotAsked)
{
    NewOutageWindow* window = beginNew();
    auto* date = in<QDateEdit>(window, u"notesDate"_s);
    paste(window, u"api > db\n"_s);
    EXPECT_TRUE(date->isEnabled());
    paste(window, u"date: 2026-02-03\nzone: Asia/Tokyo\n14:02 api down\n"_s);
    EXPECT_FALSE(date->isEnabled());
    EXPECT_FALSE(in<QWidget>(window, u"notesZone"_s)->isEnabled());
    EXPECT_EQ(in<QLabel>(window, u"notesDateSaid"_s)->text(), u"from the text"_s);
    EXPECT_TRUE(in<QWidget>(window, u"notesDateSaid"_s)->isVisible());
    EXPECT_EQ(in<QDateEdit>(window, u"notesDate"_s)->date(), QDate(2026, 2, 3)) << "what counts is what it shows";
    EXPECT_EQ(in<QComboBox>(window, u"notesZone"_s)->currentText(), u"Asia/Tokyo"_s);
}

TEST_F(NewOutages, WhatWasWrittenIsThereTheNextTime)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"14:02 api down"_s);
    QTest::keyClick(window->windowHandle(), Qt::Key_Escape);
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(loadKeptNotes(keptNotesPath()).text, u"14:02 api down"_s);
    makeWindow();
    m_window->setStage(Stage::Nothing);
    window = beginNew();
    settle(window);
    auto* editor = in<NotesEditor>(window, u"notesEditor"_s);
    EXPECT_EQ(editor->toPlainText(), u"14:02 api down"_s);
    clickOn(in<QPushButton>(window, u"startAfreshButton"_s));
    EXPECT_TRUE(editor->toPlainText().isEmpty());
    QTest::keyClick(window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor->toPlainText(), u"14:02 api down"_s);
    settle(window);
    QTest::keyClick(window->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->isVisible(); }, patience));
    EXPECT_TRUE(loadKeptNotes(keptNotesPath()).isEmpty());
}

TEST_F(NewOutages, ATableIsOpenedByItsColumns)
{
    const QString path =
        write(u"tickets.csv"_s, "Opened,System,What\n05.01.2026 14:02,api,It fails\n05.01.2026 14:20,web,It fails too\n");
    m_window->opening().open(path);
    NewOutageWindow* window = joining();
    ASSERT_NE(window, nullptr);
    auto* use = in<QPushButton>(window, u"useMapping"_s);
    ASSERT_TRUE(use->isVisible());
    EXPECT_FALSE(use->isEnabled()); // is it January or May?
    auto* dates = in<QComboBox>(window, u"tableDates"_s);
    dates->setFocus();
    QTest::keyClick(dates, Qt::Key_Down);
    EXPECT_TRUE(use->isEnabled());
    EXPECT_TRUE(in<QTableView>(window, u"tablePreview"_s)->model()->index(0, 0).data().toString().startsWith(u"5 January 2026 14:02 · api"_s));
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    clickOn(use);
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(presentation().incident->events().size(), 2u);
    // The next one with such columns asks nothing.
    m_window->editor().discard();
    shown.clear();
    m_window->opening().open(path);
    ASSERT_TRUE(shown.wait(patience));
}

TEST_F(NewOutages, AStatusPageWithSeveralIncidentsIsChosenFrom)
{
    const auto incident = [](const char* id, const char* name, const char* day) {
        return QByteArray("{\"id\":\"") + id + "\",\"name\":\"" + name +
               "\",\"status\":\"resolved\",\"impact\":\"minor\",\"created_at\":\"" + day + "T10:00:00Z\",\"resolved_at\":\"" + day +
               "T11:00:00Z\",\"incident_updates\":[{\"status\":\"investigating\",\"body\":\"Slow.\",\"created_at\":\"" + day +
               "T10:00:00Z\",\"display_at\":\"" + day +
               "T10:00:00Z\",\"affected_components\":[{\"code\":\"c\",\"name\":\"Search\",\"old_status\":\"operational\","
               "\"new_status\":\"partial_outage\"}]}]}";
    };
    const QString path = write(u"page.json"_s, "{\"page\":{\"id\":\"p\",\"name\":\"Shop\"},\"incidents\":[" + incident("a", "Older", "2026-01-01") +
                                                   "," + incident("b", "Newer", "2026-01-05") + "]}");
    m_window->opening().open(path);
    NewOutageWindow* window = joining();
    ASSERT_NE(window, nullptr);
    auto* table = in<QTableView>(window, u"incidentTable"_s);
    ASSERT_TRUE(table->isVisible());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"Newer"_s);
    QTest::keyClick(table, Qt::Key_Down);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
    EXPECT_EQ(presentation().incident->timeline().title.raw(), u"Older"_s);
}

TEST_F(NewOutages, SeveralFilesAreJoinedAndAMatchIsCorrected)
{
    const QString notes = write(u"a.outage.txt"_s, "title: Cards\n2026-01-05 14:02 checkout down\n2026-01-05 14:30 checkout ok\n");
    const QString names = write(u"names.txt"_s, "Chekout\nSearch\n");
    drop(m_window.get(), {notes, names});
    NewOutageWindow* window = joining();
    ASSERT_NE(window, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    auto* table = in<QTableView>(window, u"matchTable"_s);
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"Chekout"_s);
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), u"checkout (a.outage.txt)"_s);
    EXPECT_EQ(table->model()->index(0, 4).data().toString(), u"a guess"_s);
    EXPECT_TRUE(in<QPlainTextEdit>(window, u"importLog"_s)->toPlainText().contains(u"names.txt: read"_s));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    auto* box = in<QComboBox>(window, u"matchChoice"_s);
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([box] { return box->view()->isVisible(); }, patience));
    QTest::keyClick(box->view(), Qt::Key_Up);
    QTest::keyClick(box->view(), Qt::Key_Return);
    settle(window);
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), u"a service of its own"_s);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    clickOn(in<QPushButton>(window, u"watchItButton"_s));
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
    EXPECT_EQ(presentation().incident->countedServices(), 3u);
}

TEST_F(NewOutages, AFileIsDroppedOntoWhatIsOpen)
{
    openSmall();
    drop(m_window.get(), {write(u"more.outage.txt"_s, "2025-10-20 07:05 mail down\n")});
    NewOutageWindow* window = joining();
    ASSERT_NE(window, nullptr);
    ASSERT_EQ(window->outage().joined()->parts.size(), 2u);
    EXPECT_EQ(window->outage().joined()->parts[0].name, u"A small outage"_s);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    clickOn(in<QPushButton>(window, u"watchItButton"_s));
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
    EXPECT_EQ(presentation().incident->events().size(), 8u);
    EXPECT_EQ(presentation().incident->timeline().title.raw(), u"A small outage"_s);
}

TEST_F(NewOutages, ATimelineWithItsMapIsOneOutage)
{
    const QString timeline = write(u"small.timeline.json"_s, smallTimeline);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    drop(m_window.get(), {m_folder.filePath(u"small.map.json"_s), timeline});
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(m_window->document().path(), timeline);
}

TEST_F(NewOutages, GuessesAreShownBeforeItIsWatched)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"2026-01-05 14:02 checkout down"_s);
    drop(window, {write(u"names.txt"_s, "Chekout\n")});
    settle(window);
    QTest::keyClick(window->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(in<QWidget>(window, u"matchTable"_s)->isVisible());
    QTest::keyClick(window->windowHandle(), Qt::Key_Escape); // goes back, closes nothing
    EXPECT_TRUE(in<QWidget>(window, u"notesEditor"_s)->isVisible());
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    QTest::keyClick(window->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(shown.count() > 0 || shown.wait(patience));
}

TEST_F(NewOutages, AForgottenDateIsSaidAndTheFilesIsTaken)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"14:04 Payments API down"_s); // on today's date
    auto* notice = in<QWidget>(window, u"dateGapNotice"_s);
    EXPECT_FALSE(notice->isVisible());
    drop(window, {example(u"status.json"_s)});
    settle(window);
    ASSERT_TRUE(notice->isVisible());
    EXPECT_TRUE(in<QLabel>(window, u"dateGapWords"_s)->text().contains(u"status.json (5 January 2026)"_s));
    auto* take = in<QPushButton>(window, u"takeFileDate"_s);
    EXPECT_EQ(take->text(), u"Use 5 January 2026"_s);
    clickOn(take);
    settle(window);
    EXPECT_FALSE(notice->isVisible());
    EXPECT_EQ(in<QDateEdit>(window, u"notesDate"_s)->date(), QDate(2026, 1, 5));
    EXPECT_LT(window->outage().joined()->whole.timeline.window.length(), std::chrono::hours(48));
}

TEST_F(NewOutages, AFileIsARowAndCanBePutBack)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"date: 2026-01-05\nzone: Europe/Berlin\n14:24 checkout is down"_s);
    drop(window, {example(u"status.json"_s)});
    settle(window);
    auto* list = in<QListView>(window, u"understoodFiles"_s);
    const auto& files = *static_cast<UnderstoodModel*>(list->model());
    ASSERT_EQ(files.rowCount(), 2); // the file, and what it contradicts
    EXPECT_EQ(files.row(0).sentence(), u"status.json, 10 events, 3 services"_s);
    EXPECT_EQ(files.row(1).subject, u"checkout"_s);
    EXPECT_TRUE(files.row(1).why.contains(u"Both are kept"_s));
    EXPECT_EQ(rows(window).rowCount(), 3);
    EXPECT_EQ(in<QLabel>(window, u"understoodCounts"_s)->text(), u"Together 11 events, 3 services"_s);
    // The row leads to the line that it is about.
    auto* editor = in<NotesEditor>(window, u"notesEditor"_s);
    editor->goToLine(1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(list->model()->index(1, 0)).center());
    EXPECT_EQ(editor->currentLine(), 3);

    auto* page = in<QWidget>(window, u"notesPage"_s);
    clickOn(in<QToolButton>(page, u"removePart"_s));
    settle(window);
    EXPECT_FALSE(list->isVisible());
    clickOn(in<QPushButton>(page, u"putPartBack"_s));
    settle(window);
    EXPECT_EQ(files.rowCount(), 2);
    EXPECT_EQ(window->findChild<QPushButton*>(u"putPartBack"_s), nullptr);
}

TEST_F(NewOutages, TypingInTwoThousandLinesDoesNotWait)
{
    NewOutageWindow* window = beginNew();
    QStringList lines{u"date: 2026-01-05"_s};
    for (int i = 0; i < 2000; ++i)
        lines += u"%1:%2 service-%3 %4: line %5"_s.arg(8 + i / 240).arg(i / 4 % 60, 2, 10, QChar(u'0')).arg(i % 40).arg(i % 2 ? u"ok"_s : u"down"_s).arg(i);
    paste(window, lines.join(u'\n'));
    ASSERT_EQ(rows(window).rowCount(), 2001);
    auto* editor = in<NotesEditor>(window, u"notesEditor"_s);
    QElapsedTimer clock;
    qint64 longest = 0;
    for (int i = 0; i < 20; ++i) {
        clock.start();
        QTest::keyClick(editor, Qt::Key_X);
        longest = std::max(longest, clock.elapsed());
    }
    EXPECT_LT(longest, 200); // unoptimised, on a machine that others use too
    settle(window);
    EXPECT_EQ(rows(window).rowCount(), 2001);
}

TEST_F(NewOutages, WhatTakesTheFocusHasAName)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"2026-01-05 14:02 payments-api down\n14:03 paymets-api ok"_s);
    drop(window, {write(u"names.txt"_s, "payments-apy\n"), write(u"t.csv"_s, "Time,System\n2026-01-05 14:02,api\n2026-01-05 14:04,web\n")});
    settle(window);
    int focusable = 0;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++focusable;
        const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(said, nullptr);
        EXPECT_FALSE(said->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName()) << " in " << qPrintable(widget->parentWidget()->objectName());
    }
    EXPECT_GT(focusable, 20);
}

TEST_F(NewOutages, MarkupIsText)
{
    NewOutageWindow* window = beginNew();
    paste(window, u"14:02 <b>api</b>: down\n14:03 <img src=canary>: down\n14:04 <img src=canery>: ok"_s);
    for (const QLabel* label : window->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->text());
}

} // namespace aftermap
