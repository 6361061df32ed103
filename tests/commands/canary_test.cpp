// SPDX-License-Identifier: GPL-3.0-or-later
// Text from a file is hostile: what the commands print of it is literal and shows its controls.
#include "commands/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr char canary[] = "<b>x</b><img src=canary>";

QByteArray hostileTimeline(const Folder& folder)
{
    folder.write("hostile.map.json",
                 R"({"format": "aftermap-map/1", "title": "<b>x</b><img src=canary>", "services": [
 {"id": "db", "name": "<b>x</b><img src=canary>", "short_name": "<b>x</b>", "kind": "<img src=canary>",
  "note": "<b>x</b><img src=canary>", "family": "<b>x</b><img src=canary>"},
 {"id": "bidi", "name": "a\u202eb\u0007"}]})");
    return folder.write("hostile.timeline.json",
                        R"({"format": "aftermap-timeline/1", "title": "<b>x</b><img src=canary>",
 "window": {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T12:00:00Z"}, "map": "hostile.map.json",
 "events": [
  {"at": "2026-01-05T10:00:00Z", "service": "db", "state": "major_outage", "kind": "impact",
   "text": "<b>x</b><img src=canary>"},
  {"at": "2026-01-05T10:05:00Z", "service": "bidi", "state": "major_outage", "kind": "impact", "text": "x"}]})");
}

} // namespace

TEST(Canary, StateIsPlainText)
{
    const Folder folder;
    const Ran ran = aftermapWith({"state", hostileTimeline(folder), "--at", "10:30"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_THAT(ran.out.toStdString(), HasSubstr("<b>x</b>"));
    EXPECT_THAT(ran.out.toStdString(), Not(HasSubstr("\xe2\x80\xae"))) << "a bidirectional override";
    EXPECT_THAT(ran.out.toStdString(), Not(HasSubstr("\x07"))) << "a bell";
}

TEST(Canary, LayoutLabelsAreLiteral)
{
    const Folder folder;
    const Ran ran = aftermapWith({"layout", hostileTimeline(folder), "--size", "800x600", "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    QStringList labels;
    for (const QJsonValue& box : ran.json()[u"boxes"_s].toArray())
        labels << box[u"label"_s].toString();
    EXPECT_TRUE(labels.contains(u"<b>x</b>"_s)) << labels.join(u'|').toStdString();
    EXPECT_TRUE(labels.contains(u"a\u27e8U+202E\u27e9b\u2407"_s)) << labels.join(u'|').toStdString();
}

TEST(Canary, ProblemsQuoteLiterally)
{
    const Folder folder;
    const QByteArray file =
        folder.write("bad.timeline.json", QByteArray(R"({"format": "aftermap-timeline/1", "title": "t",
 "window": {"start": ")") + canary + R"(", "end": "2026-01-05T12:00:00Z"}, "events": []})");
    const Ran ran = aftermapWith({"check", file});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr(canary));
}
