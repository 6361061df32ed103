// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/safe_text.h"
#include "base/time.h"
#include "incident/evidence.h"

#include <QByteArray>

namespace aftermap {

/// Puts JSON together: two spaces, one field a line, a list of ids on one line. Fields come in the
/// order in which they are asked for; what has its default value is left out by the caller.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void name(const QString& name);

    void text(const QString& value);
    void number(double value);
    void raw(const QByteArray& json); ///< word for word

    // A field of the open object.
    void required(const char* field, const QString& value);
    void optional(const char* field, const QString& value); ///< left out when empty
    void optional(const char* field, const SafeText& value) { optional(field, value.raw()); }
    void required(const char* field, const SafeText& value) { required(field, value.raw()); }
    void time(const char* field, Instant value);
    void number(const char* field, double value);
    void flag(const char* field, bool value); ///< left out when false
    /// An array on one line, left out when empty.
    void list(const char* field, const QStringList& values);
    /// One source alone, several as an array, none left out.
    void sources(const QStringList& ids);
    void extras(const Extras& extras);
    template <typename E>
    void word(const char* field, E value, E otherwise)
    {
        if (value != otherwise)
            required(field, toWord(value));
    }
    /// An array of objects, left out when empty.
    template <typename Values, typename Write>
    void array(const char* field, const Values& values, Write write)
    {
        if (values.empty())
            return;
        name(QLatin1StringView(field));
        beginArray();
        for (const auto& value : values)
            write(*this, value);
        endArray();
    }

    /// The document, with a line break at its end.
    QByteArray take();

private:
    void beforeValue();
    void close(char bracket);

    QByteArray m_out;
    std::vector<bool> m_hasMembers; ///< of each open bracket
    bool m_afterName = false;
};

/// The shortest digits that read back as the same number.
QByteArray shortestNumber(double value);

} // namespace aftermap
