// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/journal.h"

#include "edit/draft_record.h"
#include "edit/edit_record.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr QByteArrayView signature("AFTERMAP-JOURNAL 2\n");
constexpr qsizetype prefixSize = 8; ///< length and check sum, little-endian
/// No record is larger, so a broken length cannot ask for much.
constexpr quint32 largestRecord = 1024u * 1024 * 1024;
/// The base alone: two paths and a title.
constexpr quint32 largestBase = 128 * 1024;
constexpr qsizetype longestTitle = 200;

quint32 checkSum(QByteArrayView bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), std::size_t(bytes.size())));
}

QString hex(const QByteArray& hash)
{
    return QString::fromLatin1(hash.toHex());
}

std::optional<JournalBase> baseOf(QByteArrayView record)
{
    const QJsonDocument document = QJsonDocument::fromJson(record.toByteArray());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject head = document.object();
    const auto hash = [&](const QString& name) { return QByteArray::fromHex(head[name].toString().toLatin1()); };
    return JournalBase{head[u"timeline"_s].toString(), head[u"map"_s].toString(),
                       hash(u"timeline_hash"_s),       hash(u"map_hash"_s),
                       head[u"title"_s].toString(),    head[u"unsaved"_s].toBool()};
}

QByteArray recordOf(const QByteArray& payload)
{
    QByteArray record(prefixSize, Qt::Uninitialized);
    qToLittleEndian(quint32(payload.size()), record.data());
    qToLittleEndian(checkSum(payload), record.data() + 4);
    return record + payload;
}

tl::unexpected<Error> noJournal()
{
    return fail(Error::Kind::Format, u"This is no journal of edits, or one of another version."_s);
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
    const QJsonObject head{{u"timeline"_s, base.timelinePath},          {u"map"_s, base.mapPath},
                           {u"timeline_hash"_s, hex(base.timelineHash)}, {u"map_hash"_s, hex(base.mapHash)},
                           {u"title"_s, base.title.left(longestTitle)},  {u"unsaved"_s, base.isStartUnsaved}};
    return signature.toByteArray() + recordOf(QJsonDocument(head).toJson(QJsonDocument::Compact));
}

QByteArray journalStart(const Draft& start)
{
    return recordOf(encodeDraft(start));
}

QByteArray journalRecord(const Edit& edit)
{
    return recordOf(encodeEdit(edit));
}

Result<JournalOutline> outlineJournal(QIODevice& file)
{
    file.seek(0);
    QByteArray front = file.read(signature.size() + prefixSize + largestBase);
    if (!front.startsWith(signature))
        return noJournal();
    QByteArrayView rest = QByteArrayView(front).sliced(signature.size());
    const auto record = takeRecord(rest);
    const auto base = record ? baseOf(*record) : std::nullopt;
    if (!base)
        return noJournal();
    qint64 end = front.size() - rest.size();
    const auto skip = [&] {
        file.seek(end);
        const QByteArray prefix = file.read(prefixSize);
        if (prefix.size() < prefixSize)
            return false;
        end += prefixSize + qFromLittleEndian<quint32>(prefix.constData());
        return end <= file.size();
    };
    JournalOutline outline{*base, false, false};
    outline.hasStart = skip();
    outline.hasEdits = outline.hasStart && skip();
    return outline;
}

Result<Journal> readJournal(const QByteArray& bytes)
{
    if (!bytes.startsWith(signature))
        return noJournal();
    QByteArrayView rest = QByteArrayView(bytes).sliced(signature.size());
    const auto head = takeRecord(rest);
    const auto base = head ? baseOf(*head) : std::nullopt;
    const auto first = base ? takeRecord(rest) : std::nullopt;
    Result<Draft> start = first ? decodeDraft(*first) : Result<Draft>(noJournal());
    if (!start)
        return noJournal();
    Journal journal{*base, std::move(*start), {}, bytes.size() - rest.size(), false};
    Draft draft = journal.start;
    while (const auto record = takeRecord(rest)) {
        Result<Edit> edit = decodeEdit(*record);
        if (!edit || !apply(draft, *edit))
            break;
        journal.edits.push_back(std::move(*edit));
        journal.wholeBytes = bytes.size() - rest.size();
    }
    journal.isTorn = journal.wholeBytes != bytes.size();
    return journal;
}

Result<Draft> recovered(const Journal& journal)
{
    Draft draft = journal.start;
    for (const Edit& edit : journal.edits) {
        if (const Result<Edit> inverse = apply(draft, edit); !inverse)
            return tl::unexpected(inverse.error());
    }
    return draft;
}

} // namespace aftermap
