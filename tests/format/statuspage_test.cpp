// SPDX-License-Identifier: GPL-3.0-or-later
// The files of status pages, in their shapes and with their oddities.
#include "format/document_writer.h"
#include "format/imported_outages.h"
#include "format/timeline_reader.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// One incident: api in a major outage from 10:00, operational at 10:50; web named and never affected.
constexpr char incidentJson[] = R"({"id":"i1","name":"Checkout errors","status":"resolved","impact":"major",
 "created_at":"2026-01-05T10:05:00.000Z","started_at":"2026-01-05T10:00:00.000Z","monitoring_at":null,
 "resolved_at":"2026-01-05T10:50:00.000Z","shortlink":"https://status.example.org/i1",
 "incident_updates":[
  {"status":"resolved","body":"Fixed.","created_at":"2026-01-05T10:50:00.000Z","display_at":"2026-01-05T10:50:00.000Z",
   "affected_components":[{"code":"c1","name":"API","old_status":"major_outage","new_status":"operational"}]},
  {"status":"identified","body":"<p>A bad <b>flag</b> &amp; its cache.</p>","created_at":"2026-01-05T10:20:00.000Z",
   "display_at":"2026-01-05T10:20:00.000Z","updated_at":"2026-01-05T12:00:00.000Z","affected_components":null},
  {"status":"investigating","body":"Looking.","created_at":"2026-01-05T10:05:00.000Z","display_at":"2026-01-05T10:00:00.000Z",
   "affected_components":[{"code":"c1","name":"API","old_status":"operational","new_status":"major_outage"},
    {"code":"c2","name":"Web","old_status":"operational","new_status":"operational"}]}],
 "components":[{"id":"c1","name":"API","status":"operational","group":false,"group_id":null},
  {"id":"c2","name":"Web","status":"operational","group":false,"group_id":null}]})";

constexpr char pageJson[] = R"({"id":"p1","name":"Shop","url":"https://status.example.org","time_zone":"Europe/Berlin"})";

QByteArray replaced(QByteArray text, const char* before, const char* after)
{
    EXPECT_TRUE(text.contains(before)) << before;
    return text.replace(before, after);
}

ImportedOutages found(const QByteArray& bytes)
{
    Diagnostics diagnostics;
    auto file = readStatuspage(bytes, u"page.json"_s, diagnostics);
    EXPECT_TRUE(file.has_value()) << (diagnostics.isEmpty() ? "" : format(diagnostics.sorted().front()).toStdString());
    return file ? outagesOf(std::move(*file)) : ImportedOutages{};
}

ImportedOutage only(const QByteArray& bytes)
{
    const ImportedOutages all = found(bytes);
    const Result<QStringList> ids = chosenOutages(all, u"all"_s);
    EXPECT_TRUE(ids.has_value());
    return ids ? outageOf(all, *ids) : ImportedOutage{};
}

QByteArray whole(const QByteArray& incident = incidentJson)
{
    return QByteArray("{\"page\":") + pageJson + ",\"incident\":" + incident + "}";
}

/// "10:00 api major_outage; …" of all events that set a state.
QString states(const ImportedOutage& outage)
{
    QStringList all;
    for (const Event& event : outage.timeline.events) {
        if (event.state)
            all += formatRfc3339(event.time.at).mid(11, 5) + u' ' + event.service + u' ' + toWord(*event.state);
    }
    return all.join(u"; "_s);
}

bool says(const ImportLog& log, ImportVerdict verdict, const QString& piece)
{
    return std::any_of(log.entries.begin(), log.entries.end(), [&](const ImportEntry& entry) {
        return entry.verdict == verdict && entry.what.contains(piece);
    });
}

const Event& event(const ImportedOutage& outage, std::size_t i)
{
    return outage.timeline.events.at(i);
}

} // namespace

