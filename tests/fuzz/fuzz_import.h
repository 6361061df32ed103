// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/document_writer.h"
#include "format/imported_outage.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"
#include "fuzz_expect.h"
#include "incident/incident.h"

/// What was made of a file that is not ours can be written, read back as the same, and joined; and its log
/// says nothing but bounded sentences.
inline void expectGoodOutage(const aftermap::ImportedOutage& outage)
{
    using namespace aftermap;
    Diagnostics diagnostics;
    const auto map = readMap(writeMap(outage.map), QStringLiteral("map"), diagnostics);
    if (!map)
        std::fprintf(stderr, "%s\n", format(diagnostics.sorted().front()).toUtf8().constData());
    expect(map.has_value(), "the map that was written can be read");
    expect(*map == outage.map, "the map is the same after writing and reading");
    const auto timeline = readTimeline(writeTimeline(outage.timeline), QStringLiteral("timeline"), diagnostics);
    if (!timeline)
        std::fprintf(stderr, "%s\n", format(diagnostics.sorted().front()).toUtf8().constData());
    expect(timeline.has_value(), "the timeline that was written can be read");
    expect(timeline->timeline == outage.timeline, "the timeline is the same after writing and reading");
    expect(Incident::join(outage.timeline, outage.map).has_value(), "both can be joined");
    for (const ImportEntry& entry : outage.log.entries) {
        expect(!entry.what.isEmpty() && entry.what.size() < 1200, "a log entry is a bounded sentence");
        for (const QChar c : entry.what)
            expect(c.unicode() >= 0x20, "no control characters in the log");
    }
}
