// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/job.h"

#include <gtest/gtest.h>

using namespace aftermap;

TEST(JobControl, APartCountsAsItsStretchOfTheWhole)
{
    const JobControl control;
    control.report(0.25);
    EXPECT_DOUBLE_EQ(control.progress(), 0.25);
    {
        const JobPart half(control, 0.5, 1.0);
        control.report(0.5);
        EXPECT_DOUBLE_EQ(control.progress(), 0.75);
        const JobPart quarter(control, 0.0, 0.5);
        control.report(1.0);
        EXPECT_DOUBLE_EQ(control.progress(), 0.75);
    }
    control.report(1.0);
    EXPECT_DOUBLE_EQ(control.progress(), 1.0);
}
