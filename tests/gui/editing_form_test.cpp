// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editing_fixture.h"

#include "ui/form_view.h"
#include "ui/inspector.h"
#include "ui/notice_bar.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class EditingForms : public EditingTest
{
protected:
    /// The second event, of the interface.
    void openForm()
    {
        clickRow(1);
        press(Qt::Key_F2);
        ASSERT_TRUE(isFormOpen());
    }
};

TEST_F(EditingForms, EveryFieldOfAnEventIsAStepThatIsTakenBack)
{
    openForm();
    EXPECT_EQ(m_window->focusWidget(), fieldWidget(u"text"_s));
    expectOneStep("text, left with Tab", [this] {
        typeOver(u"Nearly all calls fail."_s);
        press(Qt::Key_Tab);
    });
    EXPECT_EQ(event(1).text.raw(), u"Nearly all calls fail."_s);
    EXPECT_EQ(m_list->events().event(1).text.raw(), u"Nearly all calls fail."_s);
    expectOneStep("time, confirmed with Enter", [this] {
        enterField(u"time"_s);
        typeOver(u"02:55"_s);
        press(Qt::Key_Return);
    });
    EXPECT_EQ(formatRfc3339(event(1).time.at), u"2025-10-20T06:55:00Z"_s);
    EXPECT_EQ(textIn(u"time"_s), u"2025-10-20 02:55"_s);
    for (const QString& choice : {u"precision"_s, u"service"_s, u"state"_s, u"kind"_s, u"confidence"_s}) {
        expectOneStep(choice.toLatin1().constData(), [&] {
            enterField(choice);
            press(Qt::Key_Down);
        });
    }
    EXPECT_EQ(event(1).time.precision, Precision::QuarterHour);
    EXPECT_EQ(event(1).state, ServiceState::MajorOutage);
    EXPECT_EQ(event(1).kind, EventKind::Detection);
    EXPECT_EQ(event(1).confidence, Confidence::Medium);
    expectOneStep("approximately", [this] {
        enterField(u"approximate"_s);
        press(Qt::Key_Space);
    });
    EXPECT_TRUE(event(1).time.approximate);
    expectOneStep("sources", [this] {
        enterField(u"sources"_s);
        press(Qt::Key_Space);
    });
    EXPECT_TRUE(event(1).sources.isEmpty());
    for (const QString& line : {u"role"_s, u"person"_s, u"note"_s}) {
        expectOneStep(line.toLatin1().constData(), [&] {
            enterField(line);
            typeOver(u"Ana"_s);
            press(Qt::Key_Tab);
        });
    }
    EXPECT_EQ(event(1).person.raw(), u"Ana"_s);
    for (const QString& time : {u"known-at"_s, u"reported-at"_s}) {
        expectOneStep(time.toLatin1().constData(), [&] {
            enterField(time);
            typeOver(u"T+1h"_s);
            press(Qt::Key_Return);
        });
    }
    EXPECT_EQ(formatRfc3339(*event(1).knownAt), u"2025-10-20T07:48:00Z"_s);
}

TEST_F(EditingForms, AWrongTimeSaysWhatIsExpectedAndChangesNothing)
{
    openForm();
    const QByteArray before = bytes();
    enterField(u"time"_s);
    typeOver(u"soon"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(bytes(), before);
    QLabel* error = nullptr;
    for (QLabel* label : child<FormView>(u"editForm"_s)->findChildren<QLabel*>(u"formError"_s))
        error = label->isVisible() ? label : error;
    ASSERT_NE(error, nullptr);
    EXPECT_TRUE(error->text().contains(u"“soon” is not a time: write 04:30"_s)) << error->text().toStdString();
    EXPECT_EQ(fieldWidget(u"time"_s)->accessibleDescription(), error->text());
    press(Qt::Key_Escape);
    EXPECT_FALSE(error->isVisible());
    EXPECT_EQ(textIn(u"time"_s), u"2025-10-20 02:50"_s);
    EXPECT_TRUE(isFormOpen());
}

TEST_F(EditingForms, WithNothingSelectedItIsTheEventAtWhichTheReplayStands)
{
    openForm();
    press(Qt::Key_Escape);
    m_window->selection().clear();
    press(Qt::Key_F2);
    ASSERT_TRUE(isFormOpen());
    EXPECT_EQ(textIn(u"text"_s), u"Half of all calls fail."_s);
    press(Qt::Key_Escape);
    m_window->selection().clear();
    seek(u"07:59:59"_s); // nothing happens there
    press(Qt::Key_F2);
    ASSERT_TRUE(isFormOpen());
    EXPECT_EQ(textIn(u"title"_s), u"A small outage"_s);
}

TEST_F(EditingForms, EscapeRestoresAndThenGoesBackToTheList)
{
    openForm();
    const QByteArray before = bytes();
    typeOver(u"no"_s);
    press(Qt::Key_Escape);
    EXPECT_EQ(textIn(u"text"_s), u"Half of all calls fail."_s);
    EXPECT_TRUE(isFormOpen());
    press(Qt::Key_Escape);
    EXPECT_FALSE(isFormOpen());
    EXPECT_TRUE(child<Inspector>(u"inspector"_s)->isVisible());
    EXPECT_TRUE(m_list->hasFocus());
    EXPECT_TRUE(m_window->selection().event().isValid());
    EXPECT_EQ(bytes(), before);
}

TEST_F(EditingForms, WhatIsBeingTypedCountsBeforeItIsSavedOrTakenBack)
{
    openForm();
    typeOver(u"Typed."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(event(1).text.raw(), u"Typed."_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->editor().isModified(); }, patience));
    const auto* notices = child<NoticeBar>(u"noticeBar"_s);
    EXPECT_EQ(notices->message(), u"Saved: small.timeline.json and small.map.json."_s);
    undo();
    EXPECT_EQ(notices->message(), QString()) << "it no longer is";
    EXPECT_EQ(event(1).text.raw(), u"Half of all calls fail."_s);
    EXPECT_EQ(textIn(u"text"_s), u"Half of all calls fail."_s);
}

