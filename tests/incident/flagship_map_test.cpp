// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/flagship.h"

#include "format/map_reader.h"

#include <gmock/gmock.h>

namespace aftermap {
namespace {

std::vector<std::string> warningsOf(const Diagnostics& diagnostics)
{
    std::vector<std::string> warnings;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity == Diagnostic::Severity::Warning)
            warnings.push_back((diagnostic.pointer + u": "_s + diagnostic.message).toStdString());
    }
    return warnings;
}

TEST_F(Flagship, GivesNothingToWarnAbout)
{
    EXPECT_THAT(warningsOf(s_document.diagnostics), testing::ElementsAre());
}

TEST_F(Flagship, HasOneLoopAndMarksTheEdgeThatFeedsBack)
{
    QFile file(s_document.mapPath);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(s_document.mapPath);
    QByteArray bytes = file.readAll();
    const QByteArray mark = "\"feedback_loop\": true";
    ASSERT_EQ(bytes.count(mark), 1);
    bytes.replace(mark, "\"feedback_loop\": false");
    Diagnostics diagnostics;
    ASSERT_TRUE(readMap(bytes, s_document.mapPath, diagnostics));
    EXPECT_THAT(
        warningsOf(diagnostics),
        testing::ElementsAre("/dependencies/10: These services depend on each other in a cycle: "
                             "dynamodb-us-east-1 \u2192 nlb \u2192 nlb-health-checks \u2192 "
                             "ec2-network-manager \u2192 ec2-dwfm \u2192 "
                             "dynamodb-us-east-1."));
}

TEST_F(Flagship, HasEveryService)
{
    const QJsonObject table = expected("services"_L1);
    EXPECT_EQ(int(services().size()), table["count"_L1].toInt());
    EXPECT_EQ(tallyOf(services(), [](const Service& s) { return s.kind; }),
              tallyOf(table["by_kind"_L1]));
    EXPECT_EQ(
        tallyOf(services(), [](const Service& s) { return QString::number(s.layer.value_or(-1)); }),
        tallyOf(table["by_layer"_L1]));
    Tally members = tallyOf(services(), [](const Service& s) { return s.memberOf; });
    members.erase("");
    EXPECT_EQ(members, tallyOf(table["members"_L1]));
}

TEST_F(Flagship, GivesEveryServiceAShortNameOfItsOwn)
{
    std::set<QString> names;
    for (const Service& service : services()) {
        EXPECT_FALSE(service.shortName.isEmpty()) << qPrintable(service.id);
        EXPECT_LE(service.shortName.raw().size(), 22) << qPrintable(service.id);
        EXPECT_TRUE(names.insert(service.shortName.raw()).second) << qPrintable(service.id);
    }
}

TEST_F(Flagship, DrawsAmazonsServicesInsideItsFramesAndNobodyElses)
{
    for (const Service& service : services()) {
        QString parent;
        if (service.id == u"aws-us-east-1")
            parent = u"aws"_s;
        else if (service.id != u"aws" && service.provider == u"aws")
            parent = service.region == u"us-east-1" ? u"aws-us-east-1"_s : u"aws"_s;
        EXPECT_EQ(service.parent, parent) << qPrintable(service.id);
        EXPECT_EQ(service.family.isEmpty(), service.isFrame()) << qPrintable(service.id);
    }
}

TEST_F(Flagship, HasEveryDependency)
{
    const QJsonObject table = expected("dependencies"_L1);
    const std::vector<Dependency>& all = incident().map().dependencies.values();
    EXPECT_EQ(int(all.size()), table["count"_L1].toInt());
    EXPECT_EQ(tallyOf(all, [](const Dependency& d) { return toWord(d.basis); }),
              tallyOf(table["by_basis"_L1]));
    EXPECT_EQ(tallyOf(all, [](const Dependency& d) { return toWord(d.strength); }),
              tallyOf(table["by_strength"_L1]));
    int notes = 0;
    QJsonArray loops;
    for (const Dependency& dependency : all) {
        notes += dependency.note.isEmpty() ? 0 : 1;
        EXPECT_FALSE(dependency.sources.isEmpty()) << qPrintable(dependency.dependent);
        if (dependency.feedbackLoop)
            loops.append(QJsonArray{dependency.dependent, dependency.dependency});
    }
    EXPECT_EQ(notes, table["with_note"_L1].toInt());
    EXPECT_EQ(loops, table["feedback_loops"_L1].toArray());
}

TEST_F(Flagship, SaysWhichServicesWereAffectedAtAnUnknownTime)
{
    std::set<std::string> reached;
    for (const Event& event : incident().events().values()) {
        if (event.state && isAffected(*event.state))
            reached.insert(event.service.toStdString());
    }
    std::set<std::string> said;
    for (const Service& service : services()) {
        for (const Statement& statement : service.statements) {
            if (statement.affected && !reached.contains(service.id.toStdString()))
                said.insert(service.id.toStdString());
        }
    }
    EXPECT_EQ(said, wordsIn(s_expected["affected_at_unknown_time"_L1]));
}

TEST_F(Flagship, KeepsWhatHasNoTime)
{
    int windows = 0;
    int named = 0;
    int withoutRecovery = 0;
    for (const Service& service : services()) {
        for (const Statement& statement : service.statements) {
            const QString& text = statement.text.raw();
            windows += text.contains(u"mpact window"_s) && !statement.evidence.isEmpty() ? 1 : 0;
            named += text.startsWith(u"Named in the founding news article"_s) ? 1 : 0;
            withoutRecovery += text.startsWith(u"No recovery time was found"_s) ? 1 : 0;
        }
    }
    const QJsonObject table = expected("services"_L1);
    EXPECT_EQ(windows, s_expected["impact_windows"_L1].toInt());
    EXPECT_EQ(named, table["named_in_founding_article"_L1].toInt());
    EXPECT_EQ(withoutRecovery, table["recovery_unknown"_L1].toInt());
    EXPECT_EQ(int(timeline().figures.size()), expected("figures"_L1)["count"_L1].toInt());
    EXPECT_EQ(int(timeline().commentary.size()), s_expected["commentary"_L1].toInt());
}

} // namespace
} // namespace aftermap
