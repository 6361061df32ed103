// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "session/document.h"

namespace aftermap {

/// A part of the window that shows the outage at the playhead. The window keeps a list of them and
/// tells each what is new; a view that does not care leaves the method out.
class OutageView
{
public:
    virtual ~OutageView() = default;

    /// `presentation` is never null. Unless `change` is Opened or Reloaded, the services and events
    /// are the ones before, and what the user has set up in the view stays.
    virtual void setPresentation(const PresentationPtr& presentation, Change change)
    {
        (void)presentation;
        (void)change;
    }
    /// Comes sixty times a second while playing.
    virtual void setPosition(PlayTime position) { (void)position; }
    virtual void setTheme(ThemeKind kind) { (void)kind; }
};

} // namespace aftermap