TEST_F(EditingForms, TheFormGoesWithTheSelection)
{
    openForm();
    typeOver(u"Left by a click."_s);
    clickRow(3);
    EXPECT_EQ(event(1).text.raw(), u"Left by a click."_s);
    EXPECT_EQ(textIn(u"text"_s), u"Cards are refused."_s);
    waitUntilShown();
    EXPECT_EQ(textIn(u"text"_s), u"Cards are refused."_s);
    press(Qt::Key_Return); // the event in hand: out of its form again
    EXPECT_FALSE(isFormOpen());
    press(Qt::Key_Return);
    EXPECT_TRUE(isFormOpen());
}

TEST_F(EditingForms, AServiceIsRenamedAndWeighed)
{
    m_window->selection().selectService(presentation().incident->serviceNamed(u"web"_s));
    press(Qt::Key_F2);
    ASSERT_TRUE(isFormOpen());
    const auto service = [this] { return draft().map.services.values()[3]; };
    for (const QString& line : {u"name"_s, u"short-name"_s, u"kind"_s, u"family"_s, u"provider"_s, u"region"_s, u"note"_s}) {
        expectOneStep(line.toLatin1().constData(), [&] {
            enterField(line);
            typeOver(u"Shoes"_s);
            press(Qt::Key_Tab);
        });
    }
    expectOneStep("weight", [this] {
        enterField(u"weight"_s);
        typeOver(u"2.5"_s);
        press(Qt::Key_Return);
    });
    expectOneStep("frame", [this] {
        enterField(u"parent"_s);
        press(Qt::Key_Down);
    });
    EXPECT_EQ(service().id, u"web"_s);
    EXPECT_EQ(service().name.raw(), u"Shoes"_s);
    EXPECT_EQ(service().weight, 2.5);
    EXPECT_EQ(service().parent, u"cloud"_s);
    const ServiceId selected = m_window->selection().service();
    EXPECT_EQ(presentation().incident->service(selected).name.raw(), u"Shoes"_s) << "it stays selected";
}

TEST_F(EditingForms, HeadAndMilestonesOfTheOutage)
{
    press(Qt::Key_F2, Qt::ControlModifier);
    ASSERT_TRUE(isFormOpen());
    for (const QString& line : {u"title"_s, u"summary"_s, u"severity"_s}) {
        expectOneStep(line.toLatin1().constData(), [&] {
            enterField(line);
            typeOver(u"Shoes"_s);
            press(Qt::Key_Tab);
        });
    }
    EXPECT_TRUE(m_window->windowTitle().startsWith(u"* Shoes"_s));
    expectOneStep("window", [this] {
        enterField(u"window-end"_s);
        typeOver(u"15:00"_s);
        press(Qt::Key_Return);
    });
    expectOneStep("zone", [this] {
        enterField(u"zone"_s);
        typeOver(u"Europe/Berlin"_s);
        press(Qt::Key_Return);
    });
    EXPECT_EQ(textIn(u"window-end"_s), u"2025-10-20 21:00"_s) << "the same instant on another clock";
    QTest::mouseClick(child<QPushButton>(u"link-3-1"_s), Qt::LeftButton); // detected
    expectOneStep("a milestone", [this] {
        enterField(u"time"_s);
        typeOver(u"09:10"_s);
        press(Qt::Key_Return);
    });
    ASSERT_TRUE(draft().timeline.milestone(MilestoneKind::Detected));
    expectOneStep("its note", [this] {
        enterField(u"note"_s);
        typeOver(u"By a customer."_s);
        press(Qt::Key_Tab);
    });
    expectOneStep("away with it", [this] { QTest::mouseClick(child<QPushButton>(u"command-delete"_s), Qt::LeftButton); });
    EXPECT_FALSE(draft().timeline.milestone(MilestoneKind::Detected));
}

