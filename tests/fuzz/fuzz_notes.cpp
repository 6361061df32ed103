// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_file.h"
#include "fuzz_import.h"

using namespace aftermap;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Diagnostics diagnostics;
    const auto outage = importBytes(bytes, ForeignKind::Notes, u"fuzz"_s, {}, diagnostics);
    expect(outage.has_value(), "nothing in notes is an error");
    expectGoodOutage(*outage);
    foreignKindOf(bytes, u"fuzz"_s);
    return 0;
}
