// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of outages on the welcome page.
#include "gui/window_fixture.h"

#include "ui/compare_window.h"
#include "ui/outage_card.h"
#include "ui/outage_gallery.h"
#include "ui/welcome_page.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

class Gallery : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        QDir(m_folder.path()).mkdir(u"own"_s);
        m_window->welcome().setOwnFolder(m_folder.filePath(u"own"_s));
        QSignalSpy filled(&m_window->welcome(), &WelcomePage::filled);
        m_window->setStage(Stage::Nothing);
        ASSERT_TRUE(filled.wait(patience));
        QCoreApplication::processEvents();
        ASSERT_GE(cards().size(), 16);
    }
    OutageGallery& gallery() const { return *child<OutageGallery>(u"outageGallery"_s); }
    QList<OutageCard*> cards() const { return gallery().shown(); }
    static OutageCard* focused() { return qobject_cast<OutageCard*>(QApplication::focusWidget()); }
    QString text(const QString& label) const { return child<QLabel>(label)->text(); }
    void type(const QString& letters)
    {
        for (const QChar letter : letters)
            QTest::keyClick(m_window->windowHandle(), letter.toLatin1());
    }
    void mark(OutageCard* card)
    {
        child<QScrollArea>(u"galleryScroller"_s)->ensureWidgetVisible(card);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, Qt::ControlModifier,
                          card->mapTo(m_window.get(), card->rect().center()));
    }
    void sortBy(int index) { child<QComboBox>(u"galleryOrder"_s)->setCurrentIndex(index); }
};

