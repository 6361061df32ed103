// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/suggestion.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// The whole table, as in the textbook, to compare with.
int fullDistance(const QString& a, const QString& b)
{
    std::vector<std::vector<int>> table(static_cast<std::size_t>(a.size() + 1),
                                        std::vector<int>(static_cast<std::size_t>(b.size() + 1)));
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            const auto x = static_cast<qsizetype>(i);
            const auto y = static_cast<qsizetype>(j);
            if (i == 0 || j == 0) {
                table[i][j] = static_cast<int>(i + j);
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (a[x - 1] == b[y - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table.back().back();
}

TEST(Suggestion, BandAgreesWithTheWholeTable)
{
    EXPECT_TRUE(rc::check("editDistance(a, b, k) == min(distance, k + 1)", [] {
        const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const QString a = QString::fromStdString(*letters).left(9);
        const QString b = QString::fromStdString(*letters).left(9);
        const int limit = *rc::gen::inRange(0, 5);
        RC_ASSERT(editDistance(a, b, limit) == std::min(fullDistance(a, b), limit + 1));
    }));
}

TEST(Suggestion, IsTheNearestAndOnlyWhenNear)
{
    const QStringList services{u"dynamodb"_s, u"dynamodb-dns"_s, u"ec2"_s, u"s3"_s};
    EXPECT_EQ(closest(u"dynmaodb", services), u"dynamodb"_s);
    EXPECT_EQ(closest(u"DynamoDB", services), u"dynamodb"_s);
    EXPECT_EQ(closest(u"ec3", services), u"ec2"_s);
    EXPECT_EQ(closest(u"kinesis", services), QString());
    EXPECT_EQ(didYouMean(u"kinesis", services), u"."_s);
    EXPECT_EQ(didYouMean(u"s4", services), u"; did you mean \"s3\"?"_s);
}

} // namespace
