// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/diagnostic.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString word(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error: return u"error"_s;
    case Diagnostic::Severity::Warning: return u"warning"_s;
    case Diagnostic::Severity::Note: return u"note"_s;
    }
    return {};
}

} // namespace

QString format(const Diagnostic& diagnostic)
{
    return u"%1:%2:%3: %4: %5: %6"_s.arg(diagnostic.file)
        .arg(diagnostic.line)
        .arg(diagnostic.column)
        .arg(word(diagnostic.severity), diagnostic.pointer, diagnostic.message);
}

void Diagnostics::add(Diagnostic diagnostic)
{
    if (diagnostic.severity == Diagnostic::Severity::Error)
        ++m_errors;
    else if (diagnostic.severity == Diagnostic::Severity::Warning)
        ++m_warnings;
    if (m_all.size() < limit)
        m_all.push_back(std::move(diagnostic));
    else
        ++m_dropped;
}

std::vector<Diagnostic> Diagnostics::sorted() const
{
    std::vector<Diagnostic> all = m_all;
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column, a.severity) <
               std::tie(b.file, b.line, b.column, b.severity);
    });
    return all;
}

} // namespace aftermap
