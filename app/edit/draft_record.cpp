// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/draft_record.h"

#include "base/safe_file.h"
#include "format/document_writer.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"

#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype headSize = 16; ///< bytes of the timeline and of the map, little-endian
/// Deflate makes at most so many bytes of one.
constexpr quint64 mostInflation = 1032;

} // namespace

QByteArray encodeDraft(const Draft& draft)
{
    const QByteArray timeline = writeTimeline(draft.timeline);
    const QByteArray map = writeMap(draft.map);
    const QByteArray both = timeline + map;
    uLongf size = compressBound(uLong(both.size()));
    QByteArray bytes(headSize + qsizetype(size), Qt::Uninitialized);
    qToLittleEndian(quint64(timeline.size()), bytes.data());
    qToLittleEndian(quint64(map.size()), bytes.data() + 8);
    // The user edits already: what counts is to be done soon.
    compress2(reinterpret_cast<Bytef*>(bytes.data() + headSize), &size, reinterpret_cast<const Bytef*>(both.constData()),
              uLong(both.size()), Z_BEST_SPEED);
    bytes.truncate(headSize + qsizetype(size));
    return bytes;
}

Result<Draft> decodeDraft(QByteArrayView bytes)
{
    const auto broken = [] { return fail(Error::Kind::Format, u"This is no record of an outage."_s); };
    if (bytes.size() < headSize)
        return broken();
    const auto timelineSize = qFromLittleEndian<quint64>(bytes.data());
    const auto mapSize = qFromLittleEndian<quint64>(bytes.data() + 8);
    const QByteArrayView packed = bytes.sliced(headSize);
    if (timelineSize > quint64(maxFileSize) || mapSize > quint64(maxFileSize) ||
        timelineSize + mapSize > quint64(packed.size()) * mostInflation)
        return broken();
    QByteArray both(qsizetype(timelineSize + mapSize), Qt::Uninitialized);
    uLongf size = uLongf(both.size());
    if (uncompress(reinterpret_cast<Bytef*>(both.data()), &size, reinterpret_cast<const Bytef*>(packed.data()),
                   uLong(packed.size())) != Z_OK ||
        size != uLongf(both.size()))
        return broken();
    // What is odd in the outage was odd before it was edited: none of it is a reason to lose the rest.
    Diagnostics ignored;
    const qsizetype split = qsizetype(timelineSize);
    return Draft{readTimelineWithPlaces(both.first(split), {}, ignored).timeline,
                 readMapWithPlaces(both.sliced(split), {}, ignored).map};
}

} // namespace aftermap
