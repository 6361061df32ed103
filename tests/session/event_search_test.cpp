// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_search.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// Three events; texts, a role and a source are added to what the one line can say.
std::shared_ptr<const Incident> incident()
{
    Timeline timeline;
    timeline.window = {utc("09:00"), utc("12:00")};
    const auto add = [&](const char* clock, const QString& service, const QString& text) -> Event& {
        Event event;
        event.time.at = utc(clock);
        event.service = service;
        event.text = SafeText(text);
        timeline.events.push_back(event);
        return timeline.events.back();
    };
    add("10:00", u"dns"_s, u"Der Eintrag fehlt."_s).kind = EventKind::Diagnosis;
    add("10:10", u"cafe"_s, u"Orders fail."_s).sources = {u"s"_s};
    add("10:20", {}, u"A word from the desk."_s).role = SafeText(u"Chief Engineer"_s);
    Source source;
    source.id = u"s"_s;
    source.title = SafeText(u"Le Journal de l’Été"_s);
    timeline.sources = {source};
    ServiceMap map;
    for (const auto& [id, name] : {std::pair{u"dns"_s, u"Name service"_s}, {u"cafe"_s, u"Café online"_s}}) {
        Service service;
        service.id = id;
        service.name = SafeText(name);
        map.services.append(service);
    }
    return std::make_shared<const Incident>(*Incident::join(timeline, map));
}

std::vector<std::size_t> found(const QString& query)
{
    EventSearch search;
    search.setQuery(query); // in either order
    search.setIncident(incident());
    std::vector<std::size_t> ids;
    for (std::size_t i = 0; i < 3; ++i) {
        if (search.finds(EventId(i)))
            ids.push_back(i);
    }
    return ids;
}

using Found = std::vector<std::size_t>;

} // namespace

TEST(EventSearch, LooksAtEverythingAnEventSays)
{
    EXPECT_EQ(found(u"eintrag"_s), Found{0});
    EXPECT_EQ(found(u"name service"_s), Found{0});
    EXPECT_EQ(found(u"diagnosis"_s), Found{0});
    EXPECT_EQ(found(u"ete"_s), Found{1});
    EXPECT_EQ(found(u"CAFE"_s), Found{1});
    EXPECT_EQ(found(u"engineer"_s), Found{2});
}

TEST(EventSearch, AllWordsMustOccur)
{
    EXPECT_EQ(found(u"orders cafe"_s), Found{1});
    EXPECT_EQ(found(u"orders eintrag"_s), Found{});
    EXPECT_EQ(found(u"  "_s), Found{});
}

TEST(EventSearch, FindsServicesBeginningsFirst)
{
    EventSearch search;
    search.setIncident(incident());
    search.setQuery(u"e"_s);
    EXPECT_EQ(search.services(9).size(), 2U);
    EXPECT_EQ(search.services(1).size(), 1U);
    search.setQuery(u"cafe"_s);
    EXPECT_EQ(search.services(9), std::vector{ServiceId(1)});
}

TEST(EventSearch, MarksAreApartAndInOrder)
{
    EventSearch search;
    search.setQuery(u"fail orders"_s);
    EXPECT_EQ(search.marksIn(u"Orders fail."), (std::vector<TextRange>{{0, 6}, {7, 4}}));
    search.setQuery(u"orde rders"_s);
    EXPECT_EQ(search.marksIn(u"Orders fail."), (std::vector<TextRange>{{0, 6}}));
}
