// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace aftermap {

namespace {

QByteArray quoted(const QString& text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[c >> 4];
                out += digits[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    return out + '"';
}

} // namespace

QByteArray shortestNumber(double value)
{
    if (value == 0.0)
        return "0"; // "-0" would come back without its sign
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return QByteArray(digits.data(), end - digits.data());
}

void JsonWriter::beforeValue()
{
    if (m_afterName) {
        m_afterName = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    if (m_hasMembers.back())
        m_out += ',';
    m_hasMembers.back() = true;
    m_out += '\n';
    m_out += QByteArray(static_cast<qsizetype>(m_hasMembers.size()) * 2, ' ');
}

void JsonWriter::close(char bracket)
{
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers) {
        m_out += '\n';
        m_out += QByteArray(static_cast<qsizetype>(m_hasMembers.size()) * 2, ' ');
    }
    m_out += bracket;
}

void JsonWriter::beginObject()
{
    beforeValue();
    m_out += '{';
    m_hasMembers.push_back(false);
}

void JsonWriter::endObject()
{
    close('}');
}

void JsonWriter::beginArray()
{
    beforeValue();
    m_out += '[';
    m_hasMembers.push_back(false);
}

void JsonWriter::endArray()
{
    close(']');
}

void JsonWriter::name(const QString& name)
{
    beforeValue();
    m_out += quoted(name) + ": ";
    m_afterName = true;
}

void JsonWriter::text(const QString& value)
{
    beforeValue();
    m_out += quoted(value);
}

void JsonWriter::number(double value)
{
    beforeValue();
    m_out += shortestNumber(value);
}

void JsonWriter::raw(const QByteArray& json)
{
    beforeValue();
    m_out += json;
}

void JsonWriter::required(const char* field, const QString& value)
{
    name(QLatin1StringView(field));
    text(value);
}

void JsonWriter::optional(const char* field, const QString& value)
{
    if (!value.isEmpty())
        required(field, value);
}

void JsonWriter::time(const char* field, Instant value)
{
    required(field, formatRfc3339(value));
}

void JsonWriter::number(const char* field, double value)
{
    name(QLatin1StringView(field));
    number(value);
}

void JsonWriter::flag(const char* field, bool value)
{
    if (!value)
        return;
    name(QLatin1StringView(field));
    raw("true");
}

void JsonWriter::list(const char* field, const QStringList& values)
{
    if (values.isEmpty())
        return;
    QByteArray items;
    for (const QString& value : values)
        items += (items.isEmpty() ? "" : ", ") + quoted(value);
    name(QLatin1StringView(field));
    raw('[' + items + ']');
}

void JsonWriter::sources(const QStringList& ids)
{
    if (ids.size() == 1)
        required("source", ids.first());
    else
        list("source", ids);
}

void JsonWriter::extras(const Extras& extras)
{
    for (const Extra& extra : extras) {
        name(extra.name);
        raw(extra.json);
    }
}

QByteArray JsonWriter::take()
{
    return std::exchange(m_out, {}) + '\n';
}

} // namespace aftermap
