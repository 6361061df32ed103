// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace aftermap {

/// The path of the map that the timeline at `timelinePath` names. It must lie in the timeline's own
/// folder or below: absolute paths, "..", and links that lead outside are refused. Errors: one
/// sentence each; FileMissing when there is no such file.
Result<QString> resolveMapPath(const QString& timelinePath, const QString& map);

} // namespace aftermap
