// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/header_view.h"
#include "ui/knowing_lane.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class EvidenceSwitching : public WindowTest
{
protected:
    /// The small outage; its database's failure was known 10 min later, and public after 42 min; the
    /// time of the payments was worked out.
    void openTold()
    {
        QByteArray timeline = smallTimeline;
        timeline.replace(R"({"id": "e1", )",
                         R"({"id": "e1", "known_at": "2025-10-20T06:58:00Z", "reported_at": "2025-10-20T07:30:00Z", )");
        timeline.replace(R"({"id": "e4", )", R"({"id": "e4", "derived": true, )");
        open(write(u"small.timeline.json"_s, timeline), u"2025-10-20T06:00:00Z"_s);
    }
    void change(const std::function<void()>& how)
    {
        QSignalSpy changed(&m_window->document(), &Document::presentationChanged);
        how();
        ASSERT_TRUE(changed.count() > 0 || changed.wait(patience));
        EXPECT_EQ(changed.last()[1].value<Change>(), Change::Reinterpreted);
        QCoreApplication::processEvents();
    }
    ServiceState stateNow(const QString& service)
    {
        const Presentation& shown = presentation();
        return shown.replay.statusAt(shown.incident->serviceNamed(service), shown.pacing.instant(position())).state;
    }
    QStringList chips() const
    {
        QStringList words;
        for (const QPushButton* chip : m_window->findChildren<QPushButton*>(u"evidenceChip"_s)) {
            if (chip->isVisible())
                words += chip->text();
        }
        return words;
    }
};

TEST_F(EvidenceSwitching, OneKeyLeavesOnlyStatedFacts)
{
    openTold();
    seek(u"07:40:00"_s);
    const PlayTime before = position();
    EXPECT_EQ(stateNow(u"pay"_s), ServiceState::PartialOutage);
    const QImage header = grabbed(child<HeaderView>(u"headerView"_s));
    change([this] { press(Qt::Key_E); });
    EXPECT_EQ(position(), before); // the clock stays
    EXPECT_EQ(stateNow(u"pay"_s), ServiceState::Operational);
    EXPECT_EQ(chips(), QStringList{u"Only stated facts ×"_s});
    EXPECT_EQ(child<QLabel>(u"eventCounts"_s)->text(), u"Showing 6 of 7 events · 1 does not count as evidence now"_s);
    EXPECT_NE(grabbed(child<HeaderView>(u"headerView"_s)), header);
    EXPECT_TRUE(m_window->actions()[ActionId::StatedOnly]->isChecked());
    change([this] { press(Qt::Key_E); });
    EXPECT_EQ(stateNow(u"pay"_s), ServiceState::PartialOutage);
    EXPECT_TRUE(chips().isEmpty());
}

TEST_F(EvidenceSwitching, WhatThePublicKnewByThenAndTheChipThatEndsIt)
{
    openTold();
    seek(u"07:20:00"_s);
    EXPECT_EQ(stateNow(u"db"_s), ServiceState::MajorOutage);
    change([this] { m_window->actions()[ActionId::KnownToPublic]->trigger(); });
    EXPECT_EQ(stateNow(u"db"_s), ServiceState::Operational);
    EXPECT_EQ(chips(), QStringList{u"Only what the public knew by then ×"_s});
    seek(u"07:31:00"_s);
    EXPECT_EQ(stateNow(u"db"_s), ServiceState::MajorOutage);
    // The event stands where it takes effect, and says when it happened; others are marked.
    const EventListModel& model = child<EventList>(u"eventList"_s)->events();
    const QModelIndex moved = model.index(model.rowOf(EventId(0)));
    EXPECT_EQ(moved.row(), 3);
    EXPECT_EQ(moved.data(EventListModel::TimeRole).toString(), u"03:30"_s);
    EXPECT_TRUE(moved.data(EventListModel::OriginRole).toString().startsWith(u"Happened 02:48 · "_s));
    EXPECT_TRUE(model.index(0).data(EventListModel::OriginRole).toString().startsWith(u"Time of knowing not in the file"_s));
    change([this] {
        auto* chip = child<QPushButton>(u"evidenceChip"_s);
        click(chip, chip->rect().center());
    });
    EXPECT_EQ(presentation().evidence, EvidenceFilter{});
}

TEST_F(EvidenceSwitching, SwitchesAreIndependent)
{
    openTold();
    change([this] { m_window->actions()[ActionId::KnownToResponders]->trigger(); });
    change([this] { m_window->actions()[ActionId::HighConfidence]->trigger(); });
    EXPECT_EQ(presentation().evidence, (EvidenceFilter{false, Confidence::High, KnownBy::Responders}));
    EXPECT_EQ(chips().size(), 2);
    EXPECT_FALSE(m_window->actions()[ActionId::AnyConfidence]->isChecked());
    change([this] { m_window->actions()[ActionId::AnyConfidence]->trigger(); });
    EXPECT_EQ(presentation().evidence.knownBy, KnownBy::Responders);
}

TEST_F(EvidenceSwitching, StepsGoThroughWhatCounts)
{
    openTold();
    change([this] { m_window->actions()[ActionId::KnownToPublic]->trigger(); });
    press(Qt::Key_L);
    EXPECT_EQ(clock(), u"02:50"_s); // what happened at 02:48 nobody knew yet
}

TEST_F(EvidenceSwitching, ALaneShowsHowLateItBecameKnown)
{
    openTold();
    QCoreApplication::processEvents();
    auto* lane = child<KnowingLane>(u"knowingLane"_s);
    ASSERT_TRUE(lane->isVisible());
    EXPECT_EQ(lane->summary(), u"The public knew after 42 min, by the one event that says so. "
                               "Responders knew after 10 min, by the one event that says so."_s);
    ASSERT_EQ(lane->rows().size(), 1U);
    EXPECT_TRUE(lane->words(0).contains(u"Reported to the public 03:30, 42 min after it happened"_s));
    const KnowingRow& row = lane->rows()[0];
    EXPECT_LT(row.happened, row.responders);
    EXPECT_LT(row.responders, row.everybody);
    QTest::mouseMove(m_window->windowHandle(), lane->mapTo(m_window.get(), row.rect.center().toPoint()));
    EXPECT_EQ(m_window->selection().hoveredEvent(), EventId(0));
    click(lane, row.rect.center().toPoint());
    EXPECT_EQ(clock(), u"02:48"_s);
    EXPECT_EQ(m_window->selection().event(), EventId(0));
}

TEST_F(EvidenceSwitching, WithoutTimesOfKnowingThereIsNoLane)
{
    openSmall();
    EXPECT_FALSE(child<KnowingLane>(u"knowingLane"_s)->isVisible());
}

} // namespace aftermap
