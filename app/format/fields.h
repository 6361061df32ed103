// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/safe_text.h"
#include "format/expect.h"
#include "incident/evidence.h"

namespace aftermap {

/// The fields of one object. Each is asked for by name; what nobody asked for is unknown, which is
/// a warning, and kept.
class Fields
{
public:
    /// `noun` calls the object in sentences: "service". A value that is no object is reported, and
    /// then every field is absent and none is missed.
    Fields(const JsonValue& object, QString noun, ReadContext& context);

    bool isObject() const { return m_object.isObject(); }
    bool has(const char* name) const;
    /// The value of a field, or nothing; it counts as known from now on.
    std::optional<JsonValue> find(const char* name);
    /// The same, and its absence is an error.
    std::optional<JsonValue> require(const char* name);

    SafeText text(const char* name);
    SafeText requiredText(const char* name);
    QString word(const char* name); ///< free text that is not shown as it is, or compared
    QString id(const char* name);
    QString requiredId(const char* name);
    /// Also notes the place in `references`.
    QString reference(const char* name, References& references, bool nullAllowed = false);
    bool flag(const char* name);
    double number(const char* name, double otherwise, double least);
    std::optional<double> number(const char* name, double least);
    std::optional<Instant> time(const char* name);
    std::optional<Instant> requiredTime(const char* name);
    QStringList sources(const char* name = "source");
    template <typename E>
    E word(const char* name, E otherwise, const QString& noun)
    {
        const auto value = find(name);
        return value ? expectWord<E>(*value, noun, m_context).value_or(otherwise) : otherwise;
    }

    /// Calls `read` with each element of the array `name`.
    template <typename Read>
    void each(const char* name, Read read)
    {
        const auto array = find(name);
        if (!array || !expectArray(*array, m_context))
            return;
        for (const JsonValue element : *array)
            read(element);
    }

    /// Warns of the fields that nobody asked for, and gives them.
    Extras rest();

    const JsonValue& value() const { return m_object; }
    ReadContext& context() { return m_context; }

private:
    JsonValue m_object;
    QString m_noun;
    ReadContext& m_context;
    std::vector<const char*> m_known;
};

/// The warning about a field that this version does not know.
QString unknownField(std::string_view name, const QString& noun, const QStringList& known);
/// The error about a field that must be there.
QString missingField(const char* name, const QString& noun);

} // namespace aftermap
