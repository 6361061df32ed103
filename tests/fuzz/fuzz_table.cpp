// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/import_file.h"
#include "fuzz_import.h"

using namespace aftermap;
using namespace Qt::StringLiterals;

/// The first byte chooses the mapping: as guessed, or one of each kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QStringList mappings{{}, u"kind=events,time=1,service=2,state=3,text=4"_s, u"time=1,end=2,service=3,state=4"_s,
                               u"time=1,duration=2,service=3"_s, u"time=1,value=2,value=3,dates=day_first"_s, u"from=1,to=2,value=3"_s};
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1));
    Diagnostics diagnostics;
    ImportOptions options;
    options.mapping = mappings[data[0] % mappings.size()];
    options.zone = data[0] > 127 ? u"Europe/Berlin"_s : QString();
    const auto outage = importBytes(bytes, ForeignKind::Table, u"fuzz"_s, options, diagnostics);
    if (outage)
        expectGoodOutage(*outage);
    else
        expect(!outage.error().message.isEmpty(), "a refusal says why");
    return 0;
}
