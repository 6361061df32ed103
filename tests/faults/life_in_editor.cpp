// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/life.h"

#include "session/editor.h"

#include <QGuiApplication>
#include <QTimer>

#include <chrono>
#include <deque>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Clock = std::chrono::steady_clock;

class LifeInEditor : public QObject
{
public:
    LifeInEditor(const LifePlaces& places, unsigned seed, int messages) : m_random(seed), m_messages(messages)
    {
        m_editor.keepIn({places.recovery(), {}});
        connect(&m_editor, &Editor::saved, this, [this] {
            LifeMessage message = m_saving;
            message.step = LifeStep::Saved;
            send(message);
            m_isSaving = false;
            forgetUntil(message.state);
        });
        const auto stop = [](const QString& message) {
            std::fprintf(stderr, "%s\n", qPrintable(message));
            ::_exit(1);
        };
        connect(&m_editor, &Editor::failed, this, stop);
        // A save that was killed has changed the files since they were edited.
        connect(&m_editor, &Editor::conflicted, this, [this] {
            tellSaving();
            m_editor.saveOver();
        });
        connect(&m_timer, &QTimer::timeout, this, &LifeInEditor::goOn);
        m_timer.start(1);
        const std::vector<LeftJournal> left = leftJournals(places.recovery());
        m_recovers = !left.empty();
        if (m_recovers)
            m_editor.recover(left.front());
        else
            m_document.open(places.timeline(), {});
    }

private:
    int below(int size) { return std::uniform_int_distribution(0, size - 1)(m_random); }

    void send(const LifeMessage& message) const
    {
        if (::write(m_messages, &message, sizeof message) != sizeof message)
            ::_exit(1);
    }

    void goOn()
    {
        if (!m_editor.canEdit() || (m_recovers && !m_hasBegun && !m_editor.isModified()))
            return;
        if (!std::exchange(m_hasBegun, true))
            send(messageOf(LifeStep::Recovered, 0, m_editor.draft()));
        acknowledgeOld();
        if (!m_isSaving && below(14) == 0 && m_editor.isModified()) {
            m_isSaving = true;
            tellSaving();
            m_editor.save();
            return;
        }
        edit();
        m_timer.setInterval(below(4));
    }

    void tellSaving()
    {
        m_saving = messageOf(LifeStep::Saving, m_state, m_editor.draft());
        send(m_saving);
    }

    void edit()
    {
        const std::optional<Edit> edit = lifeEdit(m_editor.draft(), m_state, [this](int size) { return below(size); });
        Draft next = m_editor.draft();
        if (!edit || !apply(next, *edit) || next == m_editor.draft())
            return;
        send(messageOf(LifeStep::Edited, ++m_state, next));
        m_editor.perform(*edit);
        m_young.push_back({m_state, Clock::now()});
    }

    void forgetUntil(int state)
    {
        while (!m_young.empty() && m_young.front().first <= state)
            m_young.pop_front();
    }

    void acknowledgeOld()
    {
        int old = -1;
        for (const auto& [state, since] : m_young) {
            if (Clock::now() - since > EditJournal::mostDelay)
                old = state;
        }
        if (old < 0)
            return;
        forgetUntil(old);
        send({LifeStep::Acknowledged, old, {}, {}});
    }

    Document m_document;
    QUndoStack m_undo;
    Editor m_editor{m_document, m_undo, [] { return LayoutOptions(); }};
    std::mt19937 m_random;
    int m_messages;
    int m_state = 0;
    bool m_recovers = false;
    bool m_hasBegun = false;
    bool m_isSaving = false;
    LifeMessage m_saving;
    std::deque<std::pair<int, Clock::time_point>> m_young; ///< edits that are not acknowledged yet
    QTimer m_timer;
};

} // namespace

void liveInEditor(const LifePlaces& places, unsigned seed, int messages)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_RUNTIME_DIR", places.folder.toUtf8());
    int count = 1;
    char name[] = "life";
    char* arguments[] = {name, nullptr};
    QGuiApplication application(count, arguments);
    const LifeInEditor life(places, seed, messages);
    QGuiApplication::exec();
    ::_exit(1);
}

} // namespace aftermap
