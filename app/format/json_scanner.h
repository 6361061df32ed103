// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/json_value.h"
#include "format/reporter.h"

#include <QByteArrayView>

namespace aftermap {

/// What a file may hold at most; more is an error.
struct JsonLimits
{
    std::size_t depth = 64;               ///< of nested arrays and objects, the root counted
    std::size_t textBytes = 64 * 1024;    ///< of one text or name, decoded
    std::size_t elements = 1'000'000;     ///< of one array at the root, or members of the root
    std::size_t valuesInTree = 1'000'000; ///< of one element of such an array
    bool arrayRoot = false;               ///< the root may be an array: told as a member without a name
};

/// A member of the root object.
struct RootMember
{
    std::string_view name; ///< decoded; valid during the call only
    JsonType type = JsonType::Null;
    TextPosition keyAt;
    TextPosition at;
    std::string_view raw; ///< empty in beginArray(), whose end is not known
};

/// Is told about a document part by part; no part is larger than one element of a root array.
/// Returning false stops the reading.
class JsonListener
{
public:
    virtual ~JsonListener() = default;

    virtual bool beginRoot(TextPosition) { return true; }
    virtual bool beginArray(const RootMember&) { return true; }
    virtual bool element(const JsonValue&) { return true; }
    /// After the last element; also for a member that is no array, after member().
    virtual bool endMember(const RootMember&) { return true; }
    /// A root member that is no array.
    virtual bool member(const JsonValue&) { return true; }
};

enum class ScanEnd {
    Complete, ///< to the end of the document
    Stopped,  ///< the listener had enough
    Broken    ///< a syntax error or a limit, which has been reported
};

/// Reads a JSON object, or an array where the limits allow it (UTF-8, a byte order mark is skipped), without
/// building a tree of it. Reports syntax errors, other encodings, numbers out of range, names that stand twice in
/// one object, and limits; all but the second to last end the reading.
ScanEnd scanJson(QByteArrayView bytes, JsonListener& listener, Reporter& reporter,
                 const JsonLimits& limits = {});

} // namespace aftermap
