// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"

namespace aftermap {

/// Is this text nothing but names of services, one a line or with commas between them? Lines that begin with
/// "#" are remarks.
bool looksLikeNames(QStringView text);

/// A map of the services that such a text names, without a timeline.
ImportedOutage outageOfNames(QStringView text, const QString& file);

} // namespace aftermap
