// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_words.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

template <class T>
struct Spoken
{
    QLatin1StringView words;
    T meaning;
};

/// Longer ones before those that they end with.
constexpr std::array spokenStates{
    Spoken{"degraded performance"_L1, ServiceState::DegradedPerformance},
    Spoken{"partial outage"_L1, ServiceState::PartialOutage},
    Spoken{"partially down"_L1, ServiceState::PartialOutage},
    Spoken{"major outage"_L1, ServiceState::MajorOutage},
    Spoken{"under maintenance"_L1, ServiceState::UnderMaintenance},
    Spoken{"back to normal"_L1, ServiceState::Operational},
    Spoken{"catching up"_L1, ServiceState::Recovering},
    Spoken{"degraded"_L1, ServiceState::DegradedPerformance},
    Spoken{"slow"_L1, ServiceState::DegradedPerformance},
    Spoken{"yellow"_L1, ServiceState::DegradedPerformance},
    Spoken{"partial"_L1, ServiceState::PartialOutage},
    Spoken{"flaky"_L1, ServiceState::PartialOutage},
    Spoken{"orange"_L1, ServiceState::PartialOutage},
    Spoken{"down"_L1, ServiceState::MajorOutage},
    Spoken{"dead"_L1, ServiceState::MajorOutage},
    Spoken{"major"_L1, ServiceState::MajorOutage},
    Spoken{"outage"_L1, ServiceState::MajorOutage},
    Spoken{"offline"_L1, ServiceState::MajorOutage},
    Spoken{"unavailable"_L1, ServiceState::MajorOutage},
    Spoken{"red"_L1, ServiceState::MajorOutage},
    Spoken{"maintenance"_L1, ServiceState::UnderMaintenance},
    Spoken{"recovering"_L1, ServiceState::Recovering},
    Spoken{"ok"_L1, ServiceState::Operational},
    Spoken{"okay"_L1, ServiceState::Operational},
    Spoken{"up"_L1, ServiceState::Operational},
    Spoken{"back"_L1, ServiceState::Operational},
    Spoken{"operational"_L1, ServiceState::Operational},
    Spoken{"recovered"_L1, ServiceState::Operational},
    Spoken{"healthy"_L1, ServiceState::Operational},
    Spoken{"fine"_L1, ServiceState::Operational},
    Spoken{"green"_L1, ServiceState::Operational},
    Spoken{"normal"_L1, ServiceState::Operational},
    Spoken{"unknown"_L1, ServiceState::Unknown},
};

constexpr std::array spokenMilestones{
    Spoken{"onset"_L1, MilestoneKind::Onset},
    Spoken{"start"_L1, MilestoneKind::Onset},
    Spoken{"detected"_L1, MilestoneKind::Detected},
    Spoken{"acknowledged"_L1, MilestoneKind::Acknowledged},
    Spoken{"diagnosed"_L1, MilestoneKind::Diagnosed},
    Spoken{"mitigated"_L1, MilestoneKind::Mitigated},
    Spoken{"resolved"_L1, MilestoneKind::DeclaredResolved},
    Spoken{"declared resolved"_L1, MilestoneKind::DeclaredResolved},
    Spoken{"all clear"_L1, MilestoneKind::DeclaredResolved},
    Spoken{"recovered"_L1, MilestoneKind::Recovered},
    Spoken{"backlog cleared"_L1, MilestoneKind::BacklogCleared},
};

