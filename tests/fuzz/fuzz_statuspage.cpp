// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_file.h"
#include "fuzz_import.h"

using namespace aftermap;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    looksLikeStatuspage(bytes);
    Diagnostics diagnostics;
    ImportOptions options;
    options.incident = u"all"_s;
    const auto outage = importBytes(bytes, ForeignKind::Statuspage, u"fuzz"_s, options, diagnostics);
    if (outage)
        expectGoodOutage(*outage);
    else
        expect(!outage.error().message.isEmpty(), "a refusal says why");
    return 0;
}
