// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/selected_ids.h"

#include "session/map_alone.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

const char before[] = "web > api > db | 10:00 db major id=e1 | 10:05 api partial | 10:10 web degraded id=e3";
/// Services and events stand in other places here.
const char after[] = "zoo > db | web > api > db | 09:00 zoo major id=e0 | 10:00 db partial id=e1 | 10:05 api partial";

} // namespace

TEST(SelectedIds, TheSameServiceAndEventAreSelectedInAnotherReading)
{
    const Incident old = incidentFrom(before);
    const Incident now = incidentFrom(after);
    SelectionState selection;
    selection.selectService(serviceIn(old, "db"));
    selection.selectEvent(EventId(0));
    const SelectedIds ids = selectedIds(old, selection);
    selection.clear();
    selectAgain(now, selection, ids);
    EXPECT_EQ(selection.service(), serviceIn(now, "db"));
    EXPECT_EQ(selection.event(), EventId(1)) << "by its id, though its state is another";
}

TEST(SelectedIds, AnEventWithoutAnIdIsTheOneThatIsTheSame)
{
    const Incident old = incidentFrom(before);
    const Incident now = incidentFrom(after);
    SelectionState selection;
    selection.selectEvent(EventId(1));
    const SelectedIds ids = selectedIds(old, selection);
    selection.clear();
    selectAgain(now, selection, ids);
    EXPECT_EQ(selection.event(), EventId(2));
    EXPECT_FALSE(selection.service());
}

TEST(SelectedIds, WhatIsGoneIsNotSelected)
{
    const Incident old = incidentFrom(before);
    const Incident now = incidentFrom("web > api | 10:05 api partial");
    SelectionState selection;
    selection.selectService(serviceIn(old, "db"));
    selection.selectEvent(EventId(2));
    selectAgain(now, selection, selectedIds(old, selection));
    EXPECT_FALSE(selection.service());
    EXPECT_FALSE(selection.event());
}

TEST(SelectedIds, AfterAnEditAnEventIsFoundInItsPlaceToo)
{
    const Incident old = incidentFrom(before);
    SelectionState selection;
    selection.selectEvent(EventId(1)); // of the api, without an id
    const SelectedIds ids = selectedIds(old, selection);
    const Incident moved = incidentFrom("web > api > db | 10:00 db major id=e1 | 10:20 api partial | 10:10 web degraded id=e3");
    selectAgain(moved, selection, ids);
    EXPECT_FALSE(selection.event());
    selectEdited(moved, selection, ids);
    EXPECT_EQ(moved.event(selection.event()).service, u"api"_s);
    const Incident fewer = incidentFrom("web > api > db | 10:00 db major id=e1 | 10:10 web degraded id=e3");
    selectEdited(fewer, selection, ids);
    EXPECT_FALSE(selection.event());
}

TEST(SelectedIds, AnIdIsAServiceOrAnEventWithItsService)
{
    const Incident incident = incidentFrom(before);
    SelectionState selection;
    EXPECT_TRUE(selectById(incident, selection, u"api"_s));
    EXPECT_EQ(selection.service(), serviceIn(incident, "api"));
    EXPECT_EQ(idToSelect(incident, selection), u"api"_s);
    EXPECT_TRUE(selectById(incident, selection, u"e3"_s));
    EXPECT_EQ(selection.service(), serviceIn(incident, "web"));
    EXPECT_EQ(selection.event(), EventId(2));
    EXPECT_EQ(idToSelect(incident, selection), u"e3"_s);
    EXPECT_FALSE(selectById(incident, selection, u"nobody"_s));
    EXPECT_FALSE(selectById(incident, selection, {}));
    EXPECT_EQ(selection.event(), EventId(2)) << "and nothing has changed";
}

TEST(SelectedIds, AMapAloneIsKnownByItsEmptyHour)
{
    EXPECT_FALSE(isMapAlone(incidentFrom(before)));
    EXPECT_FALSE(isMapAlone(incidentFrom("web > api | window 09:00 15:00")));
}
