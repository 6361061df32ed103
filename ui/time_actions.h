// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/document.h"
#include "ui/actions.h"

#include <QObject>

#include <optional>

namespace aftermap {

class PaceButton;
class Playback;
class SelectionState;

/// What the commands of time do: the transport, the chosen stretch, quiet time. Keeps what repeats at
/// the chosen stretch of the story, whatever the pace.
class TimeActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    TimeActions(const Actions& actions, Document& document, Playback& playback,
                SelectionState& selection, PaceButton& pace, QObject* parent);

public slots:
    /// Plays with this pace from now on.
    void setPace(const aftermap::Pace& pace);

private:
    void connectTransport();
    void connectSpan();
    void connectPace(PaceButton& button);
    /// Where the next or previous of something stands.
    using Step = std::optional<PlayTime>(const Presentation&, PlayTime);
    void connectStep(ActionId id, Step* step);
    void repeatLastEvent();
    void keepRange();
    Instant now() const;

    const Actions& m_actions;
    Document& m_document;
    Playback& m_playback;
    SelectionState& m_selection;
};

} // namespace aftermap
