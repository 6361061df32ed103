// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/png_encoder.h"

#include <QImage>
#include <QtEndian>

#include <array>
#include <cstring>

namespace aftermap {

namespace {

/// Beyond this zlib takes twice the time for a twentieth of the size.
constexpr int compressionLevel = 3;
constexpr qsizetype bytesPerPixel = 3;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < table.size(); ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = c & 1U ? 0xedb88320U ^ (c >> 1U) : c >> 1U;
        table[n] = c;
    }
    return table;
}();

quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = crcTable[(crc ^ static_cast<quint8>(byte)) & 0xffU] ^ (crc >> 8U);
    return crc ^ 0xffffffffU;
}

void appendNumber(QByteArray& out, quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    out.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

void appendChunk(QByteArray& out, QByteArrayView type, QByteArrayView content)
{
    appendNumber(out, static_cast<quint32>(content.size()));
    const qsizetype start = out.size();
    out.append(type);
    out.append(content);
    appendNumber(out, crcOf(QByteArrayView(out).sliced(start)));
}

QByteArray header(const QImage& image)
{
    QByteArray content;
    appendNumber(content, static_cast<quint32>(image.width()));
    appendNumber(content, static_cast<quint32>(image.height()));
    content.append(QByteArrayView("\x08\x02\x00\x00\x00", 5)); // 8 bits, RGB, no interlacing
    return content;
}

/// Every line with its filter, none, before it.
QByteArray lines(const QImage& image)
{
    const qsizetype length = image.width() * bytesPerPixel;
    QByteArray all((length + 1) * image.height(), Qt::Uninitialized);
    char* to = all.data();
    for (int y = 0; y < image.height(); ++y) {
        *to++ = 0;
        std::memcpy(to, image.constScanLine(y), static_cast<std::size_t>(length));
        to += length;
    }
    return all;
}

} // namespace

QByteArray encodePng(const QImage& image)
{
    constexpr qsizetype lengthBeforeStream = 4; // qCompress puts it before zlib's stream
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const QByteArray packed = qCompress(lines(rgb), compressionLevel);
    QByteArray out("\x89PNG\r\n\x1a\n", 8);
    appendChunk(out, "IHDR", header(rgb));
    appendChunk(out, "IDAT", QByteArrayView(packed).sliced(lengthBeforeStream));
    appendChunk(out, "IEND", {});
    return out;
}

} // namespace aftermap
