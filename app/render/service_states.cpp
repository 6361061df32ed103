// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/service_states.h"

#include "base/tr.h"
#include "layout/grid_titles.h"
#include "render/soft_change.h"

#include <QHash>

#include <algorithm>

namespace aftermap {

namespace {

/// Where a line stands among its fellows.
enum class Standing { Failed, FailedSometime, NeverFailed, NothingReported };

Standing standingOf(const std::vector<StatusInterval>& history, Instant& firstFailure, EventId& firstReport)
{
    Standing standing = Standing::NothingReported;
    for (const StatusInterval& interval : history) {
        const ServiceStatus& status = interval.status;
        if (isAffected(status.state)) {
            firstFailure = interval.start;
            firstReport = status.since;
            return Standing::Failed;
        }
        if (status.evidence == Evidence::TimeUnknown)
            standing = Standing::FailedSometime;
        else if (status.evidence != Evidence::None && standing == Standing::NothingReported)
            standing = Standing::NeverFailed;
    }
    return standing;
}

std::vector<StateBar> barsOf(const Presentation& presentation, ServiceId service)
{
    const TimeAxis& axis = presentation.axis;
    const TimeSpan window = axis.window();
    const std::vector<StatusInterval>& history = presentation.replay.history(service);
    std::vector<StateBar> bars;
    StateBar::Fade comes; // the first one is there from the beginning
    for (std::size_t i = 0; i < history.size(); ++i) {
        const StatusInterval& interval = history[i];
        StateBar bar;
        bar.status = interval.status;
        bar.start = axis.position(interval.start);
        bar.end = axis.position(interval.end);
        bar.comes = comes;
        bar.goes = {bar.end, bar.end};
        if (i + 1 < history.size()) {
            const TimeSpan change = changeSpan(*presentation.incident, interval, history[i + 1]);
            bar.goes = comes = {axis.position(change.earliest), axis.position(change.latest)};
            bar.endsAssumed = bar.status.evidence == Evidence::Reported && history[i + 1].status.evidence == Evidence::Assumed;
        }
        if (interval.end <= window.earliest || interval.start > window.latest)
            continue;
        const bool goesOn = !bars.empty() && bars.back().status.state == bar.status.state &&
                            bars.back().status.evidence == bar.status.evidence;
        if (goesOn) { // only said again
            bars.back().end = bar.end;
            bars.back().goes = bar.goes;
            bars.back().endsAssumed = bar.endsAssumed;
        } else {
            bars.push_back(bar);
        }
    }
    return bars;
}

QString titleOf(const Presentation& presentation, ServiceId service, const QHash<ServiceId, QString>& grids)
{
    const Incident& incident = *presentation.incident;
    if (const ServiceId frame = incident.parent(service))
        return incident.service(frame).label().shown();
    if (!incident.service(service).family.isEmpty())
        return incident.service(service).family.shown();
    return grids.value(service, tr("Other services"));
}

void count(MemberCount& members, const ServiceStatus& status, int by)
{
    if (status.evidence == Evidence::None)
        members.withoutEvidence += by;
    else
        members.byState[indexOf(status.state)] += by;
    if (isAffected(status.state))
        members.affected += by;
}

/// All groups at once: the changes are walked through a single time.
void addMixes(ServiceStates& states, const Presentation& presentation)
{
    const TimeSpan window = presentation.axis.window();
    IdVector<ServiceId, int> groupOf(presentation.replay.serviceCount(), -1);
    IdVector<ServiceId, ServiceStatus> now = presentation.replay.at(window.earliest).services;
    for (std::size_t g = 0; g < states.groups.size(); ++g) {
        StateMix mix;
        mix.count.total = static_cast<int>(states.groups[g].lines.size());
        mix.end = states.length;
        for (const StateLine& line : states.groups[g].lines) {
            groupOf[line.service] = static_cast<int>(g);
            count(mix.count, now[line.service], 1);
        }
        states.groups[g].mix.push_back(mix);
    }
    for (const StatusChange& change : presentation.replay.changes()) {
        if (change.at <= window.earliest || change.at > window.latest || groupOf[change.service] < 0)
            continue;
        std::vector<StateMix>& mixes = states.groups[std::size_t(groupOf[change.service])].mix;
        StateMix next = mixes.back();
        count(next.count, now[change.service], -1);
        count(next.count, change.status, 1);
        now[change.service] = change.status;
        if (next.count == mixes.back().count)
            continue;
        next.start = presentation.axis.position(change.at);
        mixes.back().end = next.start;
        if (mixes.back().start == next.start)
            mixes.back() = next;
        else
            mixes.push_back(next);
    }
}

} // namespace

double StateBar::strength(double x) const
{
    if (x < comes.from || x > goes.until)
        return 0;
    const double come = comes.until > comes.from ? (x - comes.from) / (comes.until - comes.from) : 1;
    const double stay = goes.until > goes.from ? (goes.until - x) / (goes.until - goes.from) : 1;
    return std::clamp(std::min(come, stay), 0.0, 1.0);
}

ServiceStates serviceStates(const Presentation& presentation)
{
    const Incident& incident = *presentation.incident;
    QHash<ServiceId, QString> grids;
    for (const GroupBox& group : presentation.layout.groups) {
        if (group.title == unlinkedTitle())
            continue; // says how it is drawn, not what it is
        for (const ServiceId member : group.members)
            grids.insert(member, group.title);
    }
    struct Entry
    {
        Standing standing;
        EventId firstReport; ///< of several at one instant, the order of the file tells the story
        StateLine line;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        Entry entry{Standing::NothingReported, {}, {id, incident.service(id).label().shown(), Instant::max(), {}}};
        entry.standing = standingOf(presentation.replay.history(id), entry.line.firstFailure, entry.firstReport);
        entry.line.bars = barsOf(presentation, id);
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        if (a.standing != b.standing)
            return a.standing < b.standing;
        if (a.line.firstFailure != b.line.firstFailure)
            return a.line.firstFailure < b.line.firstFailure;
        if (a.firstReport != b.firstReport)
            return a.firstReport < b.firstReport;
        return QString::compare(a.line.label, b.line.label, Qt::CaseInsensitive) < 0;
    });

    ServiceStates states;
    states.length = presentation.axis.length();
    QHash<QString, std::size_t> byTitle;
    StateGroup quiet{tr("No impact reported"), true, {}, {}};
    for (Entry& entry : entries) {
        if (entry.standing == Standing::NothingReported) {
            quiet.lines.push_back(std::move(entry.line));
            continue;
        }
        const QString title = titleOf(presentation, entry.line.service, grids);
        if (!byTitle.contains(title)) {
            byTitle.insert(title, states.groups.size());
            states.groups.push_back({title, false, {}, {}});
        }
        states.groups[byTitle.value(title)].lines.push_back(std::move(entry.line));
    }
    if (states.groups.size() == 1)
        states.groups.front().title.clear();
    if (!quiet.lines.empty())
        states.groups.push_back(std::move(quiet));
    addMixes(states, presentation);
    return states;
}

} // namespace aftermap
