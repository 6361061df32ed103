// SPDX-License-Identifier: GPL-3.0-or-later
// Reads documents of one kind, separated by zero bytes, from standard input; prints for each a line
// with its errors, separated by tabs.
#include "format/map_reader.h"
#include "format/timeline_reader.h"

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

using namespace aftermap;
using namespace Qt::StringLiterals;

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    const bool isMap = std::string(arguments[1]) == "map";
    const std::string input((std::istreambuf_iterator<char>(std::cin)), {});
    for (const QByteArray& bytes : QByteArray::fromStdString(input).split('\0')) {
        Diagnostics diagnostics;
        const bool read = isMap ? readMap(bytes, u"-"_s, diagnostics).has_value()
                                : readTimeline(bytes, u"-"_s, diagnostics).has_value();
        QByteArrayList errors;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            if (diagnostic.severity == Diagnostic::Severity::Error)
                errors.append(format(diagnostic).toUtf8());
        }
        if (read != errors.isEmpty())
            return 1;
        std::puts(errors.join('\t').constData());
    }
    return 0;
}