/// In order of weight: who "decided to roll back" has decided, not yet mitigated.
constexpr std::array spokenKinds{
    Spoken{"decided"_L1, EventKind::Decision},       Spoken{"decide"_L1, EventKind::Decision},
    Spoken{"decision"_L1, EventKind::Decision},      Spoken{"agreed"_L1, EventKind::Decision},
    Spoken{"escalated"_L1, EventKind::Escalation},   Spoken{"escalating"_L1, EventKind::Escalation},
    Spoken{"called in"_L1, EventKind::Escalation},   Spoken{"paging"_L1, EventKind::Escalation},
    Spoken{"status page"_L1, EventKind::Communication}, Spoken{"told customers"_L1, EventKind::Communication},
    Spoken{"announced"_L1, EventKind::Communication},   Spoken{"posted"_L1, EventKind::Communication},
    Spoken{"root cause"_L1, EventKind::Diagnosis},   Spoken{"found"_L1, EventKind::Diagnosis},
    Spoken{"turns out"_L1, EventKind::Diagnosis},    Spoken{"caused by"_L1, EventKind::Diagnosis},
    Spoken{"identified"_L1, EventKind::Diagnosis},   Spoken{"because"_L1, EventKind::Diagnosis},
    Spoken{"rolled back"_L1, EventKind::Mitigation}, Spoken{"rolling back"_L1, EventKind::Mitigation},
    Spoken{"roll back"_L1, EventKind::Mitigation},   Spoken{"rollback"_L1, EventKind::Mitigation},
    Spoken{"reverted"_L1, EventKind::Mitigation},    Spoken{"failed over"_L1, EventKind::Mitigation},
    Spoken{"failover"_L1, EventKind::Mitigation},    Spoken{"disabled"_L1, EventKind::Mitigation},
    Spoken{"throttled"_L1, EventKind::Mitigation},   Spoken{"scaled up"_L1, EventKind::Mitigation},
    Spoken{"mitigated"_L1, EventKind::Mitigation},   Spoken{"workaround"_L1, EventKind::Mitigation},
    Spoken{"fixed"_L1, EventKind::Repair},           Spoken{"repaired"_L1, EventKind::Repair},
    Spoken{"replaced"_L1, EventKind::Repair},        Spoken{"restarted"_L1, EventKind::Repair},
    Spoken{"restarting"_L1, EventKind::Repair},      Spoken{"patched"_L1, EventKind::Repair},
    Spoken{"deployed"_L1, EventKind::Change},        Spoken{"deploying"_L1, EventKind::Change},
    Spoken{"released"_L1, EventKind::Change},        Spoken{"merged"_L1, EventKind::Change},
    Spoken{"pushed"_L1, EventKind::Change},          Spoken{"rolled out"_L1, EventKind::Change},
    Spoken{"alert"_L1, EventKind::Detection},        Spoken{"alerts"_L1, EventKind::Detection},
    Spoken{"alarm"_L1, EventKind::Detection},        Spoken{"paged"_L1, EventKind::Detection},
    Spoken{"noticed"_L1, EventKind::Detection},      Spoken{"seeing"_L1, EventKind::Detection},
    Spoken{"recovered"_L1, EventKind::Recovery},     Spoken{"back to normal"_L1, EventKind::Recovery},
};

constexpr std::array fillers{"is"_L1, "are"_L1, "was"_L1, "were"_L1, "went"_L1, "goes"_L1, "still"_L1,
                             "now"_L1, "back"_L1, "fully"_L1, "completely"_L1, "looks"_L1, "seems"_L1};
constexpr std::array noNames{"we"_L1, "i"_L1, "it"_L1, "they"_L1, "this"_L1, "that"_L1, "all"_L1, "everything"_L1,
                             "nothing"_L1, "everyone"_L1, "think"_L1, "thinks"_L1, "says"_L1, "said"_L1, "is"_L1, "are"_L1,
                             "was"_L1, "not"_L1, "if"_L1, "when"_L1, "why"_L1, "and"_L1, "or"_L1, "but"_L1, "to"_L1,
                             "things"_L1, "there"_L1, "you"_L1, "looks"_L1, "can"_L1, "rolled"_L1, "going"_L1, "be"_L1};

bool isSame(QStringView text, QLatin1StringView words)
{
    return text.compare(words, Qt::CaseInsensitive) == 0;
}

/// `text` ends with `words`, as whole words.
bool endsWith(QStringView text, QLatin1StringView words)
{
    if (!text.endsWith(words, Qt::CaseInsensitive))
        return false;
    const qsizetype before = text.size() - words.size();
    return before == 0 || text[before - 1].isSpace();
}

bool startsWith(QStringView text, QLatin1StringView words)
{
    return text.startsWith(words, Qt::CaseInsensitive) &&
           (text.size() == words.size() || !text[words.size()].isLetterOrNumber());
}

