// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string_view>

namespace aftermap {

/// "UTF-16 (little-endian)" and the like, told by a byte order mark or by where the zeros stand.
std::optional<QString> foreignEncoding(QByteArrayView bytes);

/// Bytes of the UTF-8 sequence that begins here; 0 when it is none (overlong forms and surrogates
/// are none).
std::size_t validUtf8Length(std::string_view bytes);

} // namespace aftermap
