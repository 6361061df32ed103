// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fake_helper.h"
#include "layout/layout_checks.h"
#include "layout/layout_client.h"
#include "layout/random_map.h"
#include "layout/spine_checks.h"
#include "support/incident_from_text.h"

#include <QElapsedTimer>

#include <thread>

namespace aftermap {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds deadline{600};    ///< for programs that hang
constexpr std::chrono::milliseconds patience{30'000}; ///< for faults that are seen by themselves

class ClientFault : public testing::TestWithParam<HelperFault>
{
};

TEST_P(ClientFault, IsOneSentenceWithinTheDeadline)
{
    const FakeHelper helper(GetParam().script);
    const auto timeout = GetParam().hangs() ? deadline : patience;
    QElapsedTimer clock;
    clock.start();
    const Result<PlacedSpine> placed = layOutWithHelper(
        spineOf(3, {{0, 1}, {1, 2}}), {helper.path(), timeout, qint64(256) << 20}, JobControl());
    EXPECT_LT(clock.elapsed(), timeout.count() + 1500);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error().kind, Error::Kind::Environment);
    EXPECT_TRUE(placed.error().message.contains(QLatin1StringView(GetParam().told)))
        << qPrintable(placed.error().message);
    EXPECT_TRUE(placed.error().message.endsWith(u'.'));
}

TEST_P(ClientFault, LeavesAUsableLayoutAndANotice)
{
    const FakeHelper helper(GetParam().script);
    const auto timeout = GetParam().hangs() ? deadline : patience;
    std::mt19937 random(8);
    for (const int services : {12, 90}) {
        ServiceMap map = randomMap(random, services);
        const Incident incident = *Incident::join(Timeline(), std::move(map));
        LayoutOptions options;
        options.helper = helper.path();
        options.timeout = timeout;
        options.memoryLimit = qint64(256) << 20;
        QElapsedTimer clock;
        clock.start();
        const GraphLayout layout = layOut(incident, fixedMeasure(), options, JobControl());
        EXPECT_LT(clock.elapsed(), timeout.count() + 2500) << "one failure must be enough";
        EXPECT_TRUE(layout.fellBack);
        EXPECT_TRUE(layout.notice.contains(QLatin1StringView(GetParam().told)));
        EXPECT_TRUE(layout.notice.endsWith(u"; a simpler layout is shown."_s));
        expectSound(incident, layout);
    }
}

INSTANTIATE_TEST_SUITE_P(Helper, ClientFault, testing::ValuesIn(helperFaults),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(LayoutFaults, AMissingHelperIsNamed)
{
    const Result<PlacedSpine> placed = layOutWithHelper(
        spineOf(1, {}), {u"/nowhere/aftermap-layout"_s, deadline, qint64(1) << 30}, JobControl());
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error().message, u"The layout program /nowhere/aftermap-layout is missing."_s);
}

TEST(LayoutFaults, AMissingHelperLeavesAUsableLayout)
{
    const Incident incident = incidentFrom("web > api > db | web > cache | frame cloud api db");
    LayoutOptions options;
    options.helper = u"/nowhere/aftermap-layout"_s;
    const GraphLayout layout = layOut(incident, fixedMeasure(), options, JobControl());
    EXPECT_TRUE(layout.fellBack);
    expectSound(incident, layout);
}

TEST(LayoutFaults, KillingTheHelperMidLayoutLeavesAUsableLayout)
{
    const FakeHelper helper("sleep 0.2; kill -KILL $$");
    const Incident incident = incidentFrom("web > api > db");
    LayoutOptions options;
    options.helper = helper.path();
    const GraphLayout layout = layOut(incident, fixedMeasure(), options, JobControl());
    EXPECT_TRUE(layout.fellBack);
    expectSound(incident, layout);
}

TEST(LayoutFaults, CancellingEndsAHangingHelperAtOnce)
{
    const FakeHelper helper("exec sleep 1000");
    JobControl control;
    std::thread person([&control] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        control.cancel();
    });
    QElapsedTimer clock;
    clock.start();
    const Result<PlacedSpine> placed = layOutWithHelper(
        spineOf(1, {}), {helper.path(), std::chrono::minutes(1), qint64(1) << 30}, control);
    person.join();
    EXPECT_LT(clock.elapsed(), 2000);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error().kind, Error::Kind::Cancelled);
}

TEST(LayoutFaults, TheHelperSeesACleanEnvironment)
{
    qputenv("AFTERMAP_CANARY", "1");
    const FakeHelper helper("test -z \"$AFTERMAP_CANARY\" && exit 6; exit 7");
    const Result<PlacedSpine> placed =
        layOutWithHelper(spineOf(1, {}), {helper.path(), patience, qint64(1) << 30}, JobControl());
    ASSERT_FALSE(placed);
    EXPECT_TRUE(placed.error().message.contains(u"code 6"_s)) << qPrintable(placed.error().message);
}

} // namespace
} // namespace aftermap
