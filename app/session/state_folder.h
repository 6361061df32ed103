// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace aftermap {

/// Where the program keeps what it remembers by itself (recent files, the last session): `aftermap` in
/// $XDG_STATE_HOME, which is ~/.local/state where it is not set or not absolute. Nobody has made the
/// folder yet.
QString stateFolder();

/// The file in it for recent files and the last session.
QString statePath();

} // namespace aftermap
