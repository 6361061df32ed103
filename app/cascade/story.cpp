// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/story.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

namespace {

/// The last explanation of a service by `t`, if any. `explanations` are in order of their times.
const Explanation* lastBy(const std::vector<Explanation>& explanations, ServiceId service, Instant t)
{
    const auto found =
        std::find_if(explanations.rbegin(), explanations.rend(), [&](const Explanation& one) {
            return one.service == service && one.at <= t;
        });
    return found == explanations.rend() ? nullptr : &*found;
}

} // namespace

std::vector<ServiceId> storyOf(const Incident& incident,
                               const std::vector<Explanation>& explanations,
                               const Chapter& chapter)
{
    std::vector<ServiceId> story;
    const auto add = [&story](ServiceId service) {
        const bool isNew = std::find(story.begin(), story.end(), service) == story.end();
        if (isNew)
            story.push_back(service);
        return isNew;
    };
    for (const QString& id : chapter.cast) {
        if (const ServiceId service = incident.serviceNamed(id))
            add(service);
    }
    const std::vector<ServiceId> cast = story;
    for (const ServiceId member : cast) {
        ServiceId service = member;
        Instant t = chapter.end;
        while (const Explanation* why = lastBy(explanations, service, t)) {
            service = why->cause;
            t = std::min(why->causeAt, why->at - std::chrono::milliseconds(1)); // always earlier
            add(service);
        }
    }
    return story;
}

std::vector<ServiceId> storyOf(const Incident& incident,
                               const std::vector<Explanation>& explanations)
{
    Chapter whole;
    for (const Chapter& chapter : incident.timeline().chapters) {
        whole.cast += chapter.cast;
        whole.end = std::max(whole.end, chapter.end);
    }
    if (!whole.cast.isEmpty())
        return storyOf(incident, explanations, whole);
    IdVector<ServiceId, int> failures(incident.serviceCount(), 0);
    std::vector<ServiceId> story;
    for (const Explanation& explanation : explanations) {
        if (++failures[explanation.cause] == 1)
            story.push_back(explanation.cause);
    }
    std::stable_sort(story.begin(), story.end(), [&failures](ServiceId a, ServiceId b) {
        return failures[a] > failures[b];
    });
    for (const Explanation& explanation : explanations) {
        if (++failures[explanation.service] == 1)
            story.push_back(explanation.service);
    }
    return story;
}

} // namespace aftermap
