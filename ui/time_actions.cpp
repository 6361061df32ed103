// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time_actions.h"

#include "session/event_steps.h"
#include "session/playback.h"
#include "session/selection.h"
#include "session/span_edits.h"
#include "ui/pace_button.h"

namespace aftermap {

TimeActions::TimeActions(const Actions& actions, Document& document, Playback& playback,
                         SelectionState& selection, PaceButton& pace, QObject* parent)
    : QObject(parent), m_actions(actions), m_document(document), m_playback(playback),
      m_selection(selection)
{
    connectTransport();
    connectSpan();
    connectPace(pace);
}

void TimeActions::connectTransport()
{
    const auto on = [this](ActionId id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(ActionId::ToStart, [this] { m_playback.seek(PlayTime()); });
    on(ActionId::ToEnd, [this] { m_playback.seek(PlayTime(m_playback.length())); });
    on(ActionId::PlayPause, [this] { m_playback.toggle(); });
    on(ActionId::PlayBackwards, [this] { m_playback.toggleBackwards(); });
    on(ActionId::RepeatEvent, [this] { repeatLastEvent(); });
    connectStep(ActionId::PreviousEvent, previousEventBefore);
    connectStep(ActionId::NextEvent, nextEventAfter);
    connectStep(ActionId::PreviousMilestone, previousMilestoneBefore);
    connectStep(ActionId::NextMilestone, nextMilestoneAfter);
    connect(m_actions[ActionId::Loop], &QAction::toggled, &m_playback, &Playback::setLooping);
    connect(&m_playback, &Playback::loopingChanged, m_actions[ActionId::Loop], &QAction::setChecked);
}

void TimeActions::connectStep(ActionId id, Step* step)
{
    connect(m_actions[id], &QAction::triggered, this, [this, step] {
        const PresentationPtr presentation = m_document.presentation();
        if (presentation == nullptr)
            return;
        const std::optional<PlayTime> there = step(*presentation, m_playback.position());
        if (!there)
            return;
        m_playback.pause();
        m_playback.seek(*there);
    });
}

void TimeActions::repeatLastEvent()
{
    const PresentationPtr presentation = m_document.presentation();
    if (presentation == nullptr)
        return;
    if (const auto again = lastEventAgain(*presentation, m_playback.position(), m_playback.speed()))
        m_playback.playOnce(*again);
}

void TimeActions::connectSpan()
{
    const auto on = [this](ActionId id, auto edited) {
        connect(m_actions[id], &QAction::triggered, this, [this, edited] {
            if (const PresentationPtr presentation = m_document.presentation())
                m_selection.selectSpan(edited(m_selection.span(), now(), presentation->pacing.window()));
        });
    };
    on(ActionId::SpanStart, withStart);
    on(ActionId::SpanEnd, withEnd);
    connect(m_actions[ActionId::SpanClear], &QAction::triggered, &m_selection,
            [this] { m_selection.selectSpan({}); });
    connect(&m_selection, &SelectionState::spanChanged, this, &TimeActions::keepRange);
    connect(&m_document, &Document::presentationChanged, this, &TimeActions::keepRange);
}

void TimeActions::keepRange()
{
    const PresentationPtr presentation = m_document.presentation();
    const std::optional<TimeSpan>& span = m_selection.span();
    if (presentation == nullptr || !span)
        m_playback.setRange({});
    else
        m_playback.setRange(PlayRange{presentation->pacing.playTime(span->earliest),
                                      presentation->pacing.playTime(span->latest)});
}

void TimeActions::connectPace(PaceButton& button)
{
    QAction* skip = m_actions[ActionId::SkipQuiet];
    button.showPace(m_document.interpretation().pace);
    connect(&button, &PaceButton::paceChosen, this, &TimeActions::setPace);
    connect(&m_document, &Document::interpretationChanged, &button,
            [&button](const Interpretation& now) { button.showPace(now.pace); });
    connect(m_actions[ActionId::MakeItLast], &QAction::triggered, &button, &QPushButton::showMenu);
    skip->setChecked(m_document.interpretation().pace.skipQuiet);
    connect(skip, &QAction::toggled, this, [this](bool skips) {
        setPace({m_document.interpretation().pace.length, skips});
    });
    connect(&m_document, &Document::interpretationChanged, skip,
            [skip](const Interpretation& now) { skip->setChecked(now.pace.skipQuiet); });
}

void TimeActions::setPace(const Pace& pace)
{
    Interpretation wanted = m_document.interpretation();
    wanted.pace = pace;
    m_document.interpret(wanted);
}

Instant TimeActions::now() const
{
    return m_document.presentation()->pacing.instant(m_playback.position());
}

} // namespace aftermap
