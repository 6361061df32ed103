// SPDX-License-Identifier: GPL-3.0-or-later
#include "dot_graph.h"

#include <gtest/gtest.h>

#include <random>

namespace aftermap::helper {
namespace {

/// Any graph that a request can hold, with clusters up to three deep.
Request randomRequest(std::mt19937& random)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    Request request;
    request.leftToRight = upTo(1) == 1;
    for (int i = upTo(4); i > 0; --i)
        request.clusters.push_back(
            {upTo(static_cast<int>(request.clusters.size())) - 1, static_cast<double>(upTo(30))});
    for (int i = upTo(40); i > 0; --i)
        request.nodes.push_back({10.0 + upTo(200), 10.0 + upTo(40),
                                 upTo(static_cast<int>(request.clusters.size())) - 1});
    const int last = static_cast<int>(request.nodes.size()) - 1;
    for (int i = last < 0 ? 0 : upTo(80); i > 0; --i)
        request.edges.push_back({upTo(last), upTo(last), upTo(Bounds::weight), 1 + upTo(3)});
    return request;
}

TEST(HelperDot, LaysOutAnyRequest)
{
    std::mt19937 random(7);
    for (int i = 0; i < 150; ++i) {
        const std::string answer = layOut(randomRequest(random));
        ASSERT_FALSE(answer.empty());
        EXPECT_EQ(answer.find("nan"), std::string::npos);
        EXPECT_EQ(answer.find("inf"), std::string::npos);
    }
}

TEST(HelperDot, SurvivesTheExtremesOfItsBounds)
{
    Request request;
    for (int i = 0; i < 12; ++i)
        request.nodes.push_back({Bounds::side, Bounds::side, -1});
    for (int i = 1; i < 12; ++i)
        request.edges.push_back({i - 1, i, Bounds::weight, Bounds::minlen});
    request.edges.push_back({0, 11, Bounds::weight, Bounds::minlen});
    request.nodesep = request.ranksep = Bounds::gap;
    EXPECT_FALSE(layOut(request).empty());
}

TEST(HelperDot, AClusterWithoutNodesHasAnEmptyBox)
{
    Request request;
    request.clusters = {{-1, 8}};
    request.nodes = {{100, 24, -1, false}};
    const std::string answer = layOut(request);
    EXPECT_NE(answer.find(",0.0000,0.0000]]}"), std::string::npos) << answer;
}

TEST(HelperDot, AnEmptyRequestHasAnEmptyPicture)
{
    EXPECT_NE(layOut(Request{}).find("\"nodes\":[]"), std::string::npos);
}

} // namespace
} // namespace aftermap::helper
