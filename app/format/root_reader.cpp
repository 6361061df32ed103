// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/root_reader.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t elementsBetweenQuestions = 1000;

} // namespace

QString formatName(const QString& noun)
{
    return u"aftermap-%1/1"_s.arg(noun);
}

RootReader::RootReader(QString noun, std::vector<RootField> fields, ReadContext& context)
    : m_noun(std::move(noun)), m_fields(std::move(fields)), m_context(context)
{
    m_fields.push_back({"format", false, true, [this](const JsonValue& value) { checkFormat(value); }});
    m_seen.assign(m_fields.size(), TextPosition{0, 0});
}

bool RootReader::read(QByteArrayView bytes)
{
    m_bytes = bytes;
    if (scanJson(bytes, *this, m_context.reporter) != ScanEnd::Complete)
        return false;
    missing();
    return true;
}

TextPosition RootReader::positionOf(const char* name) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (std::string_view(m_fields[i].name) == name)
            return m_seen[i];
    }
    return {0, 0};
}

bool RootReader::beginRoot(TextPosition at)
{
    m_at = at;
    return true;
}

const RootField* RootReader::fieldNamed(std::string_view name, TextPosition at)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (name == m_fields[i].name) {
            m_seen[i] = at;
            return &m_fields[i];
        }
    }
    return nullptr;
}

bool RootReader::beginArray(const RootMember& member)
{
    m_current = fieldNamed(member.name, member.at);
    m_unknown = m_current == nullptr;
    if (m_current && !m_current->isArray) {
        // Its reader says what it wants instead.
        JsonTree tree;
        tree.prefix = u'/' + pointerToken(member.name);
        tree.nodes.push_back({.type = JsonType::Array, .key = member.name, .keyAt = member.keyAt, .at = member.at});
        m_current->read(JsonValue(tree, 0));
        m_current = nullptr;
    }
    return true;
}

bool RootReader::element(const JsonValue& value)
{
    if (m_current)
        m_current->read(value);
    if (++m_sinceAsked < elementsBetweenQuestions)
        return true;
    m_sinceAsked = 0;
    if (!m_context.control)
        return true;
    m_context.control->report(double(value.raw().data() - m_bytes.data()) / double(m_bytes.size()));
    return !m_context.control->isCancelled();
}

bool RootReader::member(const JsonValue& value)
{
    const RootField* field = fieldNamed(value.key(), value.at());
    m_unknown = field == nullptr;
    if (!field)
        return true;
    if (field->isArray)
        expectArray(value, m_context);
    else
        field->read(value);
    return true;
}

bool RootReader::endMember(const RootMember& member)
{
    m_current = nullptr;
    if (!m_unknown)
        return true;
    m_extras.push_back({decodeUtf8(member.name),
                        QByteArray(member.raw.data(), static_cast<qsizetype>(member.raw.size()))});
    if (member.name == "$schema")
        return true;
    QStringList names;
    for (const RootField& field : m_fields)
        names.append(QLatin1StringView(field.name));
    m_context.reporter.warning(Place{member.keyAt, u'/' + pointerToken(member.name)},
                               unknownField(member.name, m_noun, names));
    return true;
}

void RootReader::checkFormat(const JsonValue& value)
{
    const QString wanted = formatName(m_noun);
    if (value.type() == JsonType::String && decodeUtf8(value.text()) == wanted)
        return;
    m_context.reporter.error(
        value, u"\"format\" must be \"%1\" in a %2, not %3."_s.arg(wanted, m_noun, describe(value)));
}

void RootReader::missing()
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].required && m_seen[i].line == 0)
            m_context.reporter.error(Place{m_at, {}}, missingField(m_fields[i].name, m_noun));
    }
}

} // namespace aftermap
