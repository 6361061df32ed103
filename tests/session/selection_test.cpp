// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/selection.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace aftermap;

TEST(Selection, TellsEachChangeOnce)
{
    SelectionState selection;
    QSignalSpy services(&selection, &SelectionState::serviceChanged);
    QSignalSpy hovered(&selection, &SelectionState::hoveredChanged);
    selection.selectService(ServiceId(3));
    selection.selectService(ServiceId(3));
    selection.hover(ServiceId(1));
    selection.hover(ServiceId(1));
    EXPECT_EQ(selection.service(), ServiceId(3));
    EXPECT_EQ(services.count(), 1);
    EXPECT_EQ(hovered.count(), 1);
}

TEST(Selection, ClearingKeepsWhatIsHovered)
{
    SelectionState selection;
    selection.selectService(ServiceId(3));
    selection.selectEvent(EventId(7));
    selection.hover(ServiceId(1));
    QSignalSpy events(&selection, &SelectionState::eventChanged);
    selection.clear();
    selection.clear();
    EXPECT_FALSE(selection.service().isValid());
    EXPECT_FALSE(selection.event().isValid());
    EXPECT_EQ(selection.hovered(), ServiceId(1));
    EXPECT_EQ(events.count(), 1);
}
