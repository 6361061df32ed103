// SPDX-License-Identifier: GPL-3.0-or-later
// Three outages side by side in hours, and two in percent, with the sheet and the warnings.
#include "format/document_file.h"
#include "golden/golden.h"
#include "render/compare_painter.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Comparison comparisonOf(const QStringList& names)
{
    std::vector<std::shared_ptr<const Incident>> incidents;
    for (const QString& name : names) {
        const QString path =
            QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/"_s + name + u".timeline.json"_s;
        incidents.push_back(openDocument(path, JobControl()).value().incident);
    }
    return compare(std::move(incidents)).value();
}

class CompareGolden : public ::testing::TestWithParam<ThemeKind>
{
protected:
    static void look(const Comparison& comparison, CompareAxis axis, const QString& name)
    {
        for (const int density : {1, 2}) {
            CompareView view;
            view.size = QSizeF(1400, 900);
            view.axis = axis;
            view.theme = GetParam();
            view.devicePixelRatio = density;
            expectGolden(comparisonImage(comparison, view), u"compare-%1-%2x-%3"_s.arg(name).arg(density).arg(nameOf(view.theme)));
        }
    }
};

} // namespace

TEST_P(CompareGolden, ThreeInHours)
{
    look(comparisonOf({u"2025-10-20-aws-us-east-1"_s, u"2021-12-07-aws-us-east-1-network"_s, u"2017-02-28-aws-s3-us-east-1"_s}),
         CompareAxis::Hours, u"hours"_s);
}

TEST_P(CompareGolden, TwoInPercent)
{
    look(comparisonOf({u"2021-10-04-facebook-bgp-dns"_s, u"2021-06-08-fastly"_s}), CompareAxis::Percent, u"percent"_s);
}

INSTANTIATE_TEST_SUITE_P(Themes, CompareGolden, ::testing::Values(ThemeKind::Dark, ThemeKind::Light));
