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

bool Diagnostics::wants(Diagnostic::Severity severity) const
{
    const auto milder = m_kept.begin() + static_cast<std::ptrdiff_t>(severity) + 1;
    return m_all.size() < limit || std::any_of(milder, m_kept.end(), [](auto n) { return n > 0; });
}

void Diagnostics::countOnly(Diagnostic::Severity severity, std::size_t count)
{
    if (severity == Diagnostic::Severity::Error)
        m_errors += count;
    else if (severity == Diagnostic::Severity::Warning)
        m_warnings += count;
    m_dropped += count;
}

void Diagnostics::add(Diagnostic diagnostic)
{
    const Diagnostic::Severity severity = diagnostic.severity;
    if (!wants(severity)) {
        countOnly(severity, 1);
        return;
    }
    if (m_all.size() == limit) {
        // The last of the mildest makes room.
        const auto mildest = std::max_element(
            m_all.rbegin(), m_all.rend(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.severity < b.severity; });
        --m_kept[static_cast<std::size_t>(mildest->severity)];
        m_all.erase(std::next(mildest).base());
        ++m_dropped;
    }
    countOnly(severity, 1);
    --m_dropped;
    ++m_kept[static_cast<std::size_t>(severity)];
    m_all.push_back(std::move(diagnostic));
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
