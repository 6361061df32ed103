// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <vector>

namespace aftermap {

/// One thing to say about a file, at one place in it.
struct Diagnostic
{
    enum class Severity { Error, Warning, Note };

    Severity severity = Severity::Error;
    QString file;    ///< as the user named it
    int line = 1;    ///< from 1
    int column = 1;  ///< bytes, from 1
    QString pointer; ///< JSON pointer (RFC 6901); empty for the whole document
    QString message; ///< one sentence

    bool operator==(const Diagnostic&) const = default;
};

/// "file:line:column: error: /json/pointer: sentence"; for the whole document the pointer is empty.
QString format(const Diagnostic& diagnostic);

/// All problems up to a limit; what comes after is counted only. An error takes the place of a
/// warning or a note when there is no room left, and a warning that of a note.
class Diagnostics
{
public:
    static constexpr std::size_t limit = 100;

    void add(Diagnostic diagnostic);
    /// Would add() keep one of this severity?
    bool wants(Diagnostic::Severity severity) const;
    /// Counts `count` more that add() would not keep.
    void countOnly(Diagnostic::Severity severity, std::size_t count);
    bool hasErrors() const { return m_errors > 0; }
    bool isEmpty() const { return m_all.empty(); }
    std::size_t errors() const { return m_errors; }
    std::size_t warnings() const { return m_warnings; }
    std::size_t dropped() const { return m_dropped; }
    /// By line and column, in each file; errors of one place before warnings.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> m_all;
    std::array<std::size_t, 3> m_kept{}; ///< by severity
    std::size_t m_errors = 0;
    std::size_t m_warnings = 0;
    std::size_t m_dropped = 0;
};

} // namespace aftermap