TEST(Statuspage, OneIncidentBecomesATimelineAndItsMap)
{
    const ImportedOutage outage = only(whole());
    EXPECT_EQ(outage.timeline.title.raw(), u"Checkout errors"_s);
    EXPECT_EQ(outage.timeline.zone, u"Europe/Berlin"_s);
    EXPECT_EQ(outage.timeline.severity.raw(), u"major"_s);
    EXPECT_EQ(states(outage), u"10:00 api major_outage; 10:50 api operational"_s);
    ASSERT_EQ(outage.timeline.events.size(), 4u);
    EXPECT_EQ(event(outage, 0).text.raw(), u"Looking."_s);
    EXPECT_EQ(event(outage, 0).kind, EventKind::Impact);
    EXPECT_EQ(formatRfc3339(*event(outage, 0).reportedAt), u"2026-01-05T10:05:00Z"_s);
    EXPECT_EQ(event(outage, 1).kind, EventKind::Diagnosis);
    EXPECT_EQ(event(outage, 1).text.raw(), u"A bad flag & its cache."_s);
    EXPECT_EQ(event(outage, 1).note.raw(), u"The page changed this text later, at 2026-01-05T12:00:00Z."_s);
    EXPECT_EQ(event(outage, 2).kind, EventKind::DeclaredResolved);
    EXPECT_FALSE(event(outage, 3).time.derived);
    // Two services; the page is none, and no frame around them either.
    const auto& services = outage.map.services.values();
    ASSERT_EQ(services.size(), 2u);
    EXPECT_EQ(services[0].provider, u"Shop"_s);
    EXPECT_TRUE(services[0].parent.isEmpty());
    EXPECT_EQ(services[1].id, u"web"_s);
    EXPECT_EQ(outage.origins[u"api"_s], u"p1/c1"_s);
    const auto& onset = outage.timeline.milestone(MilestoneKind::Onset);
    ASSERT_TRUE(onset);
    EXPECT_EQ(formatRfc3339(onset->time.at), u"2026-01-05T10:00:00Z"_s);
    EXPECT_TRUE(outage.timeline.milestone(MilestoneKind::DeclaredResolved));
    EXPECT_TRUE(says(outage.log, ImportVerdict::Skipped, u"HTML"_s));
}

TEST(Statuspage, WhatIsWrittenCanBeReadAgain)
{
    const ImportedOutage outage = only(whole());
    Diagnostics diagnostics;
    const auto read = readTimeline(writeTimeline(outage.timeline), u"out.json"_s, diagnostics);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->timeline, outage.timeline);
    EXPECT_EQ(diagnostics.warnings(), 0u);
}

TEST(Statuspage, AllShapesGiveTheSame)
{
    const QByteArray incident = incidentJson;
    const QByteArray page = pageJson;
    const QString expected = states(only(whole()));
    for (const QByteArray& shape :
         {"{\"page\":" + page + ",\"incidents\":[" + incident + "]}",
          "{\"incidents\":[" + incident + "],\"page\":" + page + ",\"components\":[],\"scheduled_maintenances\":null}",
          "[" + incident + "]", "[{\"page\":" + page + ",\"incidents\":[" + incident + "]}]",
          "\xef\xbb\xbf{\"incident\":" + incident + "}",
          "{\"page\":" + page + ",\"scheduled_maintenances\":[" + incident + "]}"}) {
        EXPECT_TRUE(looksLikeStatuspage(shape)) << shape.left(40).toStdString();
        EXPECT_EQ(states(only(shape)), expected) << shape.left(40).toStdString();
    }
}

TEST(Statuspage, OtherJsonIsNoStatusPage)
{
    for (const char* other : {"{}", "[]", "[1,2]", "{\"page\":3,\"services\":[]}", "[{\"id\":1}]", "{\"incidents\":[{\"id\":1}]}",
                              "{\"format\":\"aftermap-timeline/1\"}", "[[[[", "{\"page\":"})
        EXPECT_FALSE(looksLikeStatuspage(other)) << other;
}

TEST(Statuspage, OldStatusIsNoTransition)
{
    // "operational" before a report of operational says nothing; the state of 10:00 goes on.
    const QByteArray json = replaced(whole(), "\"display_at\":\"2026-01-05T10:20:00.000Z\",\"updated_at\":\"2026-01-05T12:00:00.000Z\",\"affected_components\":null",
                                     "\"display_at\":\"2026-01-05T10:20:00.000Z\",\"affected_components\":[{\"code\":\"c1\",\"name\":\"API\",\"old_status\":\"operational\",\"new_status\":\"major_outage\"}]");
    EXPECT_EQ(states(only(json)), u"10:00 api major_outage; 10:50 api operational"_s);
}

TEST(Statuspage, OldStatusSeedsTheTimeBeforeTheFirstUpdate)
{
    QByteArray json = replaced(whole(), "\"old_status\":\"operational\",\"new_status\":\"major_outage\"",
                               "\"old_status\":\"degraded_performance\",\"new_status\":\"major_outage\"");
    json = replaced(json, "\"display_at\":\"2026-01-05T10:00:00.000Z\"", "\"display_at\":\"2026-01-05T10:10:00.000Z\"");
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 api degraded_performance; 10:10 api major_outage; 10:50 api operational"_s);
    EXPECT_TRUE(event(outage, 0).time.derived);
    EXPECT_EQ(event(outage, 0).confidence, Confidence::Low);
}

