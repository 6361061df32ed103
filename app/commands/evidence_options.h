// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "incident/evidence_filter.h"

#include <string>

namespace CLI {
class App;
}

namespace aftermap {

/// The evidence switches as they are typed.
struct EvidenceOptions
{
    bool statedOnly = false;
    std::string least = "low";
    std::string knownBy = "hindsight";
};

void addEvidenceOptions(CLI::App& command, EvidenceOptions& options);

/// Errors: Usage.
Result<EvidenceFilter> parseEvidence(const EvidenceOptions& options);

} // namespace aftermap
