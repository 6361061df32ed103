// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

#include <gtest/gtest.h>

namespace aftermap::helper {
namespace {

TEST(HelperRequest, ReadsNodesEdgesAndClusters)
{
    const auto request = parseRequest(R"({"version":1,"rankdir":"LR","nodesep":9,"ranksep":31,
        "clusters":[{"parent":-1,"margin":12},{"parent":0}],
        "nodes":[{"w":100,"h":24,"cluster":1},{"w":80,"h":20}],
        "edges":[{"from":1,"to":0,"weight":3,"minlen":2}]})");
    ASSERT_TRUE(request);
    EXPECT_TRUE(request->leftToRight);
    EXPECT_EQ(request->nodes[0].cluster, 1);
    EXPECT_EQ(request->nodes[1].width, 80);
    EXPECT_EQ(request->edges[0].weight, 3);
    EXPECT_EQ(request->clusters[1].parent, 0);
}

TEST(HelperRequest, ClampsWhatKillsDot)
{
    const auto request =
        parseRequest(R"({"version":1,"nodesep":1e300,"nodes":[{"w":1e300,"h":-5},{}],
        "edges":[{"from":0,"to":1,"weight":2147483647,"minlen":60000},
                 {"from":0,"to":1,"weight":-4,"minlen":-1}]})");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->nodes[0].width, Bounds::side);
    EXPECT_EQ(request->nodes[0].height, 1);
    EXPECT_EQ(request->nodesep, Bounds::gap);
    EXPECT_EQ(request->edges[0].weight, Bounds::weight);
    EXPECT_EQ(request->edges[0].minlen, Bounds::minlen);
    EXPECT_EQ(request->edges[1].weight, 0);
    EXPECT_EQ(request->edges[1].minlen, 1);
}

std::string tooMany(const char* name, std::size_t count)
{
    std::string json = R"({"version":1,"nodes":[{}],")" + std::string(name) + R"(":[{})";
    for (std::size_t i = 0; i < count; ++i)
        json += ",{}";
    return json + "]}";
}

class BadRequest : public testing::TestWithParam<std::string>
{
};

TEST_P(BadRequest, IsRefused)
{
    EXPECT_FALSE(parseRequest(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    HelperRequest, BadRequest,
    testing::Values("", "{", "[]", "null", "digraph { a -> b }", R"({"nodes":[]})",
                    R"({"version":1})", R"({"version":2,"nodes":[]})",
                    R"({"version":"1","nodes":[]})", R"({"version":1,"nodes":{}})",
                    R"({"version":1,"nodes":[7]})", R"({"version":1,"nodes":[{"w":"12"}]})",
                    R"({"version":1,"nodes":[{"w":null}]})",
                    R"({"version":1,"nodes":[{"w":1e999}]})",
                    R"({"version":1,"nodes":[{"cluster":0}]})",
                    R"({"version":1,"nodes":[{}],"edges":[{"from":0,"to":1}]})",
                    R"({"version":1,"nodes":[{}],"edges":[{"from":-1,"to":0}]})",
                    R"({"version":1,"nodes":[{}],"edges":[{"from":0.5,"to":0}]})",
                    R"({"version":1,"nodes":[{}],"edges":[{"from":0}]})",
                    R"({"version":1,"nodes":[],"clusters":[{"parent":0}]})", // a circle
                    R"({"version":1,"nodes":[{}],"edges":[{"from":18446744073709551615,"to":0}]})",
                    std::string(100'000, '['), std::string(100'000, '{'),
                    tooMany("clusters", Bounds::clusters), std::string(Bounds::bytes + 1, ' ')));

TEST(HelperRequest, RefusesMoreNodesThanItsBound)
{
    std::string json = R"({"version":1,"nodes":[{})";
    for (std::size_t i = 0; i < Bounds::nodes; ++i)
        json += ",{}";
    EXPECT_FALSE(parseRequest(json + "]}"));
}

} // namespace
} // namespace aftermap::helper
