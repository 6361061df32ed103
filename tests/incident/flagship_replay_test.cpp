// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/flagship.h"

#include "replay/impact_curve.h"
#include "replay/metrics.h"
#include "replay/replay.h"

namespace aftermap {
namespace {

/// The flagship played: what the facts say must come out of it.
class FlagshipReplay : public Flagship
{
protected:
    void SetUp() override
    {
        Flagship::SetUp();
        if (HasFatalFailure())
            return;
        m_replay.emplace(incident());
        m_curve.emplace(incident(), *m_replay);
    }

    static Instant instant(const QString& text)
    {
        const Result<Instant> parsed = parseRfc3339(text);
        EXPECT_TRUE(parsed) << qPrintable(text);
        return parsed.value_or(Instant());
    }
    const Impact& impactAt(const QString& text) const { return m_curve->at(instant(text)); }

    std::optional<Replay> m_replay;
    std::optional<ImpactCurve> m_curve;
};

TEST_F(FlagshipReplay, ShowsNothingAffectedBeforeItBegins)
{
    const Impact& impact = impactAt(u"2025-10-20T05:00:00Z"_s);
    EXPECT_EQ(impact.affected, 0);
    EXPECT_EQ(impact.percent(), 0);
}

TEST_F(FlagshipReplay, HasTheKnownVictimsDownInTheFirstWave)
{
    const Instant at = instant(u"2025-10-20T08:30:00Z"_s);
    for (const QString& id :
         {u"ddb-endpoint-dns"_s, u"dynamodb-us-east-1"_s, u"ec2-launch"_s, u"lambda"_s,
          u"whatsapp"_s, u"chatgpt"_s, u"venmo"_s, u"hmrc"_s, u"uk-gov-websites"_s, u"ring"_s,
          u"alexa"_s, u"epic-online-services"_s}) {
        const ServiceStatus status = m_replay->statusAt(incident().serviceNamed(id), at);
        EXPECT_TRUE(isAffected(status.state)) << qPrintable(id);
        EXPECT_EQ(status.evidence, Evidence::Reported) << qPrintable(id);
    }
    const ServiceId loadBalancer = incident().serviceNamed(u"nlb"_s);
    EXPECT_FALSE(isAffected(m_replay->statusAt(loadBalancer, at).state));
    const Instant laterThatDay = instant(u"2025-10-20T12:31:00Z"_s);
    EXPECT_TRUE(isAffected(m_replay->statusAt(loadBalancer, laterThatDay).state));
}

TEST_F(FlagshipReplay, RisesFallsRisesAndEnds)
{
    const double first = impactAt(u"2025-10-20T08:30:00Z"_s).percent();
    const double dip = impactAt(u"2025-10-20T13:00:00Z"_s).percent();
    const double second = impactAt(u"2025-10-20T16:00:00Z"_s).percent();
    EXPECT_GT(first, 20);
    EXPECT_LT(dip, 0.75 * first);
    EXPECT_GT(second, dip);
    EXPECT_LT(impactAt(u"2025-10-22T00:00:00Z"_s).percent(), 3);
}

TEST_F(FlagshipReplay, KeepsWhatWasAffectedAtAnUnknownTimeApart)
{
    const Instant at = instant(u"2025-10-20T08:30:00Z"_s);
    for (const QString& id :
         {u"mwaa"_s, u"outposts"_s, u"modal"_s, u"vercel-edge"_s, u"webflow"_s}) {
        EXPECT_EQ(m_replay->statusAt(incident().serviceNamed(id), at).evidence,
                  Evidence::TimeUnknown)
            << qPrintable(id);
    }
}

TEST_F(FlagshipReplay, MeasuresItsIntervals)
{
    const Metrics metrics = metricsOf(incident(), *m_curve);
    EXPECT_EQ(metrics.timeToRecover.length, Milliseconds(52'320'000));
    EXPECT_EQ(metrics.afterResolved.length, Milliseconds(38'700'000));
    EXPECT_EQ(metrics.timeToDetect.length, std::nullopt);
    EXPECT_FALSE(metrics.timeToDetect.bound.isEmpty());
}

} // namespace
} // namespace aftermap