TEST_F(Gallery, ACardSaysWhatItIsAndAClickSelectsIt)
{
    OutageCard* card = cards()[1];
    QSignalSpy opened(&m_window->welcome(), &WelcomePage::chosen);
    click(card, card->rect().center());
    EXPECT_EQ(opened.count(), 0) << "a click only selects";
    EXPECT_TRUE(card->isCurrent());
    EXPECT_EQ(text(u"summaryTitle"_s), card->outage().facts.title);
    EXPECT_EQ(text(u"summaryText"_s), card->outage().facts.summary);
    EXPECT_TRUE(text(u"summaryFigures"_s).contains(card->outage().facts.date));
    const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(card);
    EXPECT_EQ(said->text(QAccessible::Name), card->outage().facts.title);
    EXPECT_TRUE(said->text(QAccessible::Description).contains(servicesWords(card->outage().facts)));
    click(child<QPushButton>(u"openSelectedButton"_s), QPoint(5, 5));
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(Gallery, ArrowsWalkTheGridAndEnterOpens)
{
    const QList<OutageCard*> all = cards();
    ASSERT_EQ(focused(), all[0]);
    press(Qt::Key_Right);
    EXPECT_EQ(focused(), all[1]);
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    const auto columns = all.indexOf(focused());
    ASSERT_GT(columns, 1) << "several columns";
    press(Qt::Key_Up);
    EXPECT_EQ(focused(), all[0]);
    press(Qt::Key_End);
    EXPECT_EQ(focused(), all.last());
    const auto* viewport = child<QScrollArea>(u"galleryScroller"_s)->viewport();
    EXPECT_TRUE(viewport->rect().contains(QRect(all.last()->mapTo(viewport, QPoint()), all.last()->size())));
    press(Qt::Key_Home);
    press(Qt::Key_Tab);
    EXPECT_EQ(focused(), nullptr) << "one stop for all cards";
    press(Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(focused(), all[0]);
    QSignalSpy opened(&m_window->welcome(), &WelcomePage::chosen);
    press(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), all[0]->path());
}

TEST_F(Gallery, TypingSearchesAndEscapeClears)
{
    const auto all = cards().size();
    type(u"ROBLOX Consul"_s);
    EXPECT_TRUE(child<QLineEdit>(u"gallerySearch"_s)->hasFocus());
    ASSERT_EQ(cards().size(), 1);
    EXPECT_TRUE(cards()[0]->outage().facts.title.contains(u"Roblox"_s));
    EXPECT_TRUE(text(u"galleryCount"_s).startsWith(u"1 of %1 outages"_s.arg(all)));
    EXPECT_TRUE(cards()[0]->isCurrent());
    press(Qt::Key_Escape);
    EXPECT_EQ(cards().size(), all);
    type(u"2021 oculus"_s);
    ASSERT_EQ(cards().size(), 1) << "a year and a service";
    press(Qt::Key_Down);
    EXPECT_EQ(focused(), cards()[0]);
    press(Qt::Key_Escape);
    EXPECT_EQ(cards().size(), all);
    type(u"pagerduty"_s);
    EXPECT_GE(cards().size(), 1) << "a service";
    EXPECT_LT(cards().size(), all);
    type(u"zzz"_s);
    EXPECT_TRUE(cards().isEmpty());
}

TEST_F(Gallery, SortsByEveryMeasure)
{
    const auto values = [this](auto valueOf) {
        std::vector<double> all;
        for (const OutageCard* card : cards())
            all.push_back(valueOf(card->outage().facts));
        return all;
    };
    const auto falls = [](const std::vector<double>& all) {
        return std::is_sorted(all.begin(), all.end(), std::greater<>());
    };
    const auto length = [](const std::optional<Milliseconds>& span) { return span ? double(span->count()) : -1e18; };
    EXPECT_TRUE(falls(values([](const OutageFacts& f) { return double(f.onset.time_since_epoch().count()); })));
    sortBy(1);
    EXPECT_TRUE(falls(values([&](const OutageFacts& f) { return length(f.duration); })));
    sortBy(2);
    EXPECT_TRUE(falls(values([](const OutageFacts& f) { return double(f.services); })));
    EXPECT_EQ(cards()[0]->outage().facts.services, 120u);
    sortBy(3);
    EXPECT_TRUE(falls(values([](const OutageFacts& f) { return f.peak; })));
    sortBy(4);
    EXPECT_TRUE(falls(values([&](const OutageFacts& f) { return length(f.afterResolved); })));
}

TEST_F(Gallery, TwoToSixMarkedOutagesCanBeCompared)
{
    auto* button = child<QPushButton>(u"compareButton"_s);
    const QList<OutageCard*> all = cards();
    EXPECT_FALSE(button->isEnabled());
    mark(all[2]);
    EXPECT_FALSE(button->isEnabled());
    press(Qt::Key_Left);
    press(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(all[1]->isMarked());
    ASSERT_TRUE(button->isEnabled());
    EXPECT_TRUE(all[1]->accessibleDescription().startsWith(u"Marked for a comparison"_s));
    QSignalSpy wanted(&m_window->welcome(), &WelcomePage::compareWanted);
    click(button, button->rect().center());
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toStringList(), QStringList({all[2]->path(), all[1]->path()}));
    const QWidgetList windows = QApplication::topLevelWidgets();
    EXPECT_TRUE(std::any_of(windows.begin(), windows.end(), [](const QWidget* window) {
        return qobject_cast<const CompareWindow*>(window) != nullptr && window->isVisible();
    }));
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    for (int i = 3; i < 7; ++i)
        mark(all[i]);
    EXPECT_TRUE(button->isEnabled()) << "six";
    mark(all[7]);
    EXPECT_FALSE(button->isEnabled()) << "seven";
    EXPECT_TRUE(button->toolTip().contains(u"At most 6"_s));
    press(Qt::Key_Escape);
    EXPECT_TRUE(gallery().marked().isEmpty());
    EXPECT_FALSE(all[2]->isMarked());
}

TEST_F(Gallery, TheUsersOwnFolderStandsBesideOurs)
{
    const auto before = cards().size();
    write(u"own/small.map.json"_s, smallMap);
    write(u"own/small.timeline.json"_s, smallTimeline);
    ASSERT_TRUE(QTest::qWaitFor([&] { return cards().size() == before + 1; }, patience));
    const auto mine = [this] {
        const QList<OutageCard*> all = cards();
        const auto found = std::find_if(all.begin(), all.end(), [](const OutageCard* card) { return card->outage().own; });
        return found == all.end() ? nullptr : *found;
    };
    ASSERT_NE(mine(), nullptr);
    EXPECT_EQ(mine()->outage().facts.title, u"A small outage"_s);
    write(u"own/small.timeline.json"_s, "{\n\"format\": \"aftermap-timeline/1\",\n\"title\": 7}");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !mine()->isReadable(); }, patience));
    OutageCard* broken = cards().last();
    EXPECT_EQ(broken, mine()) << "what cannot be read comes last";
    EXPECT_EQ(broken->accessibleName(), u"small.timeline.json"_s);
    EXPECT_TRUE(broken->accessibleDescription().startsWith(u"Line "_s)) << qPrintable(broken->accessibleDescription());
    EXPECT_TRUE(text(u"galleryCount"_s).contains(u"(1 cannot be read)"_s));
    mark(broken);
    EXPECT_FALSE(broken->isMarked());
    EXPECT_EQ(text(u"summaryText"_s), broken->outage().problem);
    QFile::remove(m_folder.filePath(u"own/small.timeline.json"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return cards().size() == before; }, patience));
    EXPECT_EQ(mine(), nullptr);
}

TEST_F(Gallery, CardsStandInMoreColumnsWhereThereIsRoomAndNeverOverlap)
{
    int before = 0;
    for (const QSize size : {QSize(900, 600), QSize(1280, 800), QSize(2560, 1440)}) {
        m_window->resize(size);
        QTest::qWait(50);
        const QList<OutageCard*> all = cards();
        const auto firstRow = std::count_if(all.begin(), all.end(), [](const OutageCard* card) { return card->y() == 0; });
        EXPECT_GT(firstRow, before) << size.width() << " columns: " << firstRow;
        before = int(firstRow);
        for (int i = 1; i < all.size(); ++i) {
            EXPECT_FALSE(all[i]->geometry().intersects(all[i - 1]->geometry()));
            EXPECT_LE(all[i]->geometry().right(), all[i]->parentWidget()->width());
        }
    }
}

} // namespace aftermap
