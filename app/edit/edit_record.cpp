// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edit_record.h"

#include "format/document_writer.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The lists, by their place in DraftStep.
constexpr std::array listNames{"events"_L1,  "services"_L1, "dependencies"_L1, "chapters"_L1,  "questions"_L1, "actions"_L1,
                               "figures"_L1, "comments"_L1, "series"_L1,       "milestone"_L1, "head"_L1,      "open_ends"_L1,
                               "sources"_L1};
static_assert(std::variant_size_v<DraftStep> == listNames.size());

tl::unexpected<Error> broken()
{
    return fail(Error::Kind::Format, u"This is no record of an edit."_s);
}

/// Collects what edits insert in a draft of their own, which the writers of the two files can write.
class Encoder
{
public:
    Encoder() { m_items.timeline.window = {Instant(), Instant()}; }

    template <typename T>
    QJsonObject add(const Splice<T>& splice)
    {
        std::vector<T>& list = listOf<T>(m_items);
        list.insert(list.end(), splice.inserted.begin(), splice.inserted.end());
        return {{u"at"_s, qint64(splice.at)},
                {u"removed"_s, qint64(splice.removed)},
                {u"inserted"_s, qint64(splice.inserted.size())}};
    }
    QJsonObject add(const MilestoneChange& change)
    {
        m_items.timeline.milestones[std::size_t(change.kind)] = change.milestone;
        return {{u"milestone"_s, int(change.kind)}, {u"gone"_s, !change.milestone}};
    }
    QJsonObject add(const HeadChange& change)
    {
        Timeline& t = m_items.timeline;
        t.title = change.title;
        t.summary = change.summary;
        t.severity = change.severity;
        t.zone = change.zone;
        t.window = change.window;
        return {};
    }
    QJsonObject add(const OpenEndsChange& change)
    {
        m_items.timeline.openEnds = change.openEnds;
        return {};
    }

    QByteArray finish(const Edit& edit, const QJsonArray& changes) const
    {
        const QByteArray timeline = writeTimeline(m_items.timeline);
        const QByteArray map = writeMap(m_items.map);
        const QJsonObject head{{u"kind"_s, int(edit.kind)},
                               {u"subject"_s, edit.subject},
                               {u"changes"_s, changes},
                               {u"timeline"_s, qint64(timeline.size())},
                               {u"map"_s, qint64(map.size())}};
        return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + timeline + map;
    }

private:
    Draft m_items;
};

/// Gives the items out again, in the order in which they were collected.
class Decoder
{
public:
    explicit Decoder(Draft items) : m_items(std::move(items)) {}

    template <typename T>
    std::optional<DraftStep> take(const Splice<T>*, const QJsonObject& step)
    {
        const qint64 at = step[u"at"_s].toInteger(-1);
        const qint64 removed = step[u"removed"_s].toInteger(-1);
        const qint64 inserted = step[u"inserted"_s].toInteger(-1);
        std::vector<T>& list = listOf<T>(m_items);
        if (at < 0 || removed < 0 || inserted < 0 || std::size_t(inserted) > list.size())
            return std::nullopt;
        Splice<T> splice{std::size_t(at), std::size_t(removed), {}};
        const auto end = list.begin() + inserted;
        splice.inserted.assign(std::make_move_iterator(list.begin()), std::make_move_iterator(end));
        list.erase(list.begin(), end);
        return splice;
    }
    std::optional<DraftStep> take(const MilestoneChange*, const QJsonObject& step)
    {
        const int kind = step[u"milestone"_s].toInt(-1);
        const bool isGone = step[u"gone"_s].toBool();
        if (kind < 0 || std::size_t(kind) >= milestoneCount ||
            m_items.timeline.milestones[std::size_t(kind)].has_value() == isGone)
            return std::nullopt;
        return MilestoneChange{MilestoneKind(kind), m_items.timeline.milestones[std::size_t(kind)]};
    }
    std::optional<DraftStep> take(const HeadChange*, const QJsonObject&)
    {
        const Timeline& t = m_items.timeline;
        return HeadChange{t.title, t.summary, t.severity, t.zone, t.window};
    }
    std::optional<DraftStep> take(const OpenEndsChange*, const QJsonObject&)
    {
        return OpenEndsChange{m_items.timeline.openEnds};
    }
    bool isEmpty() const
    {
        const Timeline& t = m_items.timeline;
        return t.events.empty() && m_items.map.services.empty() && m_items.map.dependencies.empty() && t.chapters.empty() &&
               t.questions.empty() && t.actions.empty() && t.figures.empty() && t.commentary.empty() && t.series.empty() &&
               t.sources.empty();
    }

private:
    Draft m_items;
};

template <std::size_t i = 0>
std::optional<DraftStep> takeNamed(Decoder& decoder, const QJsonObject& step)
{
    if constexpr (i < std::variant_size_v<DraftStep>) {
        if (step[u"list"_s].toString() == listNames[i])
            return decoder.take(static_cast<const std::variant_alternative_t<i, DraftStep>*>(nullptr), step);
        return takeNamed<i + 1>(decoder, step);
    }
    return std::nullopt;
}

/// What the items name stands in the draft and not here: that the readers miss it is no matter.
Draft readItems(const QByteArray& timeline, const QByteArray& map)
{
    Diagnostics ignored;
    return {readTimelineWithPlaces(timeline, {}, ignored).timeline, readMapWithPlaces(map, {}, ignored).map};
}

} // namespace

QByteArray encodeEdit(const Edit& edit)
{
    Encoder encoder;
    QJsonArray changes;
    for (const DraftStep& change : edit.changes) {
        QJsonObject step = std::visit([&](const auto& one) { return encoder.add(one); }, change);
        step[u"list"_s] = listNames[change.index()];
        changes.append(step);
    }
    return encoder.finish(edit, changes);
}

Result<Edit> decodeEdit(QByteArrayView bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(bytes.first(std::max<qsizetype>(line, 0)).toByteArray()).object();
    const qint64 timelineSize = head[u"timeline"_s].toInteger(-1);
    const qint64 mapSize = head[u"map"_s].toInteger(-1);
    const int kind = head[u"kind"_s].toInt(-1);
    const qsizetype items = bytes.size() - line - 1;
    if (line < 0 || timelineSize < 0 || mapSize < 0 || timelineSize > items || mapSize != items - timelineSize || kind < 0 ||
        kind > int(EditKind::ChangeParts))
        return broken();
    Decoder decoder(readItems(bytes.sliced(line + 1, timelineSize).toByteArray(), bytes.last(mapSize).toByteArray()));
    Edit edit{EditKind(kind), head[u"subject"_s].toString(), {}};
    for (const QJsonValue& step : head[u"changes"_s].toArray()) {
        std::optional<DraftStep> change = takeNamed(decoder, step.toObject());
        if (!change)
            return broken();
        edit.changes.push_back(std::move(*change));
    }
    return decoder.isEmpty() ? Result<Edit>(std::move(edit)) : broken();
}

} // namespace aftermap
