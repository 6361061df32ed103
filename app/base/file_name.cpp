// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_name.h"

#include <QStringDecoder>

#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr char16_t escapeBase = 0xdc00;

bool isEscapedByte(const QString& name, qsizetype i)
{
    const char16_t c = name[i].unicode();
    const bool paired = i > 0 && name[i - 1].isHighSurrogate();
    return c >= escapeBase + 0x80 && c <= escapeBase + 0xff && !paired;
}

/// Length of the valid UTF-8 sequence at the start of `rest`, or 0.
qsizetype sequenceLength(QByteArrayView rest)
{
    const auto lead = static_cast<unsigned char>(rest.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (rest.size() < length)
        return 0;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(rest.first(length));
    return decoder.hasError() ? 0 : length;
}

} // namespace

QString fileNameFromBytes(const QByteArray& bytes)
{
    QString name;
    name.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(i);
        const qsizetype length = sequenceLength(rest);
        if (length == 0) {
            name +=
                QChar(static_cast<char16_t>(escapeBase + static_cast<unsigned char>(rest.front())));
            ++i;
        } else {
            name += QString::fromUtf8(rest.first(length));
            i += length;
        }
    }
    return name;
}

QByteArray fileNameBytes(const QString& name)
{
    QByteArray bytes;
    qsizetype start = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!isEscapedByte(name, i))
            continue;
        bytes += QStringView(name).sliced(start, i - start).toUtf8();
        bytes += static_cast<char>(name[i].unicode() - escapeBase);
        start = i + 1;
    }
    return bytes + QStringView(name).sliced(start).toUtf8();
}

QString canonicalFileName(const QString& name)
{
    const std::unique_ptr<char, void (*)(void*)> path(
        ::realpath(fileNameBytes(name).constData(), nullptr), &std::free);
    return path ? fileNameFromBytes(path.get()) : QString();
}

QString shownFileName(const QString& name)
{
    QString shown;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isEscapedByte(name, i))
            shown += u"\\x%1"_s.arg(QString::number(name[i].unicode() - escapeBase, 16).toUpper());
        else
            shown += name[i];
    }
    return shown;
}

} // namespace aftermap
