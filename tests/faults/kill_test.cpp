// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that edit and save are killed at random moments. AFTERMAP_KILLS sets how many kills; the long run of ten
// thousand is made by hand.
#include "base/safe_file.h"
#include "edit/journal.h"
#include "faults/life.h"
#include "format/document_writer.h"
#include "session/left_journals.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int atOnce = 6;
/// After so many kills one after the other an outage is saved, looked at, and begun anew.
constexpr int killsOfOne = 8;

using Clock = std::chrono::steady_clock;

/// What the kills hit.
struct Tally
{
    int kills = 0;
    int edits = 0;
    int acknowledged = 0; ///< kills after an acknowledged edit that no save had taken
    int saving = 0;       ///< in the middle of a save
    int mixed = 0;        ///< with one file new and one old
    int strays = 0;       ///< that left temporary files
    int recovering = 0;   ///< before anything was edited
};

QByteArray hashOfTimeline(const LifeMessage& message)
{
    return {message.timelineHash, 32};
}

QByteArray hashOfMap(const LifeMessage& message)
{
    return {message.mapHash, 32};
}

bool isState(const LifeMessage& message, const Draft& draft)
{
    return hashOfTimeline(message) == journalHash(writeTimeline(draft.timeline)) && hashOfMap(message) == journalHash(writeMap(draft.map));
}

/// A program, and how long it is let live.
struct Kind
{
    void (*live)(const LifePlaces& places, unsigned seed, int messages);
    unsigned shortLife; ///< milliseconds, at most
    unsigned longLife;  ///< one in eight: until edits are old enough to be acknowledged for that alone
};

/// One outage with its program.
class Slot
{
public:
    Slot(const Kind& kind, const QString& folder, unsigned seed) : m_kind(kind), m_places{folder}, m_random(seed)
    {
        QDir().mkpath(folder);
        saveFirst();
    }
    ~Slot()
    {
        if (m_child > 0)
            kill();
    }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

    void start()
    {
        int ends[2];
        ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
        ::fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        const unsigned seed = m_random();
        m_child = ::fork();
        if (m_child == 0)
            m_kind.live(m_places, seed, ends[1]);
        ::close(ends[1]);
        m_messages = ends[0];
        const unsigned most = m_random() % 8 == 0 ? m_kind.longLife : m_kind.shortLife;
        m_end = Clock::now() + std::chrono::microseconds(m_random() % (1000u * most));
    }

    bool isDue() const { return Clock::now() >= m_end; }

    void killAndLook(Tally& tally)
    {
        ASSERT_EQ(kill(), SIGKILL) << "it ended by itself";
        readMessages();
        ++tally.kills;
        look(tally);
        if (++m_kills % killsOfOne == 0)
            finish();
    }

private:
    void saveFirst()
    {
        const Draft draft = firstDraft();
        QDir(m_places.recovery()).removeRecursively();
        ASSERT_TRUE(writeFiles({{m_places.map(), writeMap(draft.map)}, {m_places.timeline(), writeTimeline(draft.timeline)}}));
        m_old = {LifeStep::Saved, 0, {}, {}};
        std::memcpy(m_old.timelineHash, journalHash(writeTimeline(draft.timeline)).constData(), 32);
        std::memcpy(m_old.mapHash, journalHash(writeMap(draft.map)).constData(), 32);
        m_new = m_old;
        m_recoverable = {m_old};
    }