TEST(Statuspage, ResolvedMakesOperationalAndSaysThatItIsDerived)
{
    const QByteArray json = replaced(whole(), "\"new_status\":\"operational\"}]},\n  {\"status\":\"identified\"",
                                     "\"new_status\":\"partial_outage\"}]},\n  {\"status\":\"identified\"");
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 api major_outage; 10:50 api partial_outage; 10:50 api operational"_s);
    EXPECT_TRUE(outage.timeline.events.back().time.derived);
    EXPECT_EQ(outage.timeline.events.back().evidence, u"derived_from_resolved"_s);
    EXPECT_TRUE(says(outage.log, ImportVerdict::Guessed, u"declares the incident resolved"_s));
}

TEST(Statuspage, AnOpenIncidentStaysOpen)
{
    QByteArray json = replaced(whole(), "\"status\":\"resolved\",\"impact\"", "\"status\":\"monitoring\",\"impact\"");
    json = replaced(json, "\"new_status\":\"operational\"}]},", "\"new_status\":\"major_outage\"}]},");
    EXPECT_EQ(states(only(json)), u"10:00 api major_outage"_s);
}

TEST(Statuspage, NothingButOperationalIsColouredByImpact)
{
    const QByteArray json = replaced(whole(), "\"new_status\":\"major_outage\"", "\"new_status\":\"operational\"");
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 api partial_outage; 10:00 web partial_outage; 10:50 api operational; 10:50 web operational"_s);
    for (const Event& one : outage.timeline.events) {
        if (!one.state)
            continue;
        EXPECT_EQ(one.evidence, u"inferred_from_impact"_s);
        EXPECT_EQ(one.confidence, Confidence::Low);
        EXPECT_TRUE(one.time.derived);
    }
    ASSERT_EQ(outage.timeline.evidenceClasses.size(), 1u);
    EXPECT_EQ(outage.timeline.evidenceClasses[0].id, u"inferred_from_impact"_s);
}

TEST(Statuspage, WithoutComponentsThePageStandsForAll)
{
    const QByteArray json = R"({"page":{"name":"Shop"},"incident":{"id":"x","name":"Down","status":"resolved","impact":"critical",
      "started_at":"2026-01-05T10:00:00Z","resolved_at":"2026-01-05T11:00:00Z","incident_updates":[
      {"status":"resolved","body":"ok","display_at":"2026-01-05T11:00:00Z",
       "affected_components":[{"name":"No components were affected by this update."}]}]}})";
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 shop major_outage; 11:00 shop operational"_s);
    EXPECT_EQ(outage.map.services.size(), 1u);
    EXPECT_FALSE(outage.map.services.values()[0].isFrame());
    EXPECT_EQ(outage.log.counted(u"reports that name no component or no state"_s), 1u);
}

TEST(Statuspage, ImpactNoneColoursNothing)
{
    const QByteArray json = R"({"page":{"name":"Shop"},"incident":{"id":"x","name":"?","status":"resolved","impact":"none",
      "started_at":"2026-01-05T10:00:00Z","resolved_at":"2026-01-05T11:00:00Z","incident_updates":[]}})";
    EXPECT_EQ(states(only(json)), QString());
}

TEST(Statuspage, AGroupIsNotCountedBesideItsMembers)
{
    QByteArray json = replaced(whole(), "\"name\":\"Web\",\"status\":\"operational\",\"group\":false,\"group_id\":null",
                               "\"name\":\"Europe\",\"status\":\"operational\",\"group\":true,\"group_id\":null");
    json = replaced(json, "\"group\":false,\"group_id\":null", "\"group\":false,\"group_id\":\"c2\"");
    json = replaced(json, "\"name\":\"Web\",\"old_status\":\"operational\",\"new_status\":\"operational\"",
                    "\"name\":\"Europe\",\"old_status\":\"operational\",\"new_status\":\"major_outage\"");
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 api major_outage; 10:50 api operational"_s);
    EXPECT_EQ(outage.map.services.size(), 1u); // the member
    EXPECT_EQ(outage.map.services.values()[0].family.raw(), u"Europe"_s);
    EXPECT_TRUE(says(outage.log, ImportVerdict::Skipped, u"is a group"_s));
}

