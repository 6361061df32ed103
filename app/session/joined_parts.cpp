// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/joined_parts.h"

#include "base/id_text.h"
#include "base/tr.h"
#include "layout/graph_layout.h"
#include "replay/pacing.h"
#include "replay/replay.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What is not matched comes last, what is least sure first.
int rankOf(const MatchRow& row)
{
    if (!row.match)
        return 3;
    switch (row.match->reason) {
    case MatchReason::Likeness: return 0;
    case MatchReason::Name: return 1;
    case MatchReason::Id: break;
    }
    return 2;
}

class Joining
{
public:
    Joining(const std::vector<JoiningPart>& parts, const MatchChoices& choices, JoinedParts& joined)
        : m_choices(choices), m_joined(joined)
    {
        m_joined.parts = parts;
        for (const JoiningPart& part : parts)
            m_outages.push_back(*part.outage);
    }

    void match()
    {
        QHash<PartService, ServiceMatch> found;
        for (const ServiceMatch& match : matchServices(m_outages))
            found.insert({keyOf(match.part), match.service}, match);
        for (std::size_t part = 1; part < m_outages.size(); ++part) {
            for (const Service& service : m_outages[part].map.services.values()) {
                MatchRow row{part, service.id, service.name.shown(), {}, false};
                if (const auto match = found.constFind({keyOf(part), service.id}); match != found.constEnd())
                    row.match = *match;
                m_joined.rows.push_back(std::move(row));
            }
        }
        // By what was found, so that no row moves while somebody corrects it.
        std::stable_sort(m_joined.rows.begin(), m_joined.rows.end(),
                         [](const MatchRow& a, const MatchRow& b) { return rankOf(a) < rankOf(b); });
        for (MatchRow& row : m_joined.rows)
            choose(row);
    }

    void join()
    {
        std::vector<ServiceMatch> matches;
        for (const MatchRow& row : m_joined.rows) {
            if (row.match)
                matches.push_back(*row.match);
        }
        m_joined.whole = m_outages.size() == 1 ? m_outages.front() : joinOutages(m_outages, matches, names());
        m_joined.contradictions = contradictionsOf(m_outages, matches);
        m_joined.gaps = gapsOf(m_outages);
        for (const ImportedOutage& outage : m_outages)
            m_joined.log.append(outage.log);
        if (m_outages.size() > 1)
            m_joined.log.append(m_joined.whole.log);
        giveTitle();
    }

private:
    QStringList names() const
    {
        QStringList names;
        for (const JoiningPart& part : m_joined.parts)
            names += part.key.isEmpty() ? tr("your notes") : part.name;
        return names;
    }

    QString keyOf(std::size_t part) const { return m_joined.parts[part].key; }

    void choose(MatchRow& row) const
    {
        const auto choice = m_choices.constFind({keyOf(row.part), row.service});
        if (choice == m_choices.constEnd())
            return;
        if (!choice->has_value()) {
            row.match.reset();
            row.isChosen = true;
            return;
        }
        for (std::size_t part = 0; part < row.part; ++part) {
            if (keyOf(part) != (*choice)->part)
                continue;
            for (const Service& other : m_outages[part].map.services.values()) {
                if (other.id == (*choice)->id) {
                    row.match = ServiceMatch{row.part, row.service, row.name, part, other.id, other.name.raw(), MatchReason::Id};
                    row.isChosen = true;
                }
            }
        }
    }

    /// Notes without a title take the one of what stands beside them.
    void giveTitle()
    {
        SafeText& title = m_joined.whole.timeline.title;
        for (const ImportedOutage& outage : m_outages) {
            if (isUntitled(title) && outage.hasTimes && !isUntitled(outage.timeline.title))
                title = outage.timeline.title;
        }
        if (isUntitled(m_joined.whole.map.title))
            m_joined.whole.map.title = title;
    }

    const MatchChoices& m_choices;
    JoinedParts& m_joined;
    std::vector<ImportedOutage> m_outages;
};