    /// The signal that ended it, or 0.
    int kill()
    {
        int status = 0;
        ::kill(m_child, SIGKILL);
        ::waitpid(std::exchange(m_child, -1), &status, 0);
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

    void readMessages()
    {
        m_states.clear();
        m_acknowledged = -1;
        LifeMessage message;
        while (::read(m_messages, &message, sizeof message) == sizeof message) {
            switch (message.step) {
            case LifeStep::Recovered:
            case LifeStep::Edited: m_states.push_back(message); break;
            case LifeStep::Acknowledged: m_acknowledged = message.state; break;
            case LifeStep::Saving: m_new = message; break;
            case LifeStep::Saved:
                m_old = m_new = message;
                m_acknowledged = message.state;
                break;
            }
        }
        ::close(m_messages);
    }

    void look(Tally& tally)
    {
        const QByteArray timeline = journalHash(readFile(m_places.timeline()).value_or(QByteArray()));
        const QByteArray map = journalHash(readFile(m_places.map()).value_or(QByteArray()));
        ASSERT_TRUE(timeline == hashOfTimeline(m_old) || timeline == hashOfTimeline(m_new)) << "neither old nor new";
        ASSERT_TRUE(map == hashOfMap(m_old) || map == hashOfMap(m_new)) << "neither old nor new";
        tally.saving += std::memcmp(&m_old, &m_new, sizeof m_old) != 0;
        tally.mixed += (timeline == hashOfTimeline(m_new)) != (map == hashOfMap(m_new));
        tally.strays += temporaries() > 0;
        tally.edits += std::max(0, int(m_states.size()) - 1);
        tally.recovering += m_states.size() < 2;
        tally.acknowledged += m_acknowledged > 0;
        m_old.state = m_new.state = 0; // of this life
        std::memcpy(m_old.timelineHash, timeline.constData(), 32);
        std::memcpy(m_old.mapHash, map.constData(), 32);
        m_new = m_old;
        if (m_states.empty())
            m_states = m_recoverable; // it had not even told what it found
        lookAtRecovered();
    }

    /// What would be recovered is a state that it was in, and none before the last that was acknowledged.
    void lookAtRecovered()
    {
        m_draft = recoveredOrOnDisk();
        const auto found = std::find_if(m_states.rbegin(), m_states.rend(), [&](const LifeMessage& one) { return isState(one, m_draft); });
        ASSERT_NE(found, m_states.rend()) << "recovered is what never was: " << m_draft.timeline.events.size() << " events, "
                                         << m_draft.map.services.size() << " services, " << m_states.size() << " states, "
                                         << QDir(m_places.recovery()).entryList(QDir::Files).join(u' ').toStdString();
        ASSERT_GE(found->state, m_acknowledged) << "lost";
        m_recoverable = {*found};
        m_recoverable.front().state = 0;
    }

    Draft recoveredOrOnDisk() const
    {
        const std::vector<LeftJournal> left = leftJournals(m_places.recovery());
        if (!left.empty()) {
            const Result<Journal> journal = readLeftJournal(left.front().path);
            EXPECT_TRUE(journal);
            return journal ? *recovered(*journal) : Draft();
        }
        const Result<Draft> draft = draftOnDisk(m_places);
        EXPECT_TRUE(draft) << "cannot be opened";
        return draft.value_or(Draft());
    }

    qsizetype temporaries() const
    {
        return QDir(m_places.folder).entryList({u"*.aftermap-tmp"_s}, QDir::Files | QDir::Hidden).size();
    }

    /// Saves what was recovered, as the next program would, and begins anew.
    void finish()
    {
        ASSERT_TRUE(writeFiles({{m_places.map(), writeMap(m_draft.map)}, {m_places.timeline(), writeTimeline(m_draft.timeline)}}));
        ASSERT_EQ(temporaries(), 0) << "a stray is left";
        ASSERT_TRUE(draftOnDisk(m_places));
        ASSERT_EQ(*draftOnDisk(m_places), m_draft);
        for (const LeftJournal& one : leftJournals(m_places.recovery()))
            removeJournal(one.path);
        ASSERT_TRUE(QDir(m_places.recovery()).isEmpty()) << "a stray journal";
        saveFirst();
    }

    Kind m_kind;
    LifePlaces m_places;
    std::mt19937 m_random;
    pid_t m_child = -1;
    int m_messages = -1;
    int m_kills = 0;
    Clock::time_point m_end;
    LifeMessage m_old; ///< on disk before the save under way
    LifeMessage m_new; ///< and after it
    std::vector<LifeMessage> m_states;      ///< of this life, in their order
    std::vector<LifeMessage> m_recoverable; ///< what the life before left
    int m_acknowledged = -1;
    Draft m_draft;
};

void killMany(const Kind& kind, int kills)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    std::vector<std::unique_ptr<Slot>> running;
    for (unsigned i = 0; i < atOnce; ++i)
        running.push_back(std::make_unique<Slot>(kind, folder.filePath(QString::number(i)), 20261123 + i));
    for (const auto& slot : running)
        slot->start();
    Tally tally;
    // Chance may have it that few kills meet none of a kind: it goes on until it has met each, which is still a must.
    const auto hasMetAll = [&] { return tally.acknowledged > 0 && tally.saving > 0; };
    while (tally.kills < kills || (!hasMetAll() && tally.kills < 20 * kills)) {
        for (const auto& slot : running) {
            if (!slot->isDue())
                continue;
            ASSERT_NO_FATAL_FAILURE(slot->killAndLook(tally)) << "kill " << tally.kills;
            ASSERT_NO_FATAL_FAILURE(slot->start());
        }
        ::usleep(500);
    }
    std::printf("%d kills of %d edits: %d after acknowledged edits, %d while saving (%d with one file new, %d left "
                "temporaries), %d before an edit. Nothing lost, no file corrupt.\n",
                tally.kills, tally.edits, tally.acknowledged, tally.saving, tally.mixed, tally.strays, tally.recovering);
    EXPECT_GT(tally.acknowledged, 0);
    EXPECT_GT(tally.saving, 0);
}

int wantedKills(int usual)
{
    return qEnvironmentVariableIsSet("AFTERMAP_KILLS") ? qEnvironmentVariableIntValue("AFTERMAP_KILLS") : usual;
}

} // namespace

TEST(Kills, LoseNothingThatWasAcknowledgedAndNoFile)
{
    killMany({&live, 60, 400}, wantedKills(60));
}

/// It takes a while until an outage is laid out, so these live longer.
TEST(Kills, LoseNothingOfAnEditor)
{
    killMany({&liveInEditor, 1500, 2500}, wantedKills(24));
}

} // namespace aftermap
