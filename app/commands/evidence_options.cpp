// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/evidence_options.h"

#include "base/file_name.h"
#include "base/safe_text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

template <typename Word>
Result<Word> parseWord(const std::string& text, const QString& what)
{
    const QString word = fileNameFromBytes(QByteArray::fromStdString(text));
    if (const std::optional<Word> value = fromWord<Word>(word))
        return *value;
    return fail(Error::Kind::Usage, u"%1, not “%2”."_s.arg(what, shownSnippet(shownFileName(word))));
}

} // namespace

void addEvidenceOptions(CLI::App& command, EvidenceOptions& options)
{
    command.add_flag("--stated-only", options.statedOnly,
                     "Nothing that is inferred, worked out or assumed");
    command
        .add_option("--min-confidence", options.least,
                    "Leave out events that are less sure than that")
        ->option_text("high|medium|low [low]");
    command
        .add_option("--known-by", options.knownBy,
                    "Only what they knew by then, or everything in hindsight")
        ->option_text("hindsight|responders|public [hindsight]");
}

Result<EvidenceFilter> parseEvidence(const EvidenceOptions& options)
{
    const auto least =
        parseWord<Confidence>(options.least, u"A confidence is high, medium or low"_s);
    if (!least)
        return tl::unexpected(least.error());
    const auto knownBy = parseWord<KnownBy>(
        options.knownBy, u"What was known is told for hindsight, responders or public"_s);
    if (!knownBy)
        return tl::unexpected(knownBy.error());
    return EvidenceFilter{options.statedOnly, *least, *knownBy};
}

} // namespace aftermap
