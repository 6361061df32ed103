// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Ends the program, so that the fuzzer keeps the input.
inline void expect(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

/// Each message is one bounded sentence at a place, without a control character; and there is an
/// error exactly when nothing was read.
inline void expectFullSentences(const aftermap::Diagnostics& diagnostics, bool wasRead)
{
    expect(diagnostics.hasErrors() != wasRead, "errors if and only if nothing was read");
    for (const aftermap::Diagnostic& diagnostic : diagnostics.sorted()) {
        expect(diagnostic.line >= 1 && diagnostic.column >= 1, "lines and columns count from 1");
        expect(diagnostic.message.endsWith(u'.') || diagnostic.message.endsWith(u'?') ||
                   diagnostic.message.endsWith(u'\u2026'),
               "a message is a sentence");
        expect(diagnostic.message.size() < 1200 && diagnostic.pointer.size() < 600, "messages are bounded");
        for (const QChar c : diagnostic.message + diagnostic.pointer)
            expect(c.unicode() >= 0x20, "no control characters in messages");
    }
}
