// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/text_encoding.h"

using namespace Qt::StringLiterals;

namespace aftermap {

std::optional<QString> foreignEncoding(QByteArrayView bytes)
{
    const auto begins = [&](std::initializer_list<int> mark) {
        if (bytes.size() < static_cast<qsizetype>(mark.size()))
            return false;
        qsizetype i = 0;
        for (const int byte : mark) {
            if (static_cast<unsigned char>(bytes[i++]) != byte)
                return false;
        }
        return true;
    };
    if (begins({0xff, 0xfe, 0, 0}))
        return u"UTF-32 (little-endian)"_s;
    if (begins({0, 0, 0xfe, 0xff}))
        return u"UTF-32 (big-endian)"_s;
    if (begins({0xff, 0xfe}))
        return u"UTF-16 (little-endian)"_s;
    if (begins({0xfe, 0xff}))
        return u"UTF-16 (big-endian)"_s;
    if (bytes.size() < 4)
        return std::nullopt;
    // Without a mark: a document begins with an ASCII character, so its zeros give it away.
    const bool zero[] = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
    if (zero[0] && zero[1] && zero[2] && !zero[3])
        return u"UTF-32 (big-endian)"_s;
    if (!zero[0] && zero[1] && zero[2] && zero[3])
        return u"UTF-32 (little-endian)"_s;
    if (zero[0] && !zero[1])
        return u"UTF-16 (big-endian)"_s;
    if (!zero[0] && zero[1] && !zero[2])
        return u"UTF-16 (little-endian)"_s;
    return std::nullopt;
}

std::size_t validUtf8Length(std::string_view bytes)
{
    if (bytes.empty())
        return 0;
    const auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool overlong = lead == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = lead == 0xed && byte(1) > 0x9f;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool overlong = lead == 0xf0 && byte(1) < 0x90;
        const bool beyond = lead == 0xf4 && byte(1) > 0x8f;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

} // namespace aftermap
