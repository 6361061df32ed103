// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/journal.h"

#include "edit/edit_record.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr QByteArrayView signature("AFTERMAP-JOURNAL 1\n");
constexpr qsizetype prefixSize = 8; ///< length and check sum, little-endian
/// No edit is larger, so a broken length cannot ask for much.
constexpr quint32 largestRecord = 256u * 1024 * 1024;

quint32 checkSum(QByteArrayView bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), std::size_t(bytes.size())));
}

QString hex(const QByteArray& hash)
{
    return QString::fromLatin1(hash.toHex());
}

std::optional<JournalBase> baseOf(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject head = document.object();
    const auto hash = [&](const QString& name) { return QByteArray::fromHex(head[name].toString().toLatin1()); };
    return JournalBase{head[u"timeline"_s].toString(), head[u"map"_s].toString(), hash(u"timeline_hash"_s),
                       hash(u"map_hash"_s)};
}

/// The record at the front of `bytes`, if it is whole and good.
std::optional<QByteArrayView> takeRecord(QByteArrayView& bytes)
{
    if (bytes.size() < prefixSize)
        return std::nullopt;
    const auto size = qFromLittleEndian<quint32>(bytes.data());
    const auto sum = qFromLittleEndian<quint32>(bytes.data() + 4);
    if (size > largestRecord || qsizetype(size) > bytes.size() - prefixSize)
        return std::nullopt;
    const QByteArrayView payload = bytes.sliced(prefixSize, size);
    if (checkSum(payload) != sum)
        return std::nullopt;
    bytes = bytes.sliced(prefixSize + size);
    return payload;
}

} // namespace

QByteArray journalHash(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

QByteArray journalHead(const JournalBase& base)
{
    const QJsonObject head{{u"timeline"_s, base.timelinePath},
                           {u"map"_s, base.mapPath},
                           {u"timeline_hash"_s, hex(base.timelineHash)},
                           {u"map_hash"_s, hex(base.mapHash)}};
    return signature.toByteArray() + QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray journalRecord(const Edit& edit)
{
    const QByteArray payload = encodeEdit(edit);
    QByteArray record(prefixSize, Qt::Uninitialized);
    qToLittleEndian(quint32(payload.size()), record.data());
    qToLittleEndian(checkSum(payload), record.data() + 4);
    return record + payload;
}

bool isJournalBegun(const QByteArray& bytes)
{
    if (bytes.size() <= signature.size())
        return signature.startsWith(bytes);
    return bytes.startsWith(signature) && bytes.indexOf('\n', signature.size()) < 0;
}

Result<Journal> readJournal(const QByteArray& bytes)
{
    const auto broken = [] { return fail(Error::Kind::Format, u"This is no journal of edits, or one of another version."_s); };
    const qsizetype lineEnd = bytes.indexOf('\n', signature.size());
    if (!bytes.startsWith(signature) || lineEnd < 0)
        return broken();
    const auto base = baseOf(QByteArrayView(bytes).sliced(signature.size(), lineEnd - signature.size()));
    if (!base)
        return broken();
    Journal journal{*base, {}, lineEnd + 1, false};
    QByteArrayView rest = QByteArrayView(bytes).sliced(lineEnd + 1);
    while (const auto record = takeRecord(rest)) {
        Result<Edit> edit = decodeEdit(*record);
        if (!edit)
            break;
        journal.edits.push_back(std::move(*edit));
        journal.wholeBytes = bytes.size() - rest.size();
    }
    journal.isTorn = journal.wholeBytes != bytes.size();
    return journal;
}

} // namespace aftermap