TEST_F(EditingForms, ChaptersQuestionsActionsAndFigures)
{
    seek(u"08:00:00"_s);
    const auto clicked = [this](const QString& name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); };
    for (const QString& kind : {u"chapter"_s, u"question"_s, u"action"_s, u"figure"_s}) {
        press(Qt::Key_F2, Qt::ControlModifier);
        expectOneStep(qPrintable(u"add "_s + kind), [&] { clicked(u"command-add-"_s + kind); });
        press(Qt::Key_F2, Qt::ControlModifier);
        const int number = kind == u"chapter"_s ? 4 : kind == u"question"_s ? 5 : kind == u"action"_s ? 6 : 7;
        clicked(u"link-%1-0"_s.arg(number));
        const QString first = kind == u"chapter"_s ? u"title"_s : kind == u"figure"_s ? u"label"_s : u"text"_s;
        expectOneStep(qPrintable(u"change "_s + kind), [&] {
            enterField(first);
            typeOver(u"Shoes"_s);
            press(Qt::Key_Tab);
        });
    }
    EXPECT_EQ(formatRfc3339(draft().timeline.chapters[0].start), u"2025-10-20T08:00:00Z"_s);
    EXPECT_EQ(draft().timeline.actions[0].text.raw(), u"Shoes"_s);
    EXPECT_EQ(draft().timeline.figures[0].label.raw(), u"Shoes"_s);
    expectOneStep("delete the figure", [&] { clicked(u"command-delete"_s); });
    EXPECT_TRUE(draft().timeline.figures.empty());
}

TEST_F(EditingForms, AnEventIsGivenASourceThatIsNewToTheFile)
{
    openForm();
    const auto clicked = [this](const QString& name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); };
    expectOneStep("add a source", [&] { clicked(u"command-add-source"_s); });
    press(Qt::Key_F2); // back to the event, which is still selected
    EXPECT_EQ(textIn(u"text"_s), u"Half of all calls fail."_s);
    clicked(u"command-add-source"_s); // once more: its form opens, with the title in hand
    EXPECT_EQ(m_window->focusWidget(), fieldWidget(u"title"_s));
    expectOneStep("its title", [this] {
        typeOver(u"The channel"_s);
        press(Qt::Key_Tab);
    });
    expectOneStep("who published it", [this] {
        enterField(u"publisher"_s);
        typeOver(u"Ana"_s);
        press(Qt::Key_Return);
    });
    ASSERT_EQ(draft().timeline.sources.size(), 3u);
    EXPECT_EQ(draft().timeline.sources[2].title.raw(), u"The channel"_s);
    EXPECT_EQ(draft().timeline.sources[2].publisher.raw(), u"Ana"_s);
    EXPECT_TRUE(event(1).sources.contains(draft().timeline.sources[2].id));
}

TEST_F(EditingForms, TheDetailsAreAsHighAsBeforeWhenTheFormIsLeft)
{
    m_window->arrange();
    clickRow(1);
    QTest::qWait(50);
    const auto* inspector = child<Inspector>(u"inspector"_s);
    const int before = inspector->height();
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_F2);
        ASSERT_TRUE(isFormOpen());
        QTest::qWait(50);
        EXPECT_GT(child<FormView>(u"editForm"_s)->height(), before);
        press(Qt::Key_Escape);
        QTest::qWait(50);
    }
    EXPECT_NEAR(inspector->height(), before, 8) << "and not a little more every time";
}

TEST_F(EditingForms, TabGoesThroughTheFormOfAPartAsWell)
{
    const auto tab = [this](const QString& id) {
        press(Qt::Key_Tab);
        EXPECT_EQ(m_window->focusWidget(), fieldWidget(id)) << (m_window->focusWidget() ? qPrintable(m_window->focusWidget()->objectName()) : "none");
    };
    const auto clicked = [this](const QString& name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); };
    openForm();
    clicked(u"command-add-source"_s);
    waitUntilShown();
    EXPECT_EQ(m_window->focusWidget(), fieldWidget(u"title"_s));
    tab(u"publisher"_s);
    tab(u"url"_s);
    press(Qt::Key_F2, Qt::ControlModifier);
    clicked(u"command-add-action"_s);
    EXPECT_EQ(m_window->focusWidget(), fieldWidget(u"text"_s));
    type(u"Page sooner."_s); // over what stands there
    tab(u"owner"_s);
    waitUntilShown();
    tab(u"status"_s);
    EXPECT_EQ(draft().timeline.actions[0].text.raw(), u"Page sooner."_s);
}

TEST_F(EditingForms, EverythingThatTakesTheFocusHasAName)
{
    const auto expectNames = [this] {
        for (const QWidget* widget : child<FormView>(u"editForm"_s)->findChildren<QWidget*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            EXPECT_TRUE(widget->focusPolicy() == Qt::NoFocus || isNamed) << qPrintable(widget->objectName());
        }
    };
    openForm();
    expectNames();
    press(Qt::Key_F2, Qt::ControlModifier);
    expectNames();
}

} // namespace aftermap
