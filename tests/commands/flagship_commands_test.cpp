// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

const QByteArray flagship = AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json";

QJsonObject stateAt(const QByteArray& at)
{
    const Ran ran = aftermapWith({"state", flagship, "--at", at, "--json"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    return ran.json();
}

double impactAt(const QByteArray& at)
{
    return stateAt(at)[u"impact"_s][u"percent"_s].toDouble(-1);
}

} // namespace

TEST(Flagship, HasNoErrors)
{
    const Ran ran = aftermapWith({"check", flagship});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.err.count("error: "), 0) << ran.err.toStdString();
}

TEST(Flagship, NothingIsAffectedBeforehand)
{
    const QJsonObject state = stateAt("2025-10-20T05:00:00Z");
    EXPECT_EQ(state[u"affected"_s].toInt(-1), 0);
    EXPECT_EQ(state[u"impact"_s][u"percent"_s].toDouble(-1), 0);
}

TEST(Flagship, TheCurveHasTwoWavesAndAnEnd)
{
    const double first = impactAt("2025-10-20T08:30:00Z");
    const double dip = impactAt("2025-10-20T13:00:00Z");
    const double second = impactAt("2025-10-20T16:00:00Z");
    EXPECT_GT(first, 20);
    EXPECT_LT(dip, 0.75 * first);
    EXPECT_GT(second, dip);
    const double after = impactAt("2025-10-22T12:00:00Z");
    EXPECT_GE(after, 0);
    EXPECT_LT(after, 3);
}

TEST(Flagship, MetricsAreTheFacts)
{
    const QJsonObject metrics = aftermapWith({"metrics", flagship, "--json"}).json();
    EXPECT_EQ(metrics[u"ttr_s"_s].toInt(), 52320);
    EXPECT_EQ(metrics[u"after_resolved_s"_s].toInt(), 38700);
    EXPECT_TRUE(metrics[u"ttd_s"_s].isNull());
    EXPECT_TRUE(metrics[u"bounds"_s][u"ttd"_s].toString().startsWith(u"at most 23 min"_s));
}
