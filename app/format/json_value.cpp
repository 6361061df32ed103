// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/json_value.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace aftermap {

QString pointerToken(std::string_view name)
{
    return decodeUtf8(name).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

void JsonTree::clear()
{
    prefix.clear();
    nodes.clear();
    decoded.clear();
}

QString JsonValue::pointer() const
{
    QStringList tokens;
    for (std::uint32_t at = m_node; m_tree->nodes[at].parent != JsonNode::none;
         at = m_tree->nodes[at].parent) {
        const JsonNode& step = m_tree->nodes[at];
        const bool inObject = m_tree->nodes[step.parent].type == JsonType::Object;
        tokens.prepend(inObject ? pointerToken(step.key) : QString::number(step.index));
    }
    tokens.prepend(m_tree->prefix);
    return tokens.join(u'/');
}

QString decodeUtf8(std::string_view bytes)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const QString text =
        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return bytes.starts_with(mark) ? QChar(u'\ufeff') + text : text;
}

} // namespace aftermap
