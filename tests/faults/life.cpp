// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/life.h"

#include "base/safe_file.h"
#include "edit/edits.h"
#include "format/document_file.h"
#include "format/document_writer.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"
#include "session/edit_journal.h"
#include "session/left_journals.h"

#include <chrono>
#include <deque>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Clock = std::chrono::steady_clock;

class Life
{
public:
    Life(LifePlaces places, unsigned seed, int messages) : m_places(std::move(places)), m_random(seed), m_messages(messages) {}

    void begin()
    {
        const std::vector<LeftJournal> left = leftJournals(m_places.recovery());
        if (left.empty()) {
            const Result<Draft> draft = draftOnDisk(m_places);
            if (!draft)
                stop(draft.error());
            m_draft = *draft;
            tell(LifeStep::Recovered);
            return;
        }
        const Result<Journal> journal = readLeftJournal(left.front().path);
        Result<Draft> draft = journal ? recovered(*journal) : Result<Draft>(tl::unexpected(journal.error()));
        if (!draft)
            stop(draft.error());
        m_draft = std::move(*draft);
        tell(LifeStep::Recovered);
        beginJournal(left.front().path);
    }

    void goOn()
    {
        acknowledgeOld();
        const int dice = below(14);
        if (dice == 0)
            save();
        else if (dice < 3 && m_journal && m_journal->flush())
            acknowledge(m_state);
        else
            edit();
        if (below(3) == 0)
            ::usleep(useconds_t(below(3000)));
    }

private:
    [[noreturn]] static void stop(const Error& error)
    {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        ::_exit(1);
    }

    int below(int size) { return std::uniform_int_distribution(0, size - 1)(m_random); }

    void tell(LifeStep step) { tell(step, m_state); }
    void tell(LifeStep step, int state)
    {
        const LifeMessage message = messageOf(step, state, m_draft);
        if (::write(m_messages, &message, sizeof message) != sizeof message)
            ::_exit(1);
    }

    void beginJournal(const QString& superseded = {})
    {
        const JournalBase base{m_places.timeline(), m_places.map(), {}, {}, m_draft.timeline.title.raw(), !superseded.isEmpty()};
        auto journal = EditJournal::begin(m_places.recovery(), base, std::make_shared<const Draft>(m_draft), superseded);
        if (!journal)
            stop(journal.error());
        m_journal = std::move(*journal);
    }

    void edit()
    {
        if (!m_journal)
            beginJournal();
        const std::optional<Edit> edit = lifeEdit(m_draft, m_state, [this](int size) { return below(size); });
        if (!edit || !apply(m_draft, *edit))
            return;
        ++m_state;
        tell(LifeStep::Edited);
        m_journal->append(*edit);
        m_young.push_back({m_state, Clock::now()});
    }

    void save()
    {
        // So that the journal is never behind the files.
        if (m_journal && !m_journal->flush())
            stop({Error::Kind::FileAccess, m_journal->failure(), {}});
        tell(LifeStep::Saving);
        const Result<void> done = writeFiles({{m_places.map(), writeMap(m_draft.map)}, {m_places.timeline(), writeTimeline(m_draft.timeline)}});
        if (!done)
            stop(done.error());
        tell(LifeStep::Saved);
        m_young.clear();
        if (m_journal)
            m_journal->discard();
        m_journal.reset();
    }

    void acknowledge(int state)
    {
        while (!m_young.empty() && m_young.front().first <= state)
            m_young.pop_front();
        tell(LifeStep::Acknowledged, state);
    }

    void acknowledgeOld()
    {
        int old = -1;
        for (const auto& [state, since] : m_young) {
            if (Clock::now() - since > EditJournal::mostDelay)
                old = state;
        }
        if (old >= 0)
            acknowledge(old);
    }

    LifePlaces m_places;
    std::mt19937 m_random;
    int m_messages;
    Draft m_draft;
    int m_state = 0;
    std::unique_ptr<EditJournal> m_journal;
    std::deque<std::pair<int, Clock::time_point>> m_young; ///< edits that are not acknowledged yet
};

} // namespace

LifeMessage messageOf(LifeStep step, int state, const Draft& draft)
{
    LifeMessage message{step, state, {}, {}};
    const QByteArray timeline = journalHash(writeTimeline(draft.timeline));
    const QByteArray map = journalHash(writeMap(draft.map));
    std::copy(timeline.begin(), timeline.end(), message.timelineHash);
    std::copy(map.begin(), map.end(), message.mapHash);
    return message;
}

std::optional<Edit> lifeEdit(const Draft& draft, int state, const std::function<int(int)>& below)
{
    const auto events = draft.timeline.events.size();
    const auto services = draft.map.services.size();
    const auto anyOf = [&](std::size_t size) { return std::size_t(below(int(size))); };
    Event event;
    event.time.at = draft.timeline.window.earliest + Milliseconds(60000 * below(600));
    event.service = draft.map.services.values()[anyOf(services)].id;
    event.state = ServiceState(below(serviceStateCount));
    event.text = SafeText(u"Event %1 %2"_s.arg(state).arg(QString(below(300), u'ü')));
    switch (events > 40 ? 4 : below(7)) {
    case 0: return addEvent(draft, event);
    case 1: return events > 0 ? std::optional(changeEvent(draft, anyOf(events), event)) : std::nullopt;
    case 2: return setState(draft, event.service, {event.time.at, event.time.at + Milliseconds(600000)}, *event.state);
    case 3: return changeHead(draft, {SafeText(u"Title %1"_s.arg(state)), {}, {}, u"UTC"_s, draft.timeline.window});
    case 4: return events > 3 ? std::optional(removeEvents(draft, {0, events / 2, events - 1})) : std::nullopt;
    case 5: {
        Service service = draft.map.services.values()[0];
        service.name = SafeText(u"Service %1"_s.arg(state));
        service.id = freshServiceId(draft, service.name.raw());
        return services < 12 ? addService(draft, service) : removeService(draft, services - 1);
    }
    default: break;
    }
    Dependency dependency;
    dependency.dependent = draft.map.services.values()[anyOf(services)].id;
    dependency.dependency = event.service;
    return addDependency(draft, dependency);
}

void live(const LifePlaces& places, unsigned seed, int messages)
{
    Life life(places, seed, messages);
    life.begin();
    for (;;)
        life.goOn();
}

Result<Draft> draftOnDisk(const LifePlaces& places)
{
    const Result<OpenedDocument> document = openDocument(places.timeline(), {});
    if (!document || !document->incident)
        return fail(Error::Kind::Format, u"what is on disk cannot be opened"_s);
    // The incident has its events in the order of time; the files have them as they were edited.
    Diagnostics ignored;
    const auto timeline = readTimeline(readFile(places.timeline()).value_or(QByteArray()), {}, ignored);
    const auto map = readMap(readFile(places.map()).value_or(QByteArray()), {}, ignored);
    if (!timeline || !map)
        return fail(Error::Kind::Format, u"what is on disk cannot be read"_s);
    return Draft{timeline->timeline, *map};
}

Draft firstDraft()
{
    Draft draft;
    draft.timeline.title = SafeText(u"Small"_s);
    draft.timeline.window = {Instant(Milliseconds(1767571200000)), Instant(Milliseconds(1767657600000))};
    draft.timeline.map = u"a.map.json"_s;
    draft.map.title = SafeText(u"Small"_s);
    for (const QString& id : {u"web"_s, u"api"_s, u"db"_s}) {
        Service service;
        service.id = id;
        service.name = SafeText(id);
        draft.map.services.values().push_back(service);
    }
    return draft;
}

} // namespace aftermap
