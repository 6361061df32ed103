// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/references.h"
#include "format/reporter.h"

#include <string>
#include <unordered_map>

namespace aftermap {

/// One copy of each short text that occurs again and again, such as the ids that events name.
class Interner
{
public:
    QString text(std::string_view utf8);

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

/// What the parts of a reader share while they read one file.
struct ReadContext
{
    Reporter& reporter;
    const JobControl* control = nullptr; ///< told now and then how far it is, asked whether to go on
    Interner interner{};
    References sources{}; ///< ids of sources that were named
};

} // namespace aftermap
