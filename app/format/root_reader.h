// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/fields.h"
#include "format/json_scanner.h"

#include <functional>

namespace aftermap {

/// What to do with one member of a document.
struct RootField
{
    const char* name;
    bool isArray = false;  ///< `read` gets one element after the other
    bool required = false;
    std::function<void(const JsonValue&)> read;
};

/// Reads a document by a table of its members: checks `format`, misses what is required, warns of
/// what is unknown and keeps it.
class RootReader final : public JsonListener
{
public:
    /// `noun` and the name of the format differ only by "aftermap-": "map", "timeline".
    RootReader(QString noun, std::vector<RootField> fields, ReadContext& context);

    /// False when the document is broken (reported) or reading was stopped.
    bool read(QByteArrayView bytes);
    /// Where a member's value stands; line 0 when there is none.
    TextPosition positionOf(const char* name) const;
    Extras takeExtras() { return std::move(m_extras); }

    bool beginRoot(TextPosition at) override;
    bool beginArray(const RootMember& member) override;
    bool element(const JsonValue& value) override;
    bool endMember(const RootMember& member) override;
    bool member(const JsonValue& value) override;

private:
    const RootField* fieldNamed(std::string_view name, TextPosition at);
    void checkFormat(const JsonValue& value);
    void missing();

    QString m_noun;
    std::vector<RootField> m_fields;
    ReadContext& m_context;
    std::vector<TextPosition> m_seen; ///< for each field; line 0 when absent
    TextPosition m_at;
    const RootField* m_current = nullptr;
    bool m_unknown = false;
    QByteArrayView m_bytes;
    std::size_t m_sinceAsked = 0;
    Extras m_extras;
};

/// The text of `format` for "map" or "timeline".
QString formatName(const QString& noun);

} // namespace aftermap
