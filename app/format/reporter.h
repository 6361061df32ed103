// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"
#include "format/json_value.h"

namespace aftermap {

/// A place with its JSON pointer, kept for what can only be checked later.
struct Place
{
    TextPosition at;
    QString pointer;
};

/// Says things about one file. Every text that it passes on is made safe to show.
class Reporter
{
public:
    Reporter(QString file, Diagnostics& diagnostics);

    void error(const Place& place, const QString& message);
    void warning(const Place& place, const QString& message);
    void note(const Place& place, const QString& message);
    /// At the value itself.
    void error(const JsonValue& value, const QString& message);
    /// At the value's name.
    void warnAtKey(const JsonValue& value, const QString& message);
    /// More errors of a kind that has been described often enough.
    void moreErrors(std::size_t count);

    bool hasErrors() const { return m_errors > 0; }
    /// False when a further one would not be kept: then its sentence need not be built.
    bool wants(Diagnostic::Severity severity) const { return m_diagnostics.wants(severity); }
    /// One that would not be kept.
    void countOnly(Diagnostic::Severity severity);

private:
    void add(Diagnostic::Severity severity, const Place& place, const QString& message);

    QString m_file;
    Diagnostics& m_diagnostics;
    std::size_t m_errors = 0;
};

} // namespace aftermap