/// `words` stand somewhere in `text`, as whole words.
bool contains(QStringView text, QLatin1StringView words)
{
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        const qsizetype after = at + words.size();
        if ((at == 0 || !text[at - 1].isLetterOrNumber()) && (after == text.size() || !text[after].isLetterOrNumber()))
            return true;
    }
    return false;
}

QStringView withoutFillers(QStringView text)
{
    for (bool cut = true; cut;) {
        cut = false;
        for (const QLatin1StringView filler : fillers) {
            if (text.size() > filler.size() && endsWith(text, filler)) {
                text = text.chopped(filler.size()).trimmed();
                cut = true;
            }
        }
    }
    return text;
}

QStringView withoutEnd(QStringView text)
{
    text = text.trimmed();
    while (!text.isEmpty() && (text.back() == u'.' || text.back() == u'!' || text.back() == u'?' || text.back() == u','))
        text = text.chopped(1).trimmed();
    return text;
}

} // namespace

std::optional<SpokenState> stateAtEnd(QStringView text)
{
    text = withoutEnd(text);
    if (endsWith(text, "again"_L1))
        text = text.chopped(5).trimmed();
    for (const auto& [words, state] : spokenStates) {
        if (text.size() > words.size() && endsWith(text, words))
            return SpokenState{state, withoutFillers(text.chopped(words.size()).trimmed())};
    }
    return std::nullopt;
}

std::optional<ServiceState> stateAtStart(QStringView text)
{
    text = text.trimmed();
    for (bool cut = true; cut;) {
        cut = false;
        for (const QLatin1StringView filler : fillers) {
            if (text.size() > filler.size() && startsWith(text, filler) && !isSame(text, "back"_L1)) {
                text = text.sliced(filler.size()).trimmed();
                cut = true;
            }
        }
    }
    for (const auto& [words, state] : spokenStates) {
        if (startsWith(text, words))
            return state;
    }
    return std::nullopt;
}

std::optional<MilestoneKind> milestoneCalled(QStringView text)
{
    text = withoutEnd(text);
    for (const auto& [words, kind] : spokenMilestones) {
        if (isSame(text, words))
            return kind;
    }
    return std::nullopt;
}

EventKind kindOfSentence(QStringView text)
{
    const auto found = std::find_if(spokenKinds.begin(), spokenKinds.end(),
                                    [text](const auto& spoken) { return contains(text, spoken.words); });
    return found == spokenKinds.end() ? EventKind::Note : found->meaning;
}

EventKind kindOf(MilestoneKind milestone)
{
    switch (milestone) {
    case MilestoneKind::Onset: return EventKind::Impact;
    case MilestoneKind::Detected:
    case MilestoneKind::Acknowledged: return EventKind::Detection;
    case MilestoneKind::Diagnosed: return EventKind::Diagnosis;
    case MilestoneKind::Mitigated: return EventKind::Mitigation;
    case MilestoneKind::DeclaredResolved: return EventKind::DeclaredResolved;
    case MilestoneKind::Recovered:
    case MilestoneKind::BacklogCleared: break;
    }
    return EventKind::Recovery;
}

EventKind kindOf(ServiceState state)
{
    if (state == ServiceState::Operational || state == ServiceState::Recovering)
        return EventKind::Recovery;
    return isAffected(state) ? EventKind::Impact : EventKind::Note;
}

bool couldBeService(QStringView name)
{
    if (name.isEmpty() || name.size() > 64 || !name.front().isLetterOrNumber())
        return false;
    int words = 0;
    for (const QStringView word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (++words > 4)
            return false;
        for (const QLatin1StringView no : noNames) {
            if (isSame(word, no))
                return false;
        }
    }
    return true;
}

QStringView withoutArticle(QStringView name)
{
    name = name.trimmed();
    for (const QLatin1StringView article : {"the "_L1, "our "_L1, "a "_L1}) {
        if (name.startsWith(article, Qt::CaseInsensitive))
            return name.sliced(article.size()).trimmed();
    }
    return name;
}

} // namespace aftermap
