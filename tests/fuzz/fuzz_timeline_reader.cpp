// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_writer.h"
#include "format/timeline_reader.h"
#include "fuzz_expect.h"

using namespace aftermap;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Diagnostics diagnostics;
    const auto read = readTimeline(bytes, u"fuzz"_s, diagnostics);
    expectFullSentences(diagnostics, read.has_value());
    if (!read)
        return 0;
    const QByteArray written = writeTimeline(read->timeline);
    Diagnostics second;
    const auto again = readTimeline(written, u"written"_s, second);
    expect(again.has_value(), "what was written can be read");
    expect(again->timeline == read->timeline, "the timeline is the same after writing and reading");
    expect(writeTimeline(again->timeline) == written, "writing again gives the same bytes");
    return 0;
}
