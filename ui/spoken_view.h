// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QRect>

namespace aftermap {

/// A view of the outage, as somebody meets it who does not see it. A screen reader asks; nothing is
/// kept ready for it, so that playing costs nothing where nobody listens.
class SpokenView
{
public:
    virtual ~SpokenView() = default;

    /// Null while nothing is open.
    virtual PresentationPtr shownPresentation() const = 0;
    virtual PlayTime shownPosition() const = 0;
    /// What the view shows at this moment.
    virtual QString spokenDescription() const = 0;
};

/// A view that is read as a list of services.
class ServicesOnScreen : public SpokenView
{
public:
    /// Where the service is drawn, in pixels of the view; empty where it is not.
    virtual QRect placeOnScreen(ServiceId service) const = 0;
    /// The group that hides the service because it is folded; else empty.
    virtual QString foldedInto(ServiceId service) const = 0;
    virtual ServiceId chosenService() const = 0;
    virtual void chooseService(ServiceId service) = 0;
};

/// A view with the playhead in it, which is read as a value.
class PlayheadOnScreen : public SpokenView
{
public:
    virtual void seekTo(PlayTime position) = 0;
};

/// "05:04 New York, 20 October 2025"
QString spokenClock(const Presentation& presentation, Instant t);

} // namespace aftermap
