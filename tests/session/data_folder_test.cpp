// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/data_folder.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class DataFolder : public testing::Test
{
protected:
    QString made(const QString& name) const
    {
        EXPECT_TRUE(QDir(root.path()).mkpath(name + u"/timelines"_s));
        return root.filePath(name);
    }

    QTemporaryDir root;
};

} // namespace

TEST_F(DataFolder, TheChosenComesBeforeTheInstalledBeforeTheSource)
{
    const QString chosen = made(u"chosen"_s), installed = made(u"installed"_s),
                  source = made(u"source"_s);
    EXPECT_EQ(dataFolder({chosen, installed, source}), chosen);
    EXPECT_EQ(dataFolder({{}, installed, source}), installed);
    EXPECT_EQ(dataFolder({{}, root.filePath(u"none"_s), source}), source);
}

TEST_F(DataFolder, AFolderWithoutTimelinesIsPassedOver)
{
    const QString source = made(u"source"_s);
    EXPECT_EQ(dataFolder({root.path(), {}, source}), source);
    EXPECT_EQ(dataFolder({root.path(), {}, {}}), std::nullopt);
}

TEST_F(DataFolder, TheEnvironmentChooses)
{
    qputenv("AFTERMAP_DATA_DIR", "/some/where");
    EXPECT_EQ(dataPlaces().chosen, u"/some/where"_s);
    qunsetenv("AFTERMAP_DATA_DIR");
    EXPECT_EQ(dataPlaces().chosen, QString());
    EXPECT_TRUE(dataPlaces().installed.endsWith(u"/share/aftermap"_s));
    EXPECT_EQ(dataPlaces().source, QStringLiteral(AFTERMAP_SOURCE_DIR));
}
