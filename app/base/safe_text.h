// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace aftermap {

/// Text that came from a file. What a widget, a painter or an exporter may show is `shown()`: plain,
/// bounded, with control, zero-width and bidirectional control characters made visible and runs of
/// combining marks cut. `raw()` is for writers and for comparing only; it never reaches a screen.
class SafeText
{
public:
    /// Longest text that is shown, in UTF-16 units.
    static constexpr qsizetype maxShown = 4096;
    /// Longest run of combining marks that is shown.
    static constexpr int maxCombiningRun = 4;

    SafeText() = default;
    explicit SafeText(const QString& raw) : m_raw(raw), m_shown(sanitized(raw)) {}

    const QString& raw() const { return m_raw; }
    const QString& shown() const { return m_shown; }
    bool isEmpty() const { return m_raw.isEmpty(); }

    bool operator==(const SafeText& other) const { return m_raw == other.m_raw; }

private:
    static QString sanitized(const QString& raw);

    QString m_raw;
    QString m_shown; ///< shares m_raw's buffer when nothing had to change
};

/// The same treatment for text that is not kept, such as a snippet in an error message.
QString shownSnippet(QStringView raw, qsizetype maxLength = 80);

/// The name of a file without its folders, the same way.
QString shownLastName(const QString& path, qsizetype maxLength = 80);

} // namespace aftermap
