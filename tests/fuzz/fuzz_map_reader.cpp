// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_writer.h"
#include "format/map_reader.h"
#include "fuzz_expect.h"

using namespace aftermap;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Diagnostics diagnostics;
    const auto map = readMap(bytes, u"fuzz"_s, diagnostics);
    expectFullSentences(diagnostics, map.has_value());
    if (!map)
        return 0;
    const QByteArray written = writeMap(*map);
    Diagnostics second;
    const auto again = readMap(written, u"written"_s, second);
    expect(again.has_value(), "what was written can be read");
    expect(*again == *map, "the map is the same after writing and reading");
    expect(writeMap(*again) == written, "writing again gives the same bytes");
    return 0;
}
