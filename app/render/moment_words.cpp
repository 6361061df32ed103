// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/moment_words.h"

#include "render/evidence_words.h"
#include "render/moment_facts.h"
#include "render/moment_sentences.h"
#include "render/narration.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Minutes = std::chrono::minutes;

MomentWords wordsOf(const Presentation& presentation, Instant t)
{
    const MomentFacts facts = momentFacts(presentation, t);
    QStringList sentences = factSentences(presentation, facts);
    if (presentation.evidence.isOn())
        sentences << evidenceLine(presentation.evidence) + u'.';
    return {whenWords(presentation, facts), sentences};
}

} // namespace

QString MomentWords::text() const
{
    const QString told = facts.join(u' ');
    return when.isEmpty() ? told : when + u", "_s + told;
}

QString MomentWords::line() const
{
    return when.isEmpty() ? facts.value(0) : when + u", "_s + facts.value(0);
}

QString momentWords(const Presentation& presentation, Instant t, ServiceId selected)
{
    const QString words = wordsOf(presentation, t).text();
    if (!selected)
        return words;
    return words + u"\n\n"_s + serviceWords(presentation, selected, t);
}

QString momentLine(const Presentation& presentation, Instant t)
{
    return wordsOf(presentation, t).line();
}

void MomentTeller::setPresentation(PresentationPtr presentation)
{
    m_presentation = std::move(presentation);
    m_told = 0;
    m_changes.clear();
    const Incident& incident = *m_presentation->incident;
    for (const StatusChange& change : m_presentation->replay.changes())
        m_changes.push_back(change.at);
    for (const ImpactStep& step : m_presentation->curve.steps())
        m_changes.push_back(step.at);
    for (std::size_t i = 0; i < milestoneCount; ++i) {
        if (const auto at = incident.milestoneAt(static_cast<MilestoneKind>(i)))
            m_changes.push_back(*at);
    }
    std::sort(m_changes.begin(), m_changes.end());
    m_changes.erase(std::unique(m_changes.begin(), m_changes.end()), m_changes.end());
}

std::size_t MomentTeller::chapterOfFacts(Instant t) const
{
    return std::size_t(std::upper_bound(m_changes.begin(), m_changes.end(), t) - m_changes.begin());
}

const MomentWords& MomentTeller::at(Instant t)
{
    const std::size_t told = 1 + chapterOfFacts(t);
    const std::int64_t minute = std::chrono::floor<Minutes>(t).time_since_epoch().count();
    if (told != m_told) {
        m_words = wordsOf(*m_presentation, t);
    } else if (minute != m_minute) {
        MomentFacts facts;
        facts.at = t;
        findOnset(facts, *m_presentation);
        m_words.when = whenWords(*m_presentation, facts);
    }
    m_told = told;
    m_minute = minute;
    return m_words;
}

} // namespace aftermap