TEST(Statuspage, SeveralPagesAreFramesAroundTheirServices)
{
    const auto page = [](const char* name) {
        QByteArray incident = replaced(incidentJson, "\"id\":\"i1\"", (QByteArray("\"id\":\"") + name + '"').constData());
        return QByteArray("{\"page\":{\"id\":\"") + name + "\",\"name\":\"" + name + "\"},\"incidents\":[" + incident + "]}";
    };
    const ImportedOutage outage = only("[" + page("Shop") + "," + page("Bank") + "]");
    const auto& services = outage.map.services.values();
    ASSERT_EQ(services.size(), 6u);
    EXPECT_TRUE(services[0].isFrame() && services[1].isFrame());
    EXPECT_EQ(services[0].name.raw(), u"Shop"_s);
    EXPECT_EQ(services[2].parent, services[0].id);
    EXPECT_EQ(services[5].parent, services[1].id);
    EXPECT_EQ(outage.timeline.title.raw(), u"Shop: 2 incidents"_s);
}

TEST(Statuspage, AWordForAStateIsNoTextOfItsOwn)
{
    const QByteArray both = replaced(replaced(incidentJson, "\"name\":\"Web\",\"old_status\":\"operational\",\"new_status\":\"operational\"",
                                              "\"name\":\"Web\",\"old_status\":\"operational\",\"new_status\":\"partial_outage\""),
                                     "\"new_status\":\"major_outage\"", "\"new_status\":\"wobbly\"");
    QStringList texts;
    for (const Event& one : only(whole(both)).timeline.events) {
        if (one.state && !one.time.derived)
            texts += one.text.raw();
    }
    EXPECT_TRUE(texts.contains(QString())) << texts.join(u'|').toStdString();
    EXPECT_TRUE(texts.contains(u"API: wobbly"_s)) << texts.join(u'|').toStdString();
}

TEST(Statuspage, TheImitationsWordsAreKnown)
{
    const QByteArray json = R"({"page":{"id":"01J","name":"Shop"},"incidents":[{"id":"01JABCDEFGHJKMNPQRSTVWXYZ0","name":"Slow",
      "status":"investigating","impact":"minor","created_at":"2026-01-05T10:00:00Z","started_at":null,"shortlink":null,
      "incident_updates":[{"status":"investigating","body":"We look.","created_at":"2026-01-05T10:01:00Z",
       "affected_components":[{"code":"a","name":"API","new_status":"full_outage"},{"code":"b","name":"Web","new_status":"on_fire"}]}]}],
      "scheduled_maintenances":null})";
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:01 api major_outage; 10:01 web unknown"_s);
    EXPECT_TRUE(says(outage.log, ImportVerdict::Guessed, u"on_fire"_s));
}

TEST(Statuspage, AWidgetsShortFormIsRead)
{
    const QByteArray json = R"({"page":{"name":"Shop"},"ongoing_incidents":[{"id":"o","name":"Slow","status":"monitoring",
      "url":"https://x","last_update_at":"2026-01-05T10:00:00Z","last_update_message":"Watching.",
      "current_worst_impact":"partial_outage","affected_components":[{"id":"a","name":"API","current_status":"partial_outage"}]}]})";
    EXPECT_EQ(states(only(json)), u"10:00 api partial_outage"_s);
}

TEST(Statuspage, AMaintenanceThatIsPlannedIsInferred)
{
    const QByteArray json = R"({"page":{"name":"Shop"},"scheduled_maintenances":[{"id":"m","name":"Disks","status":"scheduled",
      "impact":"maintenance","created_at":"2026-01-01T10:00:00Z","scheduled_for":"2026-01-05T10:00:00Z",
      "scheduled_until":"2026-01-05T12:00:00Z","incident_updates":[],"components":[{"id":"a","name":"API"}]}]})";
    const ImportedOutage outage = only(json);
    EXPECT_EQ(states(outage), u"10:00 api under_maintenance; 12:00 api operational"_s);
    EXPECT_TRUE(event(outage, 0).text.raw().startsWith(u"Planned"_s));
    EXPECT_EQ(event(outage, 0).confidence, Confidence::Low);
}

