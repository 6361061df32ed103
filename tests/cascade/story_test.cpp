// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/story.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

using Names = std::vector<std::string>;

Names named(const Incident& incident, const std::vector<ServiceId>& services)
{
    Names names;
    for (const ServiceId service : services)
        names.push_back(incident.service(service).id.toStdString());
    return names;
}

Names chapterStory(const Incident& incident, const QStringList& cast, std::string_view end)
{
    Chapter chapter;
    chapter.cast = cast;
    chapter.end = utc(end);
    return named(incident, storyOf(incident, explanationsOf(incident, Replay(incident)), chapter));
}

constexpr auto chain = "web > api > db | mail > api | blog > cdn | 10:00 db major | 10:05 api partial | "
                       "10:10 web degraded | 10:20 mail major | 10:30 cdn major | 10:40 blog major";

} // namespace

TEST(Story, GoesFromTheCastBackToTheFirstFailure)
{
    const Incident incident = incidentFrom(chain);
    EXPECT_EQ(chapterStory(incident, {u"web"_s, u"mail"_s}, "11:00"), (Names{"web", "mail", "api", "db"}));
    EXPECT_EQ(chapterStory(incident, {u"blog"_s}, "11:00"), (Names{"blog", "cdn"}));
}

TEST(Story, KnowsNothingOfWhatComesAfterTheChapter)
{
    const Incident incident = incidentFrom(chain);
    EXPECT_EQ(chapterStory(incident, {u"blog"_s, u"api"_s}, "10:35"), (Names{"blog", "api", "db"}));
}

TEST(Story, LeavesOutWhomTheMapDoesNotKnow)
{
    EXPECT_EQ(chapterStory(incidentFrom(chain), {u"nobody"_s, u"web"_s}, "10:00"), Names{"web"});
}

TEST(Story, EndsWhereTwoBlameEachOther)
{
    const Incident incident =
        incidentFrom("a > b | b > a | 10:00 a major | 10:01 b major | 10:02 a ok | 10:03 a major");
    EXPECT_EQ(chapterStory(incident, {u"a"_s}, "11:00"), (Names{"a", "b"}));
}

TEST(Story, OfAnOutageWithoutChaptersStartsWithWhatMostFailuresGoBackTo)
{
    const Incident incident = incidentFrom(chain);
    const Names story = named(incident, storyOf(incident, explanationsOf(incident, Replay(incident))));
    EXPECT_EQ(story, (Names{"api", "db", "cdn", "web", "mail", "blog"}));
}
