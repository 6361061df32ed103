// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/fields.h"

#include "format/suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString withArticle(const QString& noun)
{
    const bool vowel = u"aeio"_s.contains(noun[0]);
    return (vowel ? u"an "_s : u"a "_s) + noun;
}

} // namespace

QString unknownField(std::string_view name, const QString& noun, const QStringList& known)
{
    const QString field = decodeUtf8(name.substr(0, 1024));
    const QString near = closest(field, known);
    const QString advice = near.isEmpty() ? u", and is kept as it is."_s : u"; did you mean \"%1\"?"_s.arg(near);
    return u"\"%1\" is not a field of %2 in version 1%3"_s.arg(shownSnippet(field), withArticle(noun), advice);
}

QString missingField(const char* name, const QString& noun)
{
    return u"This %1 has no \"%2\", which is required."_s.arg(noun, QLatin1StringView(name));
}

Fields::Fields(const JsonValue& object, QString noun, ReadContext& context)
    : m_object(object), m_noun(std::move(noun)), m_context(context)
{
    expectObject(object, context);
    m_known.reserve(20);
}

bool Fields::has(const char* name) const
{
    if (!m_object.isObject())
        return false;
    return std::any_of(m_object.begin(), m_object.end(),
                       [&](const JsonValue& member) { return member.key() == name; });
}

std::optional<JsonValue> Fields::find(const char* name)
{
    m_known.push_back(name);
    if (!m_object.isObject())
        return std::nullopt;
    for (const JsonValue member : m_object) {
        if (member.key() == name)
            return member;
    }
    return std::nullopt;
}

std::optional<JsonValue> Fields::require(const char* name)
{
    const auto value = find(name);
    if (!value && m_object.isObject())
        m_context.reporter.error(m_object, missingField(name, m_noun));
    return value;
}

SafeText Fields::text(const char* name)
{
    return SafeText(word(name));
}

SafeText Fields::requiredText(const char* name)
{
    const auto value = require(name);
    return SafeText(value ? expectText(*value, m_context).value_or(QString()) : QString());
}

QString Fields::word(const char* name)
{
    const auto value = find(name);
    return value ? expectText(*value, m_context).value_or(QString()) : QString();
}

QString Fields::id(const char* name)
{
    const auto value = find(name);
    return value ? expectId(*value, m_context).value_or(QString()) : QString();
}

QString Fields::requiredId(const char* name)
{
    const auto value = require(name);
    return value ? expectId(*value, m_context).value_or(QString()) : QString();
}

QString Fields::reference(const char* name, References& references, bool nullAllowed)
{
    const auto value = find(name);
    if (!value || (nullAllowed && value->isNull()))
        return {};
    const auto id = expectId(*value, m_context);
    if (id)
        references.add(*id, *value);
    return id.value_or(QString());
}

bool Fields::flag(const char* name)
{
    const auto value = find(name);
    return value && expectBoolean(*value, m_context).value_or(false);
}

double Fields::number(const char* name, double otherwise, double least)
{
    return number(name, least).value_or(otherwise);
}

std::optional<double> Fields::number(const char* name, double least)
{
    const auto value = find(name);
    return value ? expectNumber(*value, m_context, least) : std::nullopt;
}

std::optional<Instant> Fields::time(const char* name)
{
    const auto value = find(name);
    return value ? expectTime(*value, m_context) : std::nullopt;
}

std::optional<Instant> Fields::requiredTime(const char* name)
{
    const auto value = require(name);
    return value ? expectTime(*value, m_context) : std::nullopt;
}

QStringList Fields::sources(const char* name)
{
    const auto value = find(name);
    return value ? expectSources(*value, m_context) : QStringList();
}

Extras Fields::rest()
{
    Extras extras;
    if (!m_object.isObject())
        return extras;
    for (const JsonValue member : m_object) {
        const bool known = std::any_of(m_known.begin(), m_known.end(),
                                       [&](const char* name) { return member.key() == name; });
        if (known)
            continue;
        extras.push_back({decodeUtf8(member.key()),
                          QByteArray(member.raw().data(), static_cast<qsizetype>(member.raw().size()))});
        if (!m_context.reporter.wants(Diagnostic::Severity::Warning)) {
            m_context.reporter.countOnly(Diagnostic::Severity::Warning);
            continue;
        }
        QStringList names;
        for (const char* name : m_known)
            names.append(QLatin1StringView(name));
        m_context.reporter.warnAtKey(member, unknownField(member.key(), m_noun, names));
    }
    return extras;
}

} // namespace aftermap