PresentationPtr smallPresentation(const ImportedOutage& outage)
{
    if (!outage.hasTimes || outage.map.services.empty())
        return nullptr;
    Result<Incident> incident = Incident::join(outage.timeline, outage.map);
    if (!incident)
        return nullptr;
    auto shared = std::make_shared<const Incident>(std::move(*incident));
    return Presentation::make(shared, Replay(*shared), GraphLayout(), Pacing::of(*shared, Pace()));
}

} // namespace

std::size_t qHash(const PartService& service, std::size_t seed)
{
    return qHashMulti(seed, service.part, service.id);
}

QString MatchRow::reason() const
{
    if (isChosen)
        return tr("you said so");
    if (!match)
        return tr("nothing like it");
    switch (match->reason) {
    case MatchReason::Id: return tr("same id");
    case MatchReason::Name: return tr("same name");
    case MatchReason::Likeness: break;
    }
    return tr("a letter or two apart");
}

QString MatchRow::sureness() const
{
    if (isChosen || !match)
        return {};
    switch (match->reason) {
    case MatchReason::Id: return tr("sure");
    case MatchReason::Name: return tr("most likely");
    case MatchReason::Likeness: break;
    }
    return tr("a guess");
}

std::size_t JoinedParts::guesses() const
{
    return std::size_t(std::count_if(rows.begin(), rows.end(), [](const MatchRow& row) {
        return row.match && !row.isChosen && row.match->reason == MatchReason::Likeness;
    }));
}

std::vector<MatchCandidate> JoinedParts::candidates(const MatchRow& row) const
{
    const auto isFrame = [this](std::size_t part, const QString& id) {
        for (const Service& service : parts[part].outage->map.services.values()) {
            if (service.id == id)
                return service.isFrame();
        }
        return false;
    };
    const bool frame = isFrame(row.part, row.service);
    std::vector<MatchCandidate> found;
    for (std::size_t part = 0; part < row.part; ++part) {
        for (const Service& service : parts[part].outage->map.services.values()) {
            if (service.isFrame() == frame)
                found.push_back({{parts[part].key, service.id}, service.name.shown(), parts[part].name});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const MatchCandidate& a, const MatchCandidate& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return found;
}

QString JoinedParts::suggestedName() const
{
    const Zone zone = Zone::named(whole.timeline.zone).value_or(Zone());
    const auto& onset = whole.timeline.milestone(MilestoneKind::Onset);
    Instant first = whole.timeline.window.earliest;
    if (onset)
        first = onset->time.at;
    else if (!whole.timeline.events.empty())
        first = whole.timeline.events.front().time.at;
    const LocalTime day = zone.local(first);
    const QString title = isUntitled(whole.timeline.title) ? u"outage"_s : idOfName(whole.timeline.title.raw(), u"outage"_s).left(60);
    const QChar zero = u'0';
    return u"%1-%2-%3-%4"_s.arg(day.year, 4, 10, zero).arg(day.month, 2, 10, zero).arg(day.day, 2, 10, zero).arg(title);
}

QString JoinedParts::missing() const
{
    if (whole.timeline.events.empty())
        return tr("Nothing with a time is in it yet.");
    if (whole.map.services.empty())
        return tr("No service is named yet, such as in “14:02 payments-api down”.");
    return {};
}

std::shared_ptr<const JoinedParts> joinParts(const std::vector<JoiningPart>& parts, const MatchChoices& choices,
                                             const JobControl& control)
{
    auto joined = std::make_shared<JoinedParts>();
    if (parts.empty())
        return joined;
    Joining joining(parts, choices, *joined);
    joining.match();
    control.report(0.3);
    if (control.isCancelled())
        return nullptr;
    joining.join();
    control.report(0.6);
    if (control.isCancelled())
        return nullptr;
    joined->presentation = smallPresentation(joined->whole);
    return joined;
}

} // namespace aftermap
