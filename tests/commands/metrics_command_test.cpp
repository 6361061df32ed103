// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

TEST(MetricsCommand, JsonHasEveryMilestoneAndNullForWhatIsMissing)
{
    const Folder folder;
    const Ran ran = aftermapWith({"metrics", folder.timeline(), "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QJsonObject metrics = ran.json();
    const QJsonObject milestones = metrics[u"milestones"_s].toObject();
    EXPECT_EQ(milestones.keys(), (QStringList{u"acknowledged"_s, u"backlog_cleared"_s,
                                              u"declared_resolved"_s, u"detected"_s, u"diagnosed"_s,
                                              u"mitigated"_s, u"onset"_s, u"recovered"_s}));
    EXPECT_EQ(milestones[u"onset"_s].toString(), u"2026-01-05T10:00:00Z"_s);
    EXPECT_TRUE(milestones[u"detected"_s].isNull());
    EXPECT_TRUE(metrics[u"ttd_s"_s].isNull());
    EXPECT_EQ(metrics[u"tta_s"_s].toInt(), 300);
    EXPECT_TRUE(metrics[u"ttm_s"_s].isNull());
    EXPECT_EQ(metrics[u"ttr_s"_s].toInt(), 2700);
    EXPECT_TRUE(metrics[u"after_resolved_s"_s].isNull());
    EXPECT_THAT(metrics[u"bounds"_s][u"ttd"_s].toString().toStdString(),
                HasSubstr("at most 5 min"));
    // db: half an hour of 1.0; api: 35 minutes of 0.65
    EXPECT_NEAR(metrics[u"service_hours"_s][u"value"_s].toDouble(), 0.5 + 0.65 * 35 / 60, 1e-4);
    EXPECT_LE(metrics[u"service_hours"_s][u"low"_s].toDouble(),
              metrics[u"service_hours"_s][u"value"_s].toDouble());
    EXPECT_GE(metrics[u"service_hours"_s][u"high"_s].toDouble(),
              metrics[u"service_hours"_s][u"value"_s].toDouble());
    EXPECT_EQ(metrics[u"peak"_s],
              (QJsonObject{{u"percent"_s, 55}, {u"at"_s, u"2026-01-05T10:10:00Z"_s}}));
    EXPECT_EQ(metrics[u"max_affected"_s].toInt(), 2);
}

TEST(MetricsCommand, WordsSayWhatWasAndWasNotReported)
{
    const Folder folder;
    const Ran ran = aftermapWith({"metrics", folder.timeline()});
    EXPECT_EQ(ran.exitCode, 0);
    const std::string out = ran.out.toStdString();
    EXPECT_THAT(out, HasSubstr("Acknowledged after 5 min (11:00 → 11:05)"));
    EXPECT_THAT(out, HasSubstr("Detected: not reported; at most 5 min"));
    EXPECT_THAT(out, HasSubstr("Recovered after 45 min (11:00 → 11:45)"));
    EXPECT_THAT(
        out, HasSubstr("At worst 55 % of the 3 services in this file, at 11:10 on 5 January 2026"));
}
