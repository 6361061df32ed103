// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/reporter.h"

#include "base/safe_text.h"

namespace aftermap {

namespace {

constexpr qsizetype longestMessage = 1000;
constexpr qsizetype longestPointer = 500;

} // namespace

Reporter::Reporter(QString file, Diagnostics& diagnostics)
    : m_file(shownSnippet(file, SafeText::maxShown)), m_diagnostics(diagnostics)
{
}

void Reporter::add(Diagnostic::Severity severity, const Place& place, const QString& message)
{
    m_errors += severity == Diagnostic::Severity::Error ? 1 : 0;
    m_diagnostics.add({severity, m_file, place.at.line, place.at.column,
                       shownSnippet(place.pointer, longestPointer),
                       shownSnippet(message, longestMessage)});
}

void Reporter::error(const Place& place, const QString& message)
{
    add(Diagnostic::Severity::Error, place, message);
}

void Reporter::warning(const Place& place, const QString& message)
{
    add(Diagnostic::Severity::Warning, place, message);
}

void Reporter::note(const Place& place, const QString& message)
{
    add(Diagnostic::Severity::Note, place, message);
}

void Reporter::error(const JsonValue& value, const QString& message)
{
    if (wants(Diagnostic::Severity::Error))
        add(Diagnostic::Severity::Error, {value.at(), value.pointer()}, message);
    else
        countOnly(Diagnostic::Severity::Error);
}

void Reporter::warnAtKey(const JsonValue& value, const QString& message)
{
    if (wants(Diagnostic::Severity::Warning))
        add(Diagnostic::Severity::Warning, {value.keyAt(), value.pointer()}, message);
    else
        countOnly(Diagnostic::Severity::Warning);
}

void Reporter::moreErrors(std::size_t count)
{
    m_errors += count;
    m_diagnostics.countOnly(Diagnostic::Severity::Error, count);
}

void Reporter::countOnly(Diagnostic::Severity severity)
{
    m_errors += severity == Diagnostic::Severity::Error ? 1 : 0;
    m_diagnostics.countOnly(severity, 1);
}

} // namespace aftermap
