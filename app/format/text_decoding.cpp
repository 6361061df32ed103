// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/text_decoding.h"

#include "format/text_encoding.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QStringConverter::Encoding encodingCalled(const QString& name)
{
    const bool isBig = name.contains("big"_L1);
    if (name.startsWith("UTF-32"_L1))
        return isBig ? QStringConverter::Utf32BE : QStringConverter::Utf32LE;
    return isBig ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

} // namespace

DecodedText decodeText(const QByteArray& bytes)
{
    DecodedText decoded;
    if (const auto encoding = foreignEncoding(bytes)) {
        QStringDecoder decoder(encodingCalled(*encoding));
        // Half of a letter, which UTF-16 can hold, could not be written again.
        const QString text = decoder.decode(bytes);
        decoded.text = QString::fromUtf8(text.toUtf8());
        decoded.note = u"The file is encoded as %1."_s.arg(*encoding);
    } else if (bytes.isValidUtf8()) {
        decoded.text = QString::fromUtf8(bytes);
    } else {
        decoded.text = QString::fromLatin1(bytes);
        decoded.note = u"The file is not UTF-8; it was taken for Latin-1."_s;
        decoded.isGuessed = true;
    }
    if (decoded.text.startsWith(QChar::ByteOrderMark))
        decoded.text.remove(0, 1);
    return decoded;
}

} // namespace aftermap
