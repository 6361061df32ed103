// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/random_incident.h"

#include <algorithm>

namespace aftermap {

namespace {

using Text = std::string;
using Words = std::vector<Text>;

rc::Gen<Text> oneOf(Words words)
{
    return rc::gen::elementOf(std::move(words));
}

rc::Gen<Text> anyService()
{
    return oneOf({"a", "b", "c", "cloud"});
}

rc::Gen<Text> anyState()
{
    return oneOf(
        {"ok", "ok", "degraded", "partial", "major", "maintenance", "recovering", "unknown"});
}

/// A clock between 09:00 and 13:59, on a grid of ten minutes.
rc::Gen<Text> anyClock()
{
    return rc::gen::map(rc::gen::inRange(0, 30), [](int step) {
        const int hour = 9 + step / 6;
        return (hour < 10 ? "0" : "") + std::to_string(hour) + ":" + std::to_string(step % 6) + "0";
    });
}

rc::Gen<Text> joined(std::vector<rc::Gen<Text>> parts)
{
    return rc::gen::exec([parts = std::move(parts)] {
        Text text;
        for (const rc::Gen<Text>& part : parts)
            text += *part + " ";
        return text;
    });
}

/// When somebody came to know of it, if the file says so; also before it happened.
rc::Gen<Text> anyKnowing(const Text& flag)
{
    return rc::gen::weightedOneOf<Text>(
        {{2, rc::gen::just(Text())},
         {1, rc::gen::map(anyClock(), [flag](const Text& clock) { return flag + clock; })}});
}

rc::Gen<Text> anyEvent()
{
    return joined({anyClock(), anyService(), anyState(),
                   oneOf({"", "", "second", "quarter", "hour", "day"}), oneOf({"", "", "~"}),
                   oneOf({"", "high", "low"}), oneOf({"", "", "", "cause=a", "cause=b"}),
                   oneOf({"", "", "", "derived"}), anyKnowing("known="), anyKnowing("reported=")});
}

rc::Gen<Text> anyRule()
{
    const auto rule = joined({anyClock(), anyState(), anyClock()});
    return joined({oneOf({"open"}), oneOf({"", "", "a", "b"}), rule});
}

rc::Gen<Text> anyLine()
{
    return rc::gen::weightedOneOf<Text>(
        {{12, anyEvent()},
         {2, anyRule()},
         {1, oneOf({"open a nothing", "affected a", "affected b low", "weight a 0", "weight b 2.5",
                    "weight c 0.3333", "severity degraded 0", "severity recovering 0.9",
                    "window 09:30 12:00", "window 10:00 10:00", "a >hard b", "b >soft:stated c", "c > a",
                    "a > cloud"})}});
}

} // namespace

rc::Gen<std::string> anyIncidentText()
{
    return rc::gen::map(rc::gen::container<Words>(anyLine()), [](const Words& lines) {
        Text text = "a | b | c | frame cloud c";
        for (const Text& line : lines)
            text += " | " + line;
        return text;
    });
}

rc::Gen<EvidenceFilter> anyEvidence()
{
    return rc::gen::exec([] {
        EvidenceFilter evidence;
        evidence.statedOnly = *rc::gen::arbitrary<bool>();
        evidence.least = *rc::gen::element(Confidence::High, Confidence::Medium, Confidence::Low);
        evidence.knownBy =
            *rc::gen::element(KnownBy::Hindsight, KnownBy::Responders, KnownBy::Public);
        return evidence;
    });
}

std::vector<Instant> turningPoints(const Incident& incident)
{
    std::vector<Instant> instants{incident.timeline().window.earliest,
                                  incident.timeline().window.latest};
    for (const Event& event : incident.events().values()) {
        const TimeSpan interval = intervalOf(event.time);
        instants.insert(instants.end(), {interval.earliest, event.time.at, interval.latest});
        for (const std::optional<Instant>& known : {event.knownAt, event.reportedAt}) {
            if (known)
                instants.push_back(*known);
        }
    }
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        if (const auto rule = incident.openEndOf(ServiceId(i)))
            instants.insert(instants.end(), {rule->earliest, rule->latest});
    }
    for (std::size_t i = instants.size(); i-- > 0;) {
        const Instant t = instants[i];
        instants.insert(instants.end(), {t - Milliseconds(1), t + Milliseconds(1)});
    }
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    return instants;
}

} // namespace aftermap
