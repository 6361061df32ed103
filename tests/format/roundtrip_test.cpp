// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_writer.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"
#include "random_document.h"

#include <QFile>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

std::string messages(const Diagnostics& diagnostics)
{
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        lines += format(diagnostic).toStdString() + '\n';
    return lines;
}

TEST(Writer, MapsComeBackAsTheyWere)
{
    EXPECT_TRUE(rc::check("read(write(map)) == map, and writing again gives the same bytes", [] {
        const ServiceMap map = *randomMap();
        const QByteArray bytes = writeMap(map);
        Diagnostics diagnostics;
        const auto read = readMap(bytes, u"m"_s, diagnostics);
        if (!read)
            RC_FAIL(messages(diagnostics) + bytes.toStdString());
        RC_ASSERT(*read == map);
        RC_ASSERT(writeMap(*read) == bytes);
    }));
}

TEST(Writer, TimelinesComeBackAsTheyWere)
{
    EXPECT_TRUE(rc::check("read(write(timeline)) == timeline, and writing again gives the same bytes", [] {
        const Timeline timeline = *randomTimeline();
        const QByteArray bytes = writeTimeline(timeline);
        Diagnostics diagnostics;
        const auto read = readTimeline(bytes, u"t"_s, diagnostics);
        if (!read)
            RC_FAIL(messages(diagnostics) + bytes.toStdString());
        RC_ASSERT(read->timeline == timeline);
        RC_ASSERT(writeTimeline(read->timeline) == bytes);
    }));
}

TEST(Writer, KeepsUnknownFieldsWordForWordAndInOrder)
{
    const QByteArray bytes = "{\"$schema\": \"x\", \"format\": \"aftermap-map/1\", \"zeta\": [1,\n  2 ],"
                             " \"services\": [{\"id\": \"a\", \"name\": \"A\", \"b\": 1.50, \"a\": {\"k\" :null}}],"
                             " \"alpha\": \"\\u0041\"}";
    Diagnostics diagnostics;
    const auto map = readMap(bytes, u"m"_s, diagnostics);
    ASSERT_TRUE(map);
    EXPECT_EQ(diagnostics.warnings(), 4U); // all but $schema
    EXPECT_EQ(writeMap(*map).toStdString(), R"({
  "format": "aftermap-map/1",
  "services": [
    {
      "id": "a",
      "name": "A",
      "b": 1.50,
      "a": {"k" :null}
    }
  ],
  "$schema": "x",
  "zeta": [1,
  2 ],
  "alpha": "\u0041"
}
)");
}

} // namespace
