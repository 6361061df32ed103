// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/service_table.h"
#include "ui/service_table_model.h"
#include "ui/services_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class Services : public WindowTest
{
protected:
    ServiceTable* table() const { return child<ServiceTable>(u"serviceTable"_s); }
    QLineEdit* field() const { return child<QLineEdit>(u"findService"_s); }
    void openAndReveal()
    {
        openSmall();
        press(Qt::Key_6, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    ServiceId service(const QString& id) { return presentation().incident->serviceNamed(id); }
    QStringList names() const { return column(ServiceTableModel::Name); }
    QStringList column(int which) const
    {
        QStringList all;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            all << table()->model()->index(row, which).data().toString();
        return all;
    }
    QString cell(const QString& name, int which) const { return column(which).value(names().indexOf(name)); }
    QPoint middleOf(const QString& name) const
    {
        return table()->visualRect(table()->model()->index(int(names().indexOf(name)), 0)).center();
    }
};

TEST_F(Services, ControlSixBringsTheTableForward)
{
    openAndReveal();
    EXPECT_EQ(QApplication::focusWidget(), table());
    EXPECT_FALSE(table()->viewport()->visibleRegion().isEmpty());
}

TEST_F(Services, ARowSaysHowAServiceFares)
{
    openAndReveal();
    seek(u"07:50:00"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::State), u"Major outage"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::Since), u"02:48"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::SoFar), u"1 h 2 min"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::InAll), u"1 h 12 min"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::NeededBy), u"1"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::Where), u"The cloud"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::Certainty), u"High"_s);
    EXPECT_EQ(cell(u"Web shop"_s, ServiceTableModel::FirstFailed), u"about 03:00"_s);
    EXPECT_EQ(cell(u"Mail"_s, ServiceTableModel::State), u"No impact reported"_s);
    EXPECT_EQ(cell(u"Mail"_s, ServiceTableModel::Since), QString());
    seek(u"08:05:00"_s);
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::State), u"Operational"_s);
    seek(u"06:10:00"_s); // and backwards
    EXPECT_EQ(cell(u"Database"_s, ServiceTableModel::State), u"No impact reported"_s);
}

TEST_F(Services, NothingIsToldWhileNothingChanges)
{
    openAndReveal();
    QSignalSpy changed(&table()->services(), &QAbstractItemModel::dataChanged);
    seek(u"06:30:00"_s);
    EXPECT_EQ(changed.count(), 0);
    seek(u"06:49:00"_s);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(Services, AClickOnAHeadingSortsByItsMeasure)
{
    openAndReveal();
    EXPECT_EQ(names(), (QStringList{u"Database"_s, u"Interface"_s, u"Web shop"_s, u"Payments"_s, u"Mail"_s}));
    QHeaderView* header = table()->horizontalHeader();
    const auto clickOn = [&](int which) {
        table()->scrollTo(table()->model()->index(0, which));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(header->sectionViewportPosition(which) + 12, header->height() / 2));
    };
    clickOn(ServiceTableModel::InAll); // numbers, not texts: 1 h 12 min, 2 h 40 min, 4 h 40 min, 5 h
    EXPECT_EQ(names(), (QStringList{u"Database"_s, u"Interface"_s, u"Payments"_s, u"Web shop"_s, u"Mail"_s}));
    clickOn(ServiceTableModel::InAll);
    EXPECT_EQ(names(), (QStringList{u"Web shop"_s, u"Payments"_s, u"Interface"_s, u"Database"_s, u"Mail"_s}));
}

TEST_F(Services, TheButtonSortsByKeyboardToo)
{
    openAndReveal();
    const QMenu* menu = child<QToolButton>(u"sortServices"_s)->menu();
    menu->actions().at(ServiceTableModel::NeededBy)->trigger();
    menu->actions().at(ServiceTableModel::NeededBy)->trigger(); // the other way round
    EXPECT_EQ(names().first(), u"Interface"_s);
}

TEST_F(Services, ARowAndTheSelectedServiceAreOne)
{
    openAndReveal();
    click(table()->viewport(), middleOf(u"Web shop"_s));
    EXPECT_EQ(m_window->selection().service(), service(u"web"_s));
    press(Qt::Key_Down);
    EXPECT_EQ(m_window->selection().service(), service(u"pay"_s));
    m_window->selection().selectService(service(u"db"_s));
    EXPECT_EQ(table()->currentIndex().row(), names().indexOf(u"Database"_s));
    m_window->selection().clear();
    EXPECT_FALSE(table()->currentIndex().isValid());
}

TEST_F(Services, EnterGoesToTheFirstFailure)
{
    openAndReveal();
    m_window->selection().selectService(service(u"pay"_s));
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"03:20"_s);
}

TEST_F(Services, TypingFinds)
{
    openAndReveal();
    press(Qt::Key_L); // a key of the transport elsewhere
    EXPECT_EQ(QApplication::focusWidget(), field());
    EXPECT_EQ(position(), PlayTime());
    EXPECT_TRUE(names().contains(u"Mail"_s));
    EXPECT_FALSE(names().contains(u"Payments"_s));
}

TEST_F(Services, FindingNarrowsTheTableAndKeepsTheSelection)
{
    openAndReveal();
    m_window->selection().selectService(service(u"db"_s));
    press(Qt::Key_P);
    press(Qt::Key_A);
    press(Qt::Key_Y);
    EXPECT_EQ(names(), QStringList{u"Payments"_s});
    EXPECT_EQ(child<QLabel>(u"servicesFound"_s)->text(), u"1 of 5"_s);
    EXPECT_EQ(m_window->selection().service(), service(u"db"_s)); // only hidden here
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), table());
    EXPECT_EQ(m_window->selection().service(), service(u"pay"_s));
    field()->setFocus();
    press(Qt::Key_Escape);
    EXPECT_EQ(names().size(), 5);
    EXPECT_EQ(m_window->selection().service(), service(u"pay"_s));
}

TEST_F(Services, TheMouseHoversAServiceEverywhere)
{
    openAndReveal();
    QTest::mouseMove(table()->viewport(), middleOf(u"Payments"_s));
    EXPECT_EQ(m_window->selection().hovered(), service(u"pay"_s));
}

TEST_F(Services, EveryColumnIsExplained)
{
    openAndReveal();
    for (int which = 0; which < ServiceTableModel::ColumnCount; ++which) {
        const QString tip = table()->model()->headerData(which, Qt::Horizontal, Qt::ToolTipRole).toString();
        EXPECT_TRUE(tip.endsWith(u'.')) << which;
        EXPECT_GE(table()->columnWidth(which), 20);
    }
}

} // namespace aftermap