TEST(Statuspage, SeveralIncidentsMustBeChosenFrom)
{
    const QByteArray second = replaced(replaced(incidentJson, "\"id\":\"i1\"", "\"id\":\"i2\""), "2026-01-05T10:00:00.000Z", "2026-01-05T09:00:00.000Z");
    const ImportedOutages all = found("[" + QByteArray(incidentJson) + "," + second + "]");
    ASSERT_EQ(all.outages.size(), 2u);
    EXPECT_EQ(all.outages[0].id, u"i1"_s); // newest first
    EXPECT_EQ(all.outages[0].updates, 3u);
    EXPECT_EQ(all.outages[0].span.length(), Milliseconds(std::chrono::minutes(50)));
    EXPECT_TRUE(all.outages[0].isOver);
    const auto none = chosenOutages(all, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message,
              u"This file tells of 2 incidents; choose one with “aftermap convert FILE --incident ID” (i1, i2), or “all”."_s);
    EXPECT_EQ(chosenOutages(all, u"i2"_s), QStringList{u"i2"_s});
    EXPECT_FALSE(chosenOutages(all, u"i3"_s));
    // Together: the outage of one goes on while the other is over already.
    const ImportedOutage both = outageOf(all, {u"i1"_s, u"i2"_s});
    EXPECT_EQ(states(both), u"09:00 api major_outage; 10:50 api operational"_s);
    EXPECT_EQ(both.timeline.chapters.size(), 2u);
    EXPECT_EQ(both.timeline.sources.size(), 2u);
    EXPECT_FALSE(both.timeline.milestone(MilestoneKind::Onset));
}

TEST(Statuspage, ResolvedBeforeItStartedIsNoMilestone)
{
    const QByteArray json = replaced(whole(), "\"resolved_at\":\"2026-01-05T10:50:00.000Z\"", "\"resolved_at\":\"2026-01-05T09:00:00.000Z\"");
    const ImportedOutage outage = only(json);
    EXPECT_FALSE(outage.timeline.milestone(MilestoneKind::DeclaredResolved));
    EXPECT_TRUE(says(outage.log, ImportVerdict::Skipped, u"before it began"_s));
    Diagnostics diagnostics;
    EXPECT_TRUE(readTimeline(writeTimeline(outage.timeline), u"out.json"_s, diagnostics));
}

TEST(Statuspage, OddValuesAreLoggedWithTheirPlace)
{
    const QByteArray json = replaced(whole(), "\"display_at\":\"2026-01-05T10:20:00.000Z\"", "\"display_at\":\"yesterday\"");
    const ImportedOutage outage = only(json);
    const auto entry = std::find_if(outage.log.entries.begin(), outage.log.entries.end(),
                                    [](const ImportEntry& one) { return one.what.contains(u"yesterday"_s); });
    ASSERT_NE(entry, outage.log.entries.end());
    EXPECT_EQ(entry->place.pointer, u"/incident/incident_updates/1/display_at"_s);
    EXPECT_EQ(entry->place.line, 8);
}

TEST(Statuspage, Utf16AndLatin1AreRead)
{
    const QString text = QString::fromUtf8(whole()).replace(u"Checkout errors"_s, u"Zahlung gestört"_s);
    QByteArray utf16("\xff\xfe");
    for (const QChar c : text)
        utf16.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    for (const QByteArray& bytes : {utf16, text.toLatin1()}) {
        EXPECT_TRUE(looksLikeStatuspage(bytes));
        EXPECT_EQ(only(bytes).timeline.title.raw(), u"Zahlung gestört"_s);
    }
    EXPECT_TRUE(says(found(text.toLatin1()).log, ImportVerdict::Guessed, u"Latin-1"_s));
}

TEST(Statuspage, AQuietPageIsRefusedByName)
{
    const ImportedOutages none = found(R"({"page":{"name":"Shop"},"components":[{"id":"a","name":"API"}],"incidents":[]})");
    const auto ids = chosenOutages(none, {});
    ASSERT_FALSE(ids);
    EXPECT_EQ(ids.error().message, u"This file of a status page tells of no incident, only of 1 components."_s);
}

TEST(Statuspage, BrokenJsonIsAnErrorAtItsPlace)
{
    Diagnostics diagnostics;
    EXPECT_FALSE(readStatuspage("{\"page\":{},\n\"incidents\":[", u"page.json"_s, diagnostics));
    ASSERT_TRUE(diagnostics.hasErrors());
    EXPECT_EQ(diagnostics.sorted().front().line, 2);
    Diagnostics deep;
    EXPECT_FALSE(readStatuspage(QByteArray(5'000'000, '['), u"deep.json"_s, deep));
    EXPECT_TRUE(deep.sorted().front().message.contains(u"nested"_s));
}

} // namespace aftermap
